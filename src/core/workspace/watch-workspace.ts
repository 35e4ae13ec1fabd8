import { Failure } from '#contract/failures.ts';
import { readSpace, type Space } from '../database/free-space.ts';
import { translateError } from '../database/translate-error.ts';
import type { WorkspaceKeeper } from './workspace-keeper.ts';

const lookEveryMs = 5_000;

export interface WatchOptions {
  keeper: WorkspaceKeeper;
  folder: string;
  /** What is said of the workspace has changed. */
  onChanged: () => void;
  /** Its file is gone: what is known here should be kept elsewhere. */
  onMoved: () => void;
}

/** Looks after the file of the open workspace: whether it is still there, whether its disk has room, and what its errors mean. */
export function watchWorkspace({ keeper, folder, onChanged, onMoved }: WatchOptions) {
  let space: Space = readSpace(folder);

  function lookAtPlace(): void {
    const own = keeper.ownDatabase();
    if (!own) return;
    const halted = keeper.halted();
    if (own.isInPlace()) {
      // Somebody has brought it back.
      if (halted === 'DATABASE_MOVED') keeper.halt(null);
    } else if (halted === null) {
      keeper.halt('DATABASE_MOVED');
      onMoved();
    }
  }

  function look(): void {
    lookAtPlace();
    const now = readSpace(folder);
    if (now === 'enough' && !keeper.halted()) keeper.ownDatabase()?.keepReserve();
    if (now === space) return;
    space = now;
    onChanged();
  }
  const timer = setInterval(look, lookEveryMs).unref();

  return {
    look,
    space: () => space,
    /** Before anything is written. Throws why nothing may be. */
    requireWritable(): void {
      lookAtPlace();
      const halted = keeper.halted();
      if (halted) throw new Failure(halted);
    },
    /** What something failed with. Damage ends all writing; after an error of the disk the file is opened anew. */
    hear(error: unknown): void {
      // Of a file that is gone, the connection is all there is: it stays, whatever the disk says.
      if (!keeper.ownDatabase() || keeper.halted()) return;
      const codes = listCodes(error);
      if (codes.includes('DATABASE_DAMAGED')) keeper.halt('DATABASE_DAMAGED');
      else if (codes.includes('SAVE_UNKNOWN')) keeper.renew();
    },
    stop: () => clearInterval(timer),
  };
}

/** A backup that failed says so, and behind it why. */
function listCodes(error: unknown): (string | undefined)[] {
  const codes: (string | undefined)[] = [];
  for (let each = error; each instanceof Error && codes.length < 5; each = each.cause) {
    codes.push(translateError(each)?.code);
  }
  return codes;
}
