import { Failure } from '#contract/failures.ts';
import type { TrashRef } from '#contract/trash.ts';
import type { Services } from '../commands/services.ts';
import type { createPlaceChooser } from './choose-place.ts';
import type { Backups } from './create-backups.ts';
import type { Erasure } from './create-erasure.ts';
import type { Restore } from './create-restore.ts';
import type { Rehearsals } from './rehearsal.ts';
import type { createBackupSchedule } from './schedule.ts';

export interface BackupServiceOptions {
  backups: Backups;
  schedule: ReturnType<typeof createBackupSchedule>;
  rehearsals: Rehearsals;
  placeChooser: ReturnType<typeof createPlaceChooser>;
  restore: Restore;
  erasure: Erasure;
  /** Those of these records that are in the trash of the person, null: all that are; null while the sample is open. */
  listTrashed: (refs: readonly TrashRef[] | null) => TrashRef[] | null;
  /** Paths of what was set aside or left over beside the workspace. */
  listAside: () => string[];
}

export function createBackupService(options: BackupServiceOptions) {
  const { backups, schedule, rehearsals, restore, erasure, listTrashed, listAside } = options;

  function find(id: string) {
    const found = backups.list().find((backup) => backup.id === id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  return {
    list: () => backups.list(),
    getState: () => ({
      folder: backups.folder.path,
      isRunning: backups.isRunning(),
      progress: backups.progress(),
      isDue: schedule.isDue(),
      failedAt: backups.failedAt(),
      erasing: erasure.progress(),
      secondPlace: backups.secondPlace.state(),
      rehearsal: rehearsals.last(),
    }),
    async make() {
      const made = await backups.make('manual');
      schedule.cover();
      return made;
    },
    async verify({ id }) {
      await backups.verify(id);
      return find(id);
    },
    preview: ({ id }) => ({ backup: find(id), here: backups.countRecords() }),
    restore: async ({ id }) => ({
      undoId: await restore({ path: backups.folder.database(id), prove: () => backups.fetch(id) }),
    }),
    async listHolding({ refs }) {
      const trashed = listTrashed(refs) ?? [];
      if (trashed.length === 0) return { backups: [], aside: [] };
      const elsewhere = backups.listElsewhere();
      return { backups: await erasure.listHolding(trashed), aside: [...listAside(), ...elsewhere] };
    },
    async eraseTrashed({ refs }) {
      const trashed = listTrashed(refs);
      if (!trashed) throw new Failure('NOT_AVAILABLE');
      try {
        return { isComplete: await erasure.erase(trashed) };
      } finally {
        // Copies of what was written anew are exchanged there, too.
        backups.secondPlace.want();
      }
    },
    stopErasing() {
      erasure.stop();
      return {};
    },
    rehearse: () => rehearsals.run(),
    ...options.placeChooser,
  } satisfies Services['backups'];
}
