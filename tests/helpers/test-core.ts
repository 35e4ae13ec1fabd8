import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '#contract/index.ts';
import { defaultSettings, type Language, type Settings } from '#contract/settings.ts';
import { type Core, createCore } from '#core/create-core.ts';
import type { Clock, Desktop, LogEntry, Ports, Printing, SettingsStore, SpawnJob } from '#core/ports.ts';
import { makeNewWorkspace } from './new-workspace.ts';
import { spawnJobHere } from './spawn-job.ts';

export interface TestClock extends Clock {
  /** Sets the day, as on the clock of the machine: no time passes. */
  setToday(day: string): void;
  /** Sets the time of the day, in the time zone of this machine. */
  setHour(hour: number): void;
  /** Time passes. */
  advance(ms: number): void;
}

export interface TestCoreOptions {
  today?: string;
  /** Folder of the workspace; without it a new temporary one, removed at close. */
  path?: string;
  sample?: Language;
  settings?: Partial<Settings>;
  printing?: Printing | null;
  desktop?: Desktop;
  spawnJob?: SpawnJob;
  /** The second place for backups, as it is named at the start. */
  secondBackupsPath?: string;
  /** The clock of an earlier core, to go on with. */
  clock?: TestClock;
}

export interface TestCore {
  core: Core;
  client: ContractRouterClient<Contract>;
  clock: TestClock;
  settings: SettingsStore;
  log: LogEntry[];
  path: string;
  close(): void;
}

/** The real core over a real database, with fakes for the ports only. */
export function createTestCore(options: TestCoreOptions = {}): TestCore {
  const clock = options.clock ?? createTestClock(options.today ?? '2026-03-10');
  const settings = createTestSettings(options.settings);
  const log: LogEntry[] = [];
  const path = options.path ?? makeFolderFor(options, clock);
  const core = createCoreIn(path, { ...options, clock, settings, log });
  return {
    core,
    client: createRouterClient(core.router, { context: {} }) as ContractRouterClient<Contract>,
    clock,
    settings,
    log,
    path,
    close() {
      core.close();
      if (options.path === undefined) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** A sample does not open what is in its folder. */
function makeFolderFor({ sample }: TestCoreOptions, clock: TestClock): string {
  if (sample) return mkdtempSync(join(tmpdir(), 'langkah-test-'));
  return makeNewWorkspace(clock.now(), (folder) =>
    createCoreIn(folder, { clock, settings: createTestSettings(), log: [] }),
  );
}

interface PortsOfTest extends Pick<TestCore, 'clock' | 'settings' | 'log'> {}

function createCoreIn(
  path: string,
  { clock, settings, log, ...options }: PortsOfTest & Omit<TestCoreOptions, keyof PortsOfTest>,
): Core {
  const ports: Ports = {
    clock,
    settings,
    printing: options.printing ?? null,
    log: { write: (entry) => log.push(entry) },
    platform: options.desktop ? 'desktop' : 'browser',
    desktop: options.desktop ?? null,
    spawnJob: options.spawnJob ?? spawnJobHere,
  };
  return createCore({
    workspacePath: path,
    // Inside the folder of the test, so that it goes with it.
    backupsPath: join(path, 'backups'),
    ports,
    appVersion: '0.0.0-test',
    ...(options.secondBackupsPath && { secondBackupsPath: options.secondBackupsPath }),
    ...(options.sample && { sample: options.sample }),
  });
}

export function createTestClock(today: string): TestClock {
  let day = today;
  let now = Date.parse(`${today}T03:00:00Z`);
  let passedMs = 0;
  return {
    now: () => now,
    today: () => day,
    monotonicMs: () => passedMs,
    setToday(next) {
      day = next;
      now = Date.parse(`${next}T03:00:00Z`);
    },
    setHour(hour) {
      now = new Date(`${day}T00:00`).setHours(hour);
    },
    advance(ms) {
      now += ms;
      passedMs += ms;
    },
  };
}

export function createTestSettings(changes: Partial<Settings> = {}): SettingsStore {
  let settings: Settings = { ...defaultSettings, language: 'en', welcomed: true, ...changes };
  return {
    read: () => settings,
    write(next) {
      settings = next;
    },
  };
}
