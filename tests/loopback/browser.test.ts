import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '#loopback/find-browser.ts';
import { writeLaunchPage } from '#loopback/launch.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const program = findBrowser(process.platform, process.env);

/** What a hostile page on this machine or on the web would do, in a real browser. */
describe.skipIf(!program)('in a browser', () => {
  let browser: Browser;
  let server: TestServer;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program ?? '' });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await startTestServer();
    page = await (await browser.newContext()).newPage();
  });
  afterEach(async () => {
    await page.context().close();
    await server.close();
  });

  /** A page of somebody else; the answers to what it asks of us are collected. */
  async function visitHostilePage(host: '127.0.0.1' | 'localhost', body: string) {
    const other = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(body));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const answers: string[] = [];
    page.on('response', (response) => {
      if (!response.url().startsWith(server.origin)) return;
      answers.push(`${response.request().method()} ${response.status()}`);
      expect(response.headers()).not.toHaveProperty('access-control-allow-origin');
    });
    await page.goto(`http://${host}:${(other.address() as AddressInfo).port}/`);
    return {
      answers,
      close: () => {
        other.closeAllConnections();
        other.close();
      },
    };
  }

  test('the launch page in a file leads to the running page, and only while its code is unused', async () => {
    const launch = writeLaunchPage(`${server.origin}/#code=${server.code}`);
    const file = pathToFileURL(launch.path).href;
    await page.goto(file);
    await page.waitForURL(`${server.origin}/#code=${server.code}`);
    await expect.poll(() => page.title()).toBe('Langkah runs');
    await server.logIn();
    const answer = page.waitForResponse(`${server.origin}/`);
    await page.goto(file);
    expect((await answer).status()).toBe(403);
    await page.waitForURL(`${server.origin}/#code=${server.code}`);
    launch.remove();
    await page.goto(server.origin);
    await expect.poll(() => page.title(), { message: 'typed by the person' }).toBe('Langkah runs');
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])(
    'SRV-06 a form of another site, sent as %s, is refused',
    async (encoding) => {
      await server.logIn();
      for (const [host, path] of [
        ['localhost', '/rpc/stages/list'],
        ['127.0.0.1', '/session'],
      ] as const) {
        const hostile = await visitHostilePage(
          host,
          `<form method="post" enctype="${encoding}" action="${server.origin}${path}"><input name='{"json":{},"x":"' value='"}'></form><script>document.forms[0].submit()</script>`,
        );
        await expect.poll(() => hostile.answers).toEqual(['POST 403']);
        hostile.close();
        page.removeAllListeners('response');
      }
    },
  );

  test('SRV-06 fetch, picture, script, style and frame of another site get nothing', async () => {
    await server.logIn();
    const hostile = await visitHostilePage(
      'localhost',
      `<img src="${server.origin}/icon.svg"><script src="${server.origin}/assets/index-abcd1234.js"></script>
       <link rel="stylesheet" href="${server.origin}/assets/index-abcd1234.js"><iframe src="${server.origin}/"></iframe>
       <script>window.outcome = fetch('${server.origin}/rpc/stages/list', { method: 'POST', mode: 'no-cors', body: '{}' }).then((r) => r.type, () => 'failed')</script>`,
    );
    expect(await page.evaluate('window.outcome')).toBe('failed');
    await expect.poll(() => server.log.map(({ code }) => code)).toEqual(Array(5).fill('403'));
    expect(await page.title()).toBe('');
    hostile.close();
  });

  test('SRV-06 a question beforehand is not answered, so the call is never made', async () => {
    await server.logIn();
    const hostile = await visitHostilePage('127.0.0.1', '');
    const outcome = await page.evaluate(
      (url) =>
        fetch(url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: 'Bearer x' },
          body: '{"json":{}}',
        }).then(String, () => 'failed'),
      `${server.origin}/rpc/stages/list`,
    );
    expect(outcome).toBe('failed');
    expect(server.log.map(({ code }) => code)).toEqual(['405']);
    hostile.close();
  });

  test('SRV-07 no page may frame ours, not even while launching', async () => {
    const hostile = await visitHostilePage('127.0.0.1', `<iframe src="${server.origin}/"></iframe>`);
    await expect.poll(() => hostile.answers).toEqual(['GET 403']);
    expect(await page.frames()[1]?.locator('main').count()).toBe(0);
    hostile.close();
  });

  test('SRV-07 an answer of the API opened as a document shows nothing', async () => {
    const response = await page.goto(`${server.origin}/rpc/stages/list`);
    expect(response?.status()).toBe(405);
    expect(response?.headers()['content-type']).toBe('application/json');
    expect(response?.headers()['content-security-policy']).toContain('sandbox');
  });

  test('SRV-07 a file is only what its type says', async () => {
    await page.goto(server.origin);
    const outcome = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const style = document.createElement('link');
          style.rel = 'stylesheet';
          style.href = '/assets/index-abcd1234.js';
          style.onload = () => resolve('taken for a style');
          style.onerror = () => resolve('refused');
          document.head.append(style);
        }),
    );
    expect(outcome).toBe('refused');
  });

  describe('the policy of our own page', () => {
    beforeEach(async () => {
      await page.goto(server.origin);
    });

    test('text may become text and a style with the nonce; nothing may become markup, script or its address', async () => {
      const outcome = await page.evaluate(async () => {
        const attempt = (work: () => unknown) => {
          try {
            work();
            return 'allowed';
          } catch (error) {
            return (error as Error).name;
          }
        };
        const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
        const style = (text: string, withNonce: boolean) => {
          const element = document.createElement('style');
          if (withNonce) element.nonce = nonce;
          element.innerHTML = text;
          document.head.append(element);
        };
        style('main { width: 123px; display: block }', true);
        style('main { height: 321px }', false);
        const main = document.querySelector('main') as HTMLElement;
        const script = document.createElement('script');
        return {
          width: getComputedStyle(main).width,
          height: getComputedStyle(main).height,
          markup: attempt(() => {
            main.innerHTML = '<img src=x onerror=alert(1)>';
          }),
          address: attempt(() => {
            script.src = '/icon.svg';
          }),
          inlineScript: attempt(() => {
            script.text = 'window.ran = true';
          }),
          // Later, because the test's own call is made with the rights of the developer tools.
          evaluated: await new Promise((resolve) => {
            setTimeout(() => resolve(attempt(() => new Function('return 1'))));
          }),
          policy: attempt(() => {
            // biome-ignore lint/suspicious/noExplicitAny: newer than the types of the DOM here
            (window as any).trustedTypes.createPolicy('mine', {});
          }),
          outside: await fetch('http://localhost:1/').then(String, (error: Error) => error.name),
        };
      });
      expect(outcome).toEqual({
        width: '123px',
        height: '0px',
        markup: 'TypeError',
        address: 'TypeError',
        inlineScript: 'TypeError',
        evaluated: 'EvalError',
        policy: 'TypeError',
        outside: 'TypeError',
      });
    });

    test('a report can be shown in a frame, with its styles and without scripts', async () => {
      const shown = await page.evaluate(async () => {
        const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
        const frame = document.createElement('iframe');
        frame.setAttribute(
          'srcdoc',
          `<!doctype html><style nonce="${nonce}">p{width:77px}</style><p>Report</p><img src="x" onerror="parent.ran = true">`,
        );
        await new Promise((resolve) => {
          frame.onload = resolve;
          document.body.append(frame);
        });
        const paragraph = frame.contentDocument?.querySelector('p');
        let scripted = 'allowed';
        try {
          document.createElement('iframe').setAttribute('srcdoc', '<script src="/icon.svg"></script>');
        } catch {
          scripted = 'refused';
        }
        return {
          text: paragraph?.textContent,
          width: paragraph && frame.contentWindow?.getComputedStyle(paragraph).width,
          ran: 'ran' in window,
          scripted,
        };
      });
      expect(shown).toEqual({ text: 'Report', width: '77px', ran: false, scripted: 'refused' });
    });
  });
});
