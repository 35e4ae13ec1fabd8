import { AxeBuilder } from '@axe-core/playwright';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { test as base, expect, type Page } from '@playwright/test';
import type { Contract } from '#contract/index.ts';
import type { Settings } from '#contract/settings.ts';
import { makeWorkspace, type Server, startServer } from './server.ts';

export { expect };

export interface App {
  /** Where the data lies. */
  workspace: string;
  /** Calls the core past the page, to prepare what a journey does not tell of and to see what was stored. */
  client: ContractRouterClient<Contract>;
  /** The process that holds the data. */
  server(): Server;
  /** As a power cut. The page stays, with nobody to talk to. */
  kill(): Promise<void>;
  /** Starts again on the same workspace, and at the same address, and opens the page anew. */
  restart(): Promise<void>;
  /** From here on the console may say this: a test that stops the server cannot have a silent one. */
  expectErrors(pattern: RegExp): void;
}

export interface AppOptions {
  settings: Partial<Settings>;
  sample: boolean;
}

interface Watched {
  errors: string[];
  outside: string[];
}

/** What a page says while its server is away; it is meant to. */
const nobodyAnswers = /net::ERR_|Failed to fetch|Unable to preload|dynamically imported/;

/** `page` is the running app, opened at the address it gave out. What goes wrong in it unseen fails the test. */
export const test = base.extend<AppOptions & { app: App }>({
  settings: [{ language: 'en', theme: 'light', welcomed: true }, { option: true }],
  sample: [false, { option: true }],
  app: [
    async ({ page, settings, sample }, use) => {
      const workspace = makeWorkspace(settings);
      let server = await startServer({ workspace: workspace.path, sample });
      const watched = watch(page, () => server.origin);
      const allowed: RegExp[] = [];
      try {
        let token = await open(page, server);
        await use({
          workspace: workspace.path,
          client: createORPCClient(
            new RPCLink({
              url: () => `${server.origin}/rpc`,
              headers: () => ({ Origin: server.origin, Authorization: `Bearer ${token}` }),
            }),
          ),
          server: () => server,
          kill() {
            allowed.push(nobodyAnswers);
            return server.kill();
          },
          async restart() {
            allowed.push(nobodyAnswers);
            await server.stop();
            server = await startServer({
              workspace: workspace.path,
              sample,
              port: Number(new URL(server.origin).port),
            });
            token = await open(page, server);
          },
          expectErrors: (pattern) => void allowed.push(pattern),
        });
      } finally {
        await page.close();
        await server.stop();
        workspace.remove();
      }
      expect(watched.outside, 'requests to anywhere else').toEqual([]);
      const unexpected = watched.errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      expect(unexpected, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the address with its code, and returns the token the page got for it. */
async function open(page: Page, server: Server): Promise<string> {
  const session = page.waitForResponse(`${server.origin}/session`);
  // A page that is there already would only change its fragment.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(server.url);
  const { token } = (await (await session).json()) as { token: string };
  await expect(page.getByRole('main')).toBeVisible();
  return token;
}

/** Console errors include everything the content security policy refuses. */
function watch(page: Page, origin: () => string): Watched {
  const watched: Watched = { errors: [], outside: [] };
  // The tool that drives the page tries to run its own script in the frame of the preview, which allows none.
  const ownOfTheTool = /^Blocked script execution in 'about:srcdoc'/;
  const context = page.context();
  context.on('console', (message) => {
    if (message.type() === 'error' && !ownOfTheTool.test(message.text()))
      watched.errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) =>
    watched.errors.push(String(error.error().stack || error.error() || 'an error without words')),
  );
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.origin !== origin()) watched.outside.push(request.url());
  });
  return watched;
}

/** No violation of WCAG 2.2 AA that a program can find, contrast included. */
export async function expectAccessible(page: Page, place: string): Promise<void> {
  // The preview of a report runs no scripts, so none can look into it; its page has tests of its own.
  const axe = () => new AxeBuilder({ page }).exclude('iframe');
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const everywhere = await axe().withTags(rules).disableRules('region').analyze();
  // Menus and lists belong to what opened them, wherever they hang in the document.
  const outsideOverlays = await axe().withRules('region').exclude('[data-portal]').analyze();
  const violations = [...everywhere.violations, ...outsideOverlays.violations];
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`,
  );
  expect(found, place).toEqual([]);
}
