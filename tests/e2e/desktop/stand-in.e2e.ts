import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { fromRoot } from '#scripts/toolchain/project.mjs';
import { desktopProgram, isStandIn } from '../desktop.ts';

// What the stand-in does must be what Electron does: the same expectations hold for both.
const appFolder = fromRoot('tests', 'electron', 'stand-in', 'fixture-app');

interface Fixture {
  program: ElectronApplication;
  page: Page;
  folder: string;
}

async function start(): Promise<Fixture> {
  const folder = mkdtempSync(join(tmpdir(), 'langkah-e2e-'));
  const program = await _electron.launch({
    executablePath: desktopProgram,
    args: [appFolder],
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>), FIXTURE_FOLDER: folder },
  });
  const page = await program.firstWindow();
  await page.getByRole('main').waitFor();
  return { program, page, folder };
}

async function end({ program, folder }: Fixture): Promise<void> {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
}

/** `shared` is one program for all that leave it as it was, `own` one for those that end it or start it twice. */
const test = base.extend<{ own: Fixture }, { shared: Fixture }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: how the library wants to be told that nothing is needed
    async ({}, use) => {
      const fixture = await start();
      await use(fixture);
      await end(fixture);
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: how the library wants to be told that nothing is needed
  own: async ({}, use) => {
    const fixture = await start();
    await use(fixture);
    await end(fixture);
  },
});

interface Bridge {
  refused: string[];
  sandboxed: boolean;
  add(a: number, b: number): number;
  keep(callback: (...given: unknown[]) => unknown): void;
  fire(...given: unknown[]): unknown;
  later(text: string): Promise<{ text: string; again(): string }>;
  fail(): void;
  instance(): object;
  note(...given: unknown[]): void;
  noted(listener: (pairs: [string, Date][], bytes: Uint8Array) => void): void;
  double(number: number): Promise<number>;
  failing(): Promise<void>;
  nobody(): Promise<void>;
}
declare global {
  interface Window {
    bridge: Bridge;
    heard?: string;
  }
}
const happened = (program: ElectronApplication) =>
  program.evaluate(() => (globalThis as unknown as { happened: string[] }).happened);

test.describe('the bridge between page and preload', { tag: '@desktop' }, () => {
  test('carries calls, kept callbacks, promises with functions in them, and errors', async ({
    shared: { page },
  }) => {
    const found = await page.evaluate(async () => {
      const { bridge } = window;
      const heard: unknown[] = [];
      bridge.keep((...given) => {
        heard.push(...given);
        return 'answered';
      });
      const answer = bridge.fire(1, { two: [2] });
      const later = await bridge.later('yes');
      let failure = '';
      try {
        bridge.fail();
      } catch (error) {
        failure = (error as Error).message;
      }
      return { sum: bridge.add(2, 3), heard, answer, later: later.again(), failure };
    });
    expect(found).toEqual({
      sum: 5,
      heard: [1, { two: [2] }],
      answer: 'answered',
      later: 'yes',
      failure: 'as it must',
    });
  });

  test('cannot be changed, and strips what it carries of its class', async ({ shared: { page } }) => {
    const found = await page.evaluate(() => {
      const { bridge } = window;
      const isFrozen = Object.isFrozen(bridge) && Object.isFrozen(bridge.refused);
      return { isFrozen, prototype: Object.getPrototypeOf(bridge.instance()) === Object.prototype };
    });
    expect(found).toEqual({ isFrozen: true, prototype: true });
  });

  test('a sandboxed preload can require nothing of Node, and a frame inside the page has none', async ({
    shared: { page },
  }) => {
    expect(await page.evaluate(() => [window.bridge.refused, window.bridge.sandboxed])).toEqual([
      ['fs', 'child_process', 'path'],
      true,
    ]);
    expect(await page.frames()[1]?.evaluate(() => typeof window.bridge)).toBe('undefined');
  });
});

test.describe('messages', { tag: '@desktop' }, () => {
  test('carry what can be cloned, and their sender, both ways', async ({ shared: { page, program } }) => {
    const back = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.bridge.noted((pairs, bytes) =>
            resolve([pairs[0]?.[0], pairs[0]?.[1].getTime(), [...bytes]]),
          );
          window.bridge.note({ a: [1, null] }, 'text');
        }),
    );
    expect(back).toEqual(['at', 0, [1, 2]]);
    expect(await happened(program)).toContain('note [{"a":[1,null]},"text"] from fixture://app/');
  });

  test('what cannot be cloned is refused', async ({ shared: { page } }) => {
    const failure = await page.evaluate(() => {
      try {
        window.bridge.note(() => 1);
        return 'sent';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(failure).toMatch(/could not be cloned/);
  });

  test('answers and failures come back to the caller', async ({ shared: { page } }) => {
    const found = await page.evaluate(async () => {
      const said = (promise: Promise<unknown>) => promise.then(String, (error: Error) => error.message);
      const { bridge } = window;
      return [await said(bridge.double(21)), await said(bridge.failing()), await said(bridge.nobody())];
    });
    expect(found).toEqual([
      '42',
      "Error invoking remote method 'fail': TypeError: no such number",
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    ]);
  });
});

test.describe('requests', { tag: '@desktop' }, () => {
  test('of the page, its frames and its workers are answered by the program', async ({
    shared: { page, program },
  }) => {
    await expect.poll(() => page.evaluate(() => window.heard)).toBe('from the worker');
    const asked = (await happened(program)).filter((line) => line.startsWith('asked'));
    expect(asked.toSorted()).toEqual(
      ['/', '/data', '/frame', '/page.js', '/worker.js'].map((path) => `asked fixture://app${path}`),
    );
  });

  test('permissions are what the program says', async ({ shared: { page } }) => {
    const state = (name: PermissionName) =>
      page.evaluate((asked) => navigator.permissions.query({ name: asked }).then(({ state }) => state), name);
    expect([await state('geolocation'), await state('notifications')]).toEqual(['granted', 'denied']);
  });
});

test.describe('the life of a program', { tag: '@desktop' }, () => {
  test('is ready only after its module has run, and ends in the order of Electron', async ({
    own: { program },
  }) => {
    expect((await happened(program)).slice(0, 4)).toEqual([
      'ready at first: false',
      'one object: true',
      'will-finish-launching',
      'ready',
    ]);
    let said = '';
    program.process().stdout?.on('data', (chunk) => {
      said += chunk;
    });
    const ended = new Promise((resolve) => program.process().once('close', resolve));
    await program.evaluate(({ app }) => app.quit());
    await ended;
    // The page may still be asking for what it shows.
    const life = said.split('\n').filter((line) => line !== '' && !line.startsWith('asked'));
    expect(life.slice(-5)).toEqual(['before-quit', 'close', 'closed', 'will-quit', 'quit']);
  });

  test('hears of a second start, which is told no', async ({ own: { program, folder } }) => {
    const second = spawn(desktopProgram, [appFolder, '--hello'], {
      env: { ...process.env, FIXTURE_FOLDER: folder },
    });
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
    await expect.poll(() => happened(program)).toContain('second start with --hello');
  });

  test('knows its name, version and place', async ({ shared: { program } }) => {
    const facts = await program.evaluate(({ app }) => [app.getName(), app.getVersion(), app.getAppPath()]);
    expect(facts).toEqual(['Stand-in app', '1.2.3', appFolder]);
  });

  test('a picture of a page in print is a PDF', async ({ shared: { program } }) => {
    const beginning = await program.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
      return pdf?.subarray(0, 5).toString();
    });
    expect(beginning).toBe('%PDF-');
  });
});

test.describe('the stand-in alone', { tag: '@desktop' }, () => {
  test.skip(!isStandIn, 'Electron itself is here: there is no stand-in to look at.');

  test('leaves no browser behind when it is killed', async ({ own: { program } }) => {
    const pid = program.process().pid;
    const children = () =>
      readdirSync('/proc').filter((name) => {
        try {
          const words = readFileSync(`/proc/${name}/cmdline`, 'utf8');
          return (
            words.includes('langkah-stand-in-') &&
            readFileSync(`/proc/${name}/status`, 'utf8').includes(`PPid:\t${pid}\n`)
          );
        } catch {
          return false;
        }
      });
    const [child] = children();
    expect(child).toBeDefined();
    program.process().kill('SIGKILL');
    await expect.poll(() => readdirSync('/proc').includes(String(child))).toBe(false);
  });

  test('a name that Electron does not have does not link, and what is not implemented says so', async ({
    shared: { program },
  }) => {
    const said = await program.evaluate(({ crashReporter }) => {
      try {
        crashReporter.start({ uploadToServer: false });
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(said).toBe('stand-in: crashReporter.start is not implemented');
    const folder = mkdtempSync(join(tmpdir(), 'langkah-e2e-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "x", "type": "module", "main": "main.js" }');
    writeFileSync(
      join(folder, 'main.js'),
      "import { noSuchThing } from 'electron'; console.log(noSuchThing);",
    );
    const child = spawn(desktopProgram, [folder]);
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
    expect(complaint).toContain('noSuchThing');
    rmSync(folder, { recursive: true, force: true });
  });
});
