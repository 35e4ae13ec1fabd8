import { Failure } from '#contract/failures.ts';
import type { Services } from '../commands/services.ts';
import type { Backups } from './create-backups.ts';
import type { Restore } from './create-restore.ts';
import type { createBackupSchedule } from './schedule.ts';

export interface BackupServiceOptions {
  backups: Backups;
  schedule: ReturnType<typeof createBackupSchedule>;
  restore: Restore;
}

export function createBackupService({ backups, schedule, restore }: BackupServiceOptions) {
  const { folder } = backups;

  function find(id: string) {
    const found = folder.list().find((backup) => backup.id === id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  return {
    list: () => folder.list(),
    getState: () => ({
      folder: folder.path,
      isRunning: backups.isRunning(),
      isDue: schedule.isDue(),
      failedAt: backups.failedAt(),
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
      undoId: await restore({ path: folder.database(id), prove: () => backups.verify(id) }),
    }),
  } satisfies Services['backups'];
}
