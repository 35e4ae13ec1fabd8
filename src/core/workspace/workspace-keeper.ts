import { Failure, type FailureCode } from '#contract/failures.ts';
import type { HaltReason } from '#contract/workspace.ts';
import type { Database } from '../database/database.ts';
import type { Workspace } from './create-workspace.ts';

/** What keeps a workspace shut but not the program: the person can be told, and helped. */
const rescuable: readonly FailureCode[] = [
  'DATABASE_MISSING',
  'DATABASE_EMPTY',
  'DATABASE_FOREIGN',
  'DATABASE_DAMAGED',
  'DATABASE_NEWER',
  'DATABASE_MOVED',
  'SAVE_UNKNOWN',
  'READ_ONLY',
  'DISK_FULL',
  'MIGRATION_FAILED',
  'BACKUP_FAILED',
];

export interface KeeperOptions {
  openOwn: () => Workspace;
  /** Everything is different now. */
  onExchanged: () => void;
}

export type WorkspaceKeeper = ReturnType<typeof createWorkspaceKeeper>;

/** Holds the one workspace that is open, or the reason why none is. */
export function createWorkspaceKeeper({ openOwn, onExchanged }: KeeperOptions) {
  let opened: Workspace | null = null;
  let trouble: Failure | null = null;
  let halted: HaltReason | null = null;

  /** The next one first: when it cannot be opened, the one that is open stays so. */
  function exchange(next: () => Workspace): void {
    const previous = opened;
    opened = next();
    trouble = null;
    halted = null;
    previous?.close();
    onExchanged();
  }

  function openAgain(): void {
    try {
      exchange(openOwn);
    } catch (error) {
      trouble = error instanceof Failure ? error : new Failure('UNEXPECTED', undefined, error);
      onExchanged();
      throw trouble;
    }
  }

  return {
    /** Opens what the program starts with. Throws what nobody at this machine can do anything about, IN_USE above all. */
    start(first: () => Workspace): void {
      try {
        opened = first();
      } catch (error) {
        if (!(error instanceof Failure) || !rescuable.includes(error.code)) throw error;
        trouble = error;
      }
    },
    /** null while there is trouble. */
    opened: () => opened,
    /** Throws the trouble there is. */
    current(): Workspace {
      if (!opened) throw trouble ?? new Failure('NOT_AVAILABLE');
      return opened;
    },
    /** The database of the person; null while the sample is open, and while there is trouble. */
    ownDatabase: (): Database | null => (opened && !opened.database.raw.memory ? opened.database : null),
    trouble: () => trouble,
    exchange,
    /** Opens the person's own workspace. Throws and keeps the trouble when it cannot. */
    openOwn(): void {
      try {
        exchange(openOwn);
      } catch (error) {
        if (!opened && error instanceof Failure) {
          trouble = error;
          onExchanged();
        }
        throw error;
      }
    },
    /** Why the open workspace takes no changes; null when it does. */
    halted: () => halted,
    /** What is open stays open and can be read, but nothing more is written. null takes that back. */
    halt(reason: HaltReason | null): void {
      if (!opened || halted === reason) return;
      halted = reason;
      onExchanged();
    },
    /** Lets go of what is open: from now on there is this trouble. */
    giveUp(failure: Failure): void {
      const previous = opened;
      opened = null;
      halted = null;
      trouble = failure;
      letGo(previous);
      onExchanged();
    },
    /** Opens the own file anew after it was exchanged; what was open before has been closed. Throws and keeps the trouble when it cannot. */
    reopen(): void {
      opened = null;
      openAgain();
    },
    /** After an error of the disk nobody knows what was written: lets go of the file and reads it anew. What cannot be opened again is trouble. */
    renew(): void {
      const previous = opened;
      opened = null;
      letGo(previous);
      try {
        openAgain();
      } catch {
        // Told by the trouble.
      }
    },
    close: () => (halted ? letGo(opened) : opened?.close()),
  };
}

/** Whatever the disk says to it. */
function letGo(workspace: Workspace | null): void {
  try {
    workspace?.database.close();
  } catch {
    // The lock went with the connection; what was not written is what this is about.
  }
}
