import type { ChangeStream } from '../changes/change-stream.ts';
import type { Database } from '../database/database.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Ports } from '../ports.ts';
import type { BackupFolder } from './backup-folder.ts';
import { createPlaceChooser } from './choose-place.ts';
import { type BackupOptions, createBackups } from './create-backups.ts';
import { createRehearsals } from './rehearsal.ts';
import { createBackupSchedule } from './schedule.ts';
import { createSecondPlace } from './second-place.ts';

export interface BackupPartsOptions {
  workspacePath: string;
  folder: BackupFolder;
  /** The second place, when it was named at the start. */
  namedPlace: string | null;
  /** null while there is none or the sample is open. */
  database: () => Database | null;
  halted: BackupOptions['halted'];
  onFailure: BackupOptions['onFailure'];
  ports: Ports;
  jobs: JobRunner;
  changes: ChangeStream;
  appVersion: string;
  /** Nothing of the person is touched. */
  isSample: boolean;
}

/** Everything about backups that lives as long as the core. The second place is looked at as soon as it is put together. */
export function assembleBackups(options: BackupPartsOptions) {
  const { workspacePath, folder, namedPlace, database, ports, jobs, changes, isSample } = options;
  const { clock, log, settings, desktop } = ports;
  const onChanged = () => changes.publishNouns(['backups', 'rescue']);
  const shared = { database, clock, jobs, log, onChanged };
  if (!isSample) folder.cleanUp();
  const secondPlace = createSecondPlace({
    ...shared,
    first: folder,
    workspacePath,
    folder: () => (isSample ? null : (namedPlace ?? settings.read().secondBackupFolder)),
    isSample,
    isChosen: namedPlace === null,
  });
  const backups = createBackups({
    ...shared,
    folder,
    secondPlace,
    halted: options.halted,
    onFailure: options.onFailure,
    appVersion: options.appVersion,
  });
  const rehearsals = createRehearsals({ ...shared, folder });
  const schedule = createBackupSchedule({ backups, rehearsals, changes, clock });
  const placeChooser = createPlaceChooser({
    workspacePath,
    backupsPath: folder.path,
    desktop,
    settings,
    isNamed: namedPlace !== null,
    onChosen() {
      onChanged();
      secondPlace.want();
    },
  });
  secondPlace.want();
  return {
    backups,
    rehearsals,
    schedule,
    placeChooser,
    stop() {
      schedule.stop();
      secondPlace.stop();
    },
  };
}
