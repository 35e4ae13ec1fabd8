import { defaultSettings } from '#contract/settings.ts';
import { type Core, createCore } from '../create-core.ts';
import { machineClock } from '../machine/clock.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../machine/temporary-folder.ts';
import type { Keychain, Log, Printing, SpawnJob } from '../ports.ts';
import { type CheckResult, runChecks } from './check.ts';
import { coreChecks } from './core-checks.ts';
import { type CheckedPage, pageChecks } from './page-checks.ts';

export interface ProgramCheckOptions {
  printing: Printing;
  keychain: Keychain;
  spawnJob: SpawnJob;
  log: Log;
  /** Opens a hidden window, like that of the person in everything else, with the page over this router. */
  openPage(router: Core['router']): Promise<CheckedPage & { close(): void }>;
  isUnsandboxed: boolean;
  readFuses: (() => Promise<string[]>) | null;
  say(line: string): void;
}

/** Tries out every promise of the program on a scratch workspace. The data of the person is not opened. */
export async function checkProgram(options: ProgramCheckOptions): Promise<CheckResult> {
  const { printing, log, openPage, say } = options;
  const folder = makeTemporaryFolder();
  const settings = { read: () => defaultSettings, write: () => {} };
  const ports = {
    clock: machineClock,
    settings,
    printing,
    log,
    platform: 'desktop',
    desktop: null,
    spawnJob: options.spawnJob,
  } as const;
  const core = createCore({ workspacePath: folder, ports, appVersion: '' });
  try {
    const page = await openPage(core.router);
    try {
      return await runChecks(
        [
          ...pageChecks({ ...options, page }),
          ...coreChecks({ folder, printing, spawnJob: options.spawnJob }),
        ],
        say,
      );
    } finally {
      page.close();
    }
  } finally {
    core.close();
    removeTemporaryFolder(folder);
  }
}
