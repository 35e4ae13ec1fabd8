import type { Language } from '#contract/settings.ts';
import type { WorkspaceFacts } from '#contract/workspace.ts';
import { createChangeStream } from './changes/change-stream.ts';
import { type CoreRouter, createRouter } from './commands/create-router.ts';
import { runProcedure } from './commands/run-procedure.ts';
import type { Services } from './commands/services.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { openMemoryDatabase } from './database/open-memory-database.ts';
import type { Ports } from './ports.ts';
import { fillSample } from './sample/fill-sample.ts';
import { createWorkspace, type Workspace } from './workspace/create-workspace.ts';
import { createWorkspaceService } from './workspace/service.ts';

export interface CoreOptions {
  /** Folder of the person's workspace; made when missing. */
  workspacePath: string;
  ports: Ports;
  appVersion: string;
  /** Starts in a throw-away sample workspace in this language; the person's own is not opened. */
  sample?: Language;
}

export interface Core {
  /** Implements the contract; needs no context. */
  router: CoreRouter;
  /** Ends all work, empties the write-ahead log and lets go of the file. */
  close(): void;
}

/**
 * Puts the core together: opens the workspace and returns the router over it. Throws `Failure` with a DATABASE_… code,
 * IN_USE, READ_ONLY, DISK_FULL or MIGRATION_FAILED; the workspace is then as it was.
 */
export function createCore({ workspacePath, ports, appVersion, sample }: CoreOptions): Core {
  const changes = createChangeStream();
  const openOwn = () => openDatabase({ folder: workspacePath, kind: ports.platform, now: ports.clock.now() });
  const openSample = () => openMemoryDatabase(ports.clock.now());

  function open(database: Database, language?: Language): Workspace {
    try {
      const workspace = createWorkspace(database, ports, changes);
      // Through the history, so that what is written here is never counted to the first command.
      workspace.history.pass(() =>
        language ? fillSample(workspace, ports.clock, language) : workspace.purgeOldTrash(),
      );
      database.emptyLog();
      return workspace;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  let current = sample ? open(openSample(), sample) : open(openOwn());

  function exchange(next: () => Workspace): WorkspaceFacts {
    // The next one first: when it cannot be opened, the one that is open stays so.
    const previous = current;
    current = next();
    previous.database.close();
    changes.publishEverything();
    return services().workspace.get({}) as WorkspaceFacts;
  }

  const workspaceService = createWorkspaceService({
    workspacePath,
    appVersion,
    database: () => current.database,
    changes,
    openSample: (language) => exchange(() => open(openSample(), language)),
    leaveSample: () => (current.database.raw.memory ? exchange(() => open(openOwn())) : null),
  });
  const services = (): Services => ({
    ...current.services,
    history: {
      get: () => current.history.peek(),
      undo: () => announce(current.history.undo()),
      redo: () => announce(current.history.redo()),
    },
    shell: { getAbilities: () => ({ pdf: ports.printing !== null, platform: ports.platform }) },
    workspace: workspaceService,
  });

  function announce<T>({ step, tables }: { step: T; tables: Set<string> }): T {
    changes.publishTables(tables);
    return step;
  }

  return {
    router: createRouter({
      services,
      run: (name, meta, input, work) => runProcedure(current, changes, name, meta, input, work),
      log: ports.log,
    }),
    close: () => current.database.close(),
  };
}
