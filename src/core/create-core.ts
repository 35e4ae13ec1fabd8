import { basename } from 'node:path';
import { Failure } from '#contract/failures.ts';
import type { ProcedureMeta } from '#contract/procedures.ts';
import type { Language } from '#contract/settings.ts';
import { assembleBackups } from './backups/assemble-backups.ts';
import { backupFolderOf, openBackupFolder } from './backups/backup-folder.ts';
import { createCopyBeforeMigration } from './backups/copy-before-migration.ts';
import { createErasure } from './backups/create-erasure.ts';
import { createRestore } from './backups/create-restore.ts';
import { createBackupService } from './backups/service.ts';
import { createChangeStream } from './changes/change-stream.ts';
import { type CoreRouter, createRouter } from './commands/create-router.ts';
import { runProcedure } from './commands/run-procedure.ts';
import type { Services } from './commands/services.ts';
import type { Database } from './database/database.ts';
import { migrations } from './database/migrations.ts';
import { openDatabase } from './database/open-database.ts';
import { openMemoryDatabase } from './database/open-memory-database.ts';
import { translateError } from './database/translate-error.ts';
import { createJobRunner } from './jobs/job-runner.ts';
import { beatMs } from './learning/timer.ts';
import type { Ports } from './ports.ts';
import { createCopyToLookAt } from './rescue/copy-to-look-at.ts';
import { createRescue } from './rescue/service.ts';
import { listAside } from './rescue/set-aside.ts';
import { fillSample } from './sample/fill-sample.ts';
import { createSettings } from './settings/service.ts';
import { createShell, type Shell } from './shell/service.ts';
import { createTransfers } from './transfers/service.ts';
import { createWorkspace, type Workspace } from './workspace/create-workspace.ts';
import { createWorkspaceService } from './workspace/service.ts';
import { watchWorkspace } from './workspace/watch-workspace.ts';
import { createWorkspaceKeeper } from './workspace/workspace-keeper.ts';

const remindEveryMs = 10 * 60_000;
/** A machine that falls asleep does not wait long. */
const longestSaveMs = 1_500;

export interface CoreOptions {
  /** Folder of the person's workspace; made when missing. */
  workspacePath: string;
  /** Folder of its backups; beside the workspace when nothing else is said. */
  backupsPath?: string;
  /** A folder for second copies, named at the start. Without it, the one in the settings. */
  secondBackupsPath?: string;
  ports: Ports;
  appVersion: string;
  /** Starts in a throw-away sample workspace in this language; the person's own is not opened. */
  sample?: Language;
}

/** The machine goes to sleep, wakes, is locked, is unlocked. */
export type PowerEvent = 'suspend' | 'resume' | 'lock' | 'unlock';

export interface Core {
  /** Implements the contract; needs no context. */
  router: CoreRouter;
  /** Hands on what the person asked for outside of the page: in a menu, or with a click on a notification. */
  tell: Shell['tell'];
  /** Reads a file with everything in it that the person opened outside of the page, and asks them there what to do with it. */
  receiveFile(path: string): Promise<void>;
  /** What the machine does. */
  handlePower(event: PowerEvent): void;
  /** Resolves when the page has stored what was typed in it, at the latest after `longestMs`. */
  requestSave(longestMs: number): Promise<void>;
  /** Makes a backup if one is due. Resolves when it is there, at the latest after `longestMs`; what is half-written is cleaned away later. */
  finish(longestMs: number): Promise<void>;
  /** Ends all work, empties the write-ahead log and lets go of the file. */
  close(): void;
}

/**
 * Puts the core together: opens the workspace and returns the router over it. Throws IN_USE. A workspace that cannot be opened otherwise is
 * left as it is: every call then fails with the reason, but for those that lead out of it (`rescue`).
 */
export function createCore({ workspacePath, ports, appVersion, sample, ...options }: CoreOptions): Core {
  const changes = createChangeStream();
  const shell = createShell({ ports, workspacePath });
  const { clock, log } = ports;
  const jobs = createJobRunner(ports.spawnJob);
  const folder = openBackupFolder(options.backupsPath ?? backupFolderOf(workspacePath));
  const copyBeforeMigration = createCopyBeforeMigration({ folder, clock, appVersion });
  const openIn = (place: string, before = copyBeforeMigration) =>
    openDatabase({ folder: place, kind: ports.platform, now: clock.now(), copyBeforeMigration: before });
  const openSample = () => openMemoryDatabase(ports.clock.now());

  function open(database: Database, language?: Language): Workspace {
    try {
      const workspace = createWorkspace(database, ports, changes, jobs, {
        requireWritable: () => watch.requireWritable(),
        onFailure: (error) => watch.hear(error),
      });
      // Through the history, so that what is written here is never counted to the first command.
      const { tables } = workspace.history.pass(() =>
        language ? fillSample(workspace, ports.clock, language) : workspace.purgeOldTrash(),
      );
      database.noteCounts(tables);
      database.emptyLog();
      return workspace;
    } catch (error) {
      try {
        database.close();
      } catch {
        // It has let go of the file all the same; the first failure says more.
      }
      throw translateError(error) ?? error;
    }
  }

  const keeper = createWorkspaceKeeper({
    openOwn: () => open(openIn(workspacePath)),
    onExchanged: () => changes.publishEverything(),
  });
  keeper.start(() => (sample ? open(openSample(), sample) : open(openIn(workspacePath))));
  const parts = assembleBackups({
    ...{ workspacePath, folder, database: keeper.ownDatabase, ports, jobs, changes, appVersion },
    // Of a file that was taken away, what is still known here is whole.
    halted: () => (keeper.halted() === 'DATABASE_MOVED' ? null : keeper.halted()),
    onFailure: (error) => watch.hear(error),
    namedPlace: options.secondBackupsPath ?? null,
    isSample: sample !== undefined,
  });
  const { backups, schedule } = parts;
  const erasure = createErasure({
    backups,
    clock,
    jobs,
    log,
    schemaNumber: migrations.length,
    onChanged: () => changes.publishNouns(['backups']),
  });

  const restore = createRestore({
    backups,
    database: keeper.ownDatabase,
    halted: keeper.halted,
    reopen() {
      keeper.reopen();
      schedule.cover();
    },
  });

  const lookedAt = createCopyToLookAt(workspacePath, (place) => open(openIn(place, () => {})));
  const rescue = createRescue({ workspacePath, keeper, backups, jobs, clock, openCopy: lookedAt.open });
  const watch = watchWorkspace({
    keeper,
    folder: workspacePath,
    onChanged: () => changes.publishNouns(['workspace']),
    // At the next start it is the only one that knows the last minutes.
    onMoved: () => void backups.make('automatic').catch(() => {}),
  });
  const transfers = createTransfers({
    database: keeper.ownDatabase,
    backups,
    restore,
    rescueWith: () => (keeper.trouble() ? rescue.openInPlace : null),
    jobs,
    clock,
    desktop: ports.desktop,
    appVersion,
  });

  const workspaceService = createWorkspaceService({
    workspacePath,
    appVersion,
    database: () => keeper.current().database,
    changes,
    openSample(language) {
      // What is open may be all there is of it.
      const reason = keeper.halted();
      if (reason) throw new Failure(reason);
      keeper.exchange(() => open(openSample(), language));
    },
    leaveSample: () => keeper.current().database.raw.memory && keeper.openOwn(),
    halted: keeper.halted,
    space: watch.space,
    putBack: rescue.putBack,
    letGo() {
      const reason = keeper.halted();
      if (!reason) throw new Failure('NOT_AVAILABLE');
      keeper.giveUp(new Failure(reason));
    },
  });
  /** What there is whether a workspace is open or not. */
  const always = {
    backups: createBackupService({
      ...parts,
      restore,
      erasure,
      listTrashed: (refs) => (keeper.ownDatabase() ? keeper.current().listTrashed(refs) : null),
      listAside: () => listAside(workspacePath),
    }),
    rescue: rescue.service,
    settings: createSettings({ store: ports.settings }),
    shell: shell.service,
    transfers: transfers.service,
    workspace: workspaceService,
  };
  const services = (): Services => {
    const { history, services: own } = keeper.current();
    return {
      ...own,
      ...always,
      history: {
        get: () => history.peek(),
        undo: () => announce(history.undo()),
        redo: () => announce(history.redo()),
      },
    };
  };

  function announce<T>({ step, tables }: { step: T; tables: Set<string> }): T {
    changes.publishTables(tables);
    // Undoing an import takes away as much as it had brought.
    keeper.current().database.noteCounts(tables);
    return step;
  }

  /** A backup before anything that changes much at once. Its failure does not keep anybody from their work: undo and trash are still there. */
  function takePrecaution(meta: ProcedureMeta, input: unknown): void {
    const reason = keeper.ownDatabase() && meta.precaution?.(input);
    if (!reason) return;
    try {
      void backups.prove(backups.takeSnapshot(reason)).catch(() => {});
    } catch {
      // Written down, and shown in the settings.
    }
  }

  /** What nobody asked for: the disk may refuse it, and that is told as any other trouble. */
  function guardWrite(work: () => void): void {
    try {
      work();
    } catch (error) {
      watch.hear(error);
    }
  }

  const emptyLog = () => guardWrite(() => keeper.ownDatabase()?.emptyLog());

  const remind = () => keeper.opened()?.checkReminders();
  const reminding = setInterval(remind, remindEveryMs).unref();
  remind();
  const timer = () => (keeper.halted() ? undefined : keeper.opened()?.timer);
  const beating = setInterval(() => guardWrite(() => timer()?.beat()), beatMs).unref();

  return {
    tell: shell.tell,
    requestSave: shell.requestSave,
    async receiveFile(path) {
      try {
        const { receivedId } = await transfers.receiveFrom(path, basename(path));
        shell.tell({ kind: 'open', path: `/settings?received=${receivedId}` });
      } catch (error) {
        const { code = 'UNEXPECTED', data } = translateError(error) ?? {};
        shell.tell({ kind: 'failure', code, ...(data && { data }) });
      }
    },
    handlePower(event) {
      if (event === 'suspend') guardWrite(() => timer()?.suspend());
      if (event === 'suspend' || event === 'lock') {
        // The machine may not wake again: what can be on the disk should be in the one file.
        void shell.requestSave(longestSaveMs).then(emptyLog);
      } else if (event === 'resume') {
        // It may be another day.
        changes.publishEverything();
        remind();
      }
    },
    router: createRouter({
      // Without a workspace everything but this fails with the reason.
      services: (noun) => (noun in always ? always : services()),
      run(name, meta, input, work) {
        if (meta.kind !== 'command' && meta.kind !== 'final') return work();
        watch.requireWritable();
        takePrecaution(meta, input);
        return runProcedure(keeper.current(), changes, name, meta, input, work);
      },
      onFailure: watch.hear,
      log: ports.log,
    }),
    finish: (longestMs) => Promise.race([schedule.finish(), pause(longestMs)]),
    close() {
      clearInterval(reminding);
      clearInterval(beating);
      watch.stop();
      parts.stop();
      jobs.stop();
      transfers.close();
      keeper.close();
      lookedAt.remove();
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
