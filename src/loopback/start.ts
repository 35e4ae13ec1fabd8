import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '#contract/index.ts';
import type { Language } from '#contract/settings.ts';
import { createCore } from '#core/create-core.ts';
import { machineClock } from '#core/machine/clock.ts';
import { createLog } from '#core/machine/log.ts';
import {
  makeTemporaryFolder,
  removeLeftovers,
  removeTemporaryFolder,
} from '#core/machine/temporary-folder.ts';
import { buildAssetMap } from '#core/page/asset-map.ts';
import type { Log } from '#core/ports.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { findBrowser } from './find-browser.ts';
import { type LaunchPage, openInBrowser, writeLaunchPage } from './launch.ts';
import { createPrinting } from './printing.ts';
import { address, startServer } from './server.ts';
import { createSession } from './session.ts';
import { openSettingsStore } from './settings-store.ts';
import { createJobSpawner } from './spawn-job.ts';
import { describeStartFailure, PageMissing } from './start-failure.ts';
import { phrase, systemLanguage, writeError } from './terminal.ts';

const longestStopMs = 4_500;
const longestFinishMs = 3_000;

/**
 * Starts browser mode and leaves it running. Exit codes: 2 for a wrong command line, 3 when it cannot start, 1 when it had to
 * stop. `bundleFolder` is that of the built `main.js`: the page lies beside it.
 */
export async function start(given: readonly string[], bundleFolder: string): Promise<void> {
  process.umask(0o077);
  const wanted = readArguments(given, process.platform, process.env);
  if ('refused' in wanted) {
    writeError(phrase(systemLanguage(), wanted.refused));
    process.exitCode = 2;
    return;
  }
  const folder = wanted.workspace;
  // What has to be undone at the end, the newest first.
  const endings: (() => unknown)[] = [];
  try {
    await open(wanted, bundleFolder, endings);
  } catch (error) {
    await endAll(endings);
    if (!wanted.sample) logStartFailure(error, folder);
    writeError(describeStartFailure(error, { folder, port: wanted.port, language: systemLanguage() }));
    process.exitCode = 3;
  }
}

async function open(wanted: Arguments, bundleFolder: string, endings: (() => unknown)[]): Promise<void> {
  const folder = wanted.workspace;
  const rendererFolder = join(bundleFolder, '..', 'renderer');
  removeLeftovers();
  if (!existsSync(join(rendererFolder, 'index.html'))) throw new PageMissing();
  const ownFolder = wanted.sample ? makeTemporaryFolder() : folder;
  if (wanted.sample) endings.push(() => removeTemporaryFolder(ownFolder));
  mkdirSync(ownFolder, { recursive: true, mode: 0o700 });

  const settings = openSettingsStore(ownFolder);
  const language = settings.read().language ?? systemLanguage();
  const log = createLog(join(ownFolder, 'logs'), machineClock.now);
  if (settings.recovery) {
    log.write({ event: 'settings.recovered', code: settings.recovery });
    writeError(phrase(language, settings.recovery === 'DEFAULTS' ? 'settingsDefaults' : 'settingsPrevious'));
  }
  const browser = findBrowser(process.platform, process.env);
  const printing = browser ? createPrinting({ browser }) : null;
  if (printing) endings.push(printing.stop);

  const { version } = JSON.parse(readFileSync(join(bundleFolder, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const core = createCore({
    workspacePath: folder,
    ports: {
      clock: machineClock,
      settings,
      printing,
      log,
      platform: 'browser',
      desktop: null,
      spawnJob: createJobSpawner(join(bundleFolder, 'job.js')),
    },
    appVersion: version,
    ...(wanted.secondBackups && { secondBackupsPath: wanted.secondBackups }),
    ...(wanted.sample && { sample: language }),
  });
  endings.push(core.close);
  endings.push(() => core.finish(longestFinishMs));

  let launchPage: LaunchPage | null = null;
  const session = createSession({ now: () => performance.now(), onExchanged: () => launchPage?.remove() });
  const assets = buildAssetMap(rendererFolder);
  const server = await startServer({
    contract,
    router: core.router,
    assets,
    session,
    log,
    port: wanted.port,
  });
  endings.push(server.close);

  const url = `http://${address}:${server.port}/#code=${session.code}`;
  stopOnSignals(endings, { log, language, folder: ownFolder });
  if (wanted.opensBrowser) {
    const page = writeLaunchPage(url);
    launchPage = page;
    endings.push(page.remove);
    openInBrowser(page.path, process.platform);
  }
  process.stdout.write(`Langkah is ready at ${url}\n`);
}

function logStartFailure(error: unknown, folder: string): void {
  const { code, name } = error as { code?: string; name?: string };
  createLog(join(folder, 'logs'), machineClock.now).write({
    event: 'start.failed',
    code: code ?? name ?? typeof error,
  });
}

function stopOnSignals(
  endings: (() => unknown)[],
  { log, language, folder }: { log: Log; language: Language; folder: string },
): void {
  let isStopping = false;
  const stop = (exitCode: number) => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(exitCode), longestStopMs).unref();
    void endAll(endings).finally(() => process.exit(exitCode));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    if (signal !== 'SIGBREAK' || process.platform === 'win32') process.on(signal, () => stop(0));
  }
  process.on('uncaughtException', (error) => {
    log.write({ event: 'crash', code: error instanceof Error ? error.name : typeof error });
    writeError(phrase(language, 'stopped', { folder: join(folder, 'logs') }));
    stop(1);
  });
}

/** One ending that fails must not keep the others from running: the last of them closes the database. */
async function endAll(endings: (() => unknown)[]): Promise<void> {
  for (const end of endings.splice(0).reverse()) {
    try {
      await end();
    } catch {
      // There is nobody left to tell, and what was saved is safe.
    }
  }
}
