import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { Contract } from '#contract/index.ts';
import type { Settings } from '#contract/settings.ts';
import { startDesktop } from './desktop.ts';
import { chooseInDialog, chooseInPage, saveFromPage, saveInDialog } from './files.ts';
import { connectThroughPage } from './page-client.ts';
import { makeWorkspace, type Server, startServer } from './server.ts';
import { waitForRoom } from './wait-for-room.ts';

export { expectAccessible, expectAccessibleIn, lightAndDark } from './accessible.ts';
export { expect };

export interface App {
  /** Where the data lies. */
  workspace: string;
  /** A folder for other files, gone after the test. */
  beside: string;
  /** As it is now. Tests take it as `page`. */
  readonly page: Page;
  /** Calls the core past the page, to prepare what a journey does not tell of and to see what was stored. */
  client: ContractRouterClient<Contract>;
  /** As a power cut. In browser mode the page stays, with nobody to talk to. */
  kill(): Promise<void>;
  /** Ends in order; `restart` goes on from there. */
  stop(): Promise<void>;
  /** Ends in order and starts again on the same workspace. Returns the page as it is then: on the desktop it is a new one. */
  restart(): Promise<Page>;
  /** Answers for the person who is asked for a file: `act` asks. */
  chooseFile(file: string | { name: string; buffer: Buffer }, act: () => Promise<void>): Promise<void>;
  /** What `act` makes the program save: under which name, and where it lies now. */
  saveFile(act: () => Promise<void>): Promise<{ name: string; path: string }>;
  /** From here on the console may say this: a test that stops the server cannot have a silent one. */
  expectErrors(pattern: RegExp): void;
  /** The page may try to reach this from here on: the test looks whether it is kept from it. */
  expectRequests(pattern: RegExp): void;
  /** The process that serves the page. Only in browser mode. */
  server(): Server;
  /** Only on the desktop. */
  desktop(): ElectronApplication;
}

export interface AppOptions {
  shell: 'browser' | 'desktop';
  settings: Partial<Settings>;
  sample: boolean;
  /** The second place for backups is named at the start: a folder beside the workspace. Only in browser mode. */
  secondPlace: string | null;
  /** Variables the desktop program starts with. */
  environment: Record<string, string>;
}

/** A shell that runs, whichever it is. */
interface Running {
  page: Page;
  client: ContractRouterClient<Contract>;
  kill(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<Omit<Running, 'start'>>;
}

interface Watched {
  errors: string[];
  outside: string[];
}

/** What a page says while its server is away; it is meant to. */
const nobodyAnswers = /net::ERR_|Failed to fetch|Unable to preload|dynamically imported/;

/** `page` is the running app. What goes wrong in it unseen fails the test. */
export const test = base.extend<AppOptions & { app: App }>({
  shell: ['browser', { option: true }],
  settings: [{ language: 'en', theme: 'light', welcomed: true }, { option: true }],
  sample: [false, { option: true }],
  secondPlace: [null, { option: true }],
  environment: [{}, { option: true }],
  app: [
    async ({ context, shell, settings, sample, secondPlace, environment }, use) => {
      const workspace = makeWorkspace(settings);
      const options = { workspace: workspace.path, sample };
      const secondBackups = secondPlace && join(workspace.beside, secondPlace);
      const allowed: RegExp[] = [];
      const allowedRequests: RegExp[] = [];
      let server: Server | null = null;
      let desktop: ElectronApplication | null = null;
      const watched: Watched = { errors: [], outside: [] };

      const startBrowser = async (): Promise<Running> => {
        const page = context.pages()[0] ?? (await context.newPage());
        const open = async () => {
          const port = server ? Number(new URL(server.origin).port) : 0;
          const started = await startServer({ ...options, port, secondBackups });
          server = started;
          return overHttp(started, await openPage(page, started));
        };
        const client = await open();
        watch(page, watched, (url) => url.origin === server?.origin);
        const running = {
          page,
          stop: async () => void (await server?.stop()),
          kill: async () => server?.kill(),
        };
        return { ...running, client, start: async () => ({ ...running, client: await open() }) };
      };
      const startElectron = async (): Promise<Running> => {
        const { program, page } = await startDesktop({ ...options, environment });
        desktop = program;
        watch(
          page,
          watched,
          (url) => url.protocol === 'langkah:' || url.hostname.endsWith('.langkah.invalid'),
        );
        return {
          page,
          client: await connectThroughPage(page),
          stop: () => program.close(),
          async kill() {
            const ended = new Promise((resolve) => program.process().once('exit', resolve));
            program.process().kill('SIGKILL');
            await ended;
          },
          start: startElectron,
        };
      };

      let running: Omit<Running, 'start'> & Partial<Running> =
        shell === 'desktop' ? await startElectron() : await startBrowser();
      const { start } = running;
      try {
        await use({
          workspace: workspace.path,
          beside: workspace.beside,
          get client() {
            return running.client;
          },
          get page() {
            return running.page;
          },
          kill() {
            allowed.push(nobodyAnswers);
            return running.kill();
          },
          stop() {
            allowed.push(nobodyAnswers);
            return running.stop();
          },
          async restart() {
            allowed.push(nobodyAnswers);
            await running.stop();
            running = (await start?.()) ?? running;
            return running.page;
          },
          chooseFile: (file, act) =>
            desktop
              ? chooseInDialog(desktop, workspace.beside, file, act)
              : chooseInPage(running.page, file, act),
          saveFile: (act) =>
            desktop ? saveInDialog(desktop, workspace.beside, act) : saveFromPage(running.page, act),
          expectErrors: (pattern) => void allowed.push(pattern),
          expectRequests: (pattern) => void allowedRequests.push(pattern),
          server: () => server ?? fail('There is a server only in browser mode.'),
          desktop: () => desktop ?? fail('There is a desktop program only on the desktop.'),
        });
      } finally {
        if (shell === 'browser') await running.page.close();
        await running.stop();
        workspace.remove();
      }
      const outside = watched.outside.filter((url) => !allowedRequests.some((pattern) => pattern.test(url)));
      expect(outside, 'requests to anywhere else').toEqual([]);
      const unexpected = watched.errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      expect(unexpected, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
  page: ({ app }, use) => use(app.page),
});

function fail(sentence: string): never {
  throw new Error(sentence);
}

function overHttp({ origin }: Server, token: string): ContractRouterClient<Contract> {
  const headers = { Origin: origin, Authorization: `Bearer ${token}` };
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }));
}

/** Opens the address with its code, and returns the token the page got for it. */
async function openPage(page: Page, server: Server): Promise<string> {
  const session = page.waitForResponse(`${server.origin}/session`);
  // A page that is there already would only change its fragment.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(server.url);
  const { token } = (await (await session).json()) as { token: string };
  await waitForRoom(page);
  return token;
}

/** Console errors include everything the content security policy refuses. */
function watch(page: Page, watched: Watched, isOwn: (url: URL) => boolean): void {
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
    if (url.protocol !== 'blob:' && !isOwn(url)) watched.outside.push(request.url());
  });
}
