import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Database as Connection } from 'better-sqlite3';
import type { Contract } from '#contract/index.ts';
import { createChangeStream } from '#core/changes/change-stream.ts';
import { createRouter } from '#core/commands/create-router.ts';
import { runProcedure } from '#core/commands/run-procedure.ts';
import type { Services } from '#core/commands/services.ts';
import { openMemoryDatabase } from '#core/database/open-memory-database.ts';
import { createJobRunner } from '#core/jobs/job-runner.ts';
import type { LogEntry, Ports } from '#core/ports.ts';
import { createSettings } from '#core/settings/service.ts';
import { createWorkspace, type Workspace } from '#core/workspace/create-workspace.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';
import { createTestClock, createTestSettings, type TestClock } from '#tests/helpers/test-core.ts';

export interface MemoryCore {
  client: ContractRouterClient<Contract>;
  clock: TestClock;
  raw: Connection;
  workspace: Workspace;
  log: LogEntry[];
  close(): void;
}

/** Bytes of an empty workspace by the instant at which it was made: going through every migration again takes longer than most tests. */
const made = new Map<number, Buffer>();

/**
 * The real router and services over an empty database in memory whose connection the test may look into. Without files, so
 * hundreds of them can be made; what belongs to files is proven with `createTestCore`.
 */
export function createMemoryCore(today = '2026-03-10'): MemoryCore {
  const clock = createTestClock(today);
  const log: LogEntry[] = [];
  const ports: Ports = {
    clock,
    settings: createTestSettings(),
    printing: null,
    log: { write: (entry) => log.push(entry) },
    platform: 'browser',
    desktop: null,
    spawnJob: spawnJobHere,
  };
  const changes = createChangeStream();
  const database = openMemoryDatabase(clock.now(), made.get(clock.now()));
  const workspace = createWorkspace(database, ports, changes, createJobRunner(ports.spawnJob));
  if (!made.has(clock.now())) made.set(clock.now(), database.raw.serialize());
  const { history } = workspace;
  const services = {
    ...workspace.services,
    settings: createSettings({ store: ports.settings }),
    history: {
      get: () => history.peek(),
      undo: () => announce(history.undo()),
      redo: () => announce(history.redo()),
    },
  } as unknown as Services;

  // The lists keep totals until something changes, so undoing has to be announced here as in the core.
  function announce<T>({ step, tables }: { step: T; tables: Set<string> }): T {
    changes.publishTables(tables);
    return step;
  }

  const router = createRouter({
    services: () => services,
    run: (name, meta, input, work) => runProcedure(workspace, changes, name, meta, input, work),
    log: ports.log,
  });
  return {
    client: createRouterClient(router, { context: {} }) as ContractRouterClient<Contract>,
    clock,
    raw: database.raw,
    workspace,
    log,
    close: workspace.close,
  };
}
