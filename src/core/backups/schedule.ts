import type { ChangeStream } from '../changes/change-stream.ts';
import { dayOf } from '../machine/clock.ts';
import type { Clock } from '../ports.ts';
import type { Backups } from './create-backups.ts';
import type { Rehearsals } from './rehearsal.ts';

const lookEveryMs = 60_000;
const activityMs = 15 * 60_000;

export interface BackupScheduleOptions {
  backups: Backups;
  rehearsals: Rehearsals;
  changes: Pick<ChangeStream, 'revision'>;
  clock: Clock;
}

/**
 * Makes a backup by itself when something was changed: after a quarter of an hour of work, at the first start of a day, and at the end. Looks after
 * the second place and the rehearsals, too.
 */
export function createBackupSchedule({ backups, rehearsals, changes, clock }: BackupScheduleOptions) {
  let coveredRevision = changes.revision();
  let coveredAt = clock.now();
  // What was changed before this start is unknown: the first look of a day makes one, if there is anything to lose.
  const { applications, companies } = backups.countRecords();
  const newest = backups.folder.list()[0];
  let isFirstOfDay = applications + companies > 0 && dayOf(newest?.madeAt ?? 0) !== clock.today();
  const isDue = () => changes.revision() !== coveredRevision || isFirstOfDay;

  async function make(): Promise<void> {
    const revision = changes.revision();
    const before = { revision: coveredRevision, at: coveredAt, isFirstOfDay };
    coveredRevision = revision;
    coveredAt = clock.now();
    isFirstOfDay = false;
    try {
      await backups.make('automatic');
    } catch {
      // Written down, shown in the settings, and tried again at the next look.
      ({ revision: coveredRevision, isFirstOfDay } = before);
    }
  }

  async function look(): Promise<void> {
    // Either way: a clock that was set back must not put it off until it has caught up.
    if (
      isDue() &&
      (isFirstOfDay || Math.abs(clock.now() - coveredAt) >= activityMs || backups.failedAt() !== null)
    )
      await make();
    // A slow stick keeps nothing else waiting.
    void backups.secondPlace.look();
    if (rehearsals.isDue()) await rehearsals.run().catch(() => {});
  }
  const timer = setInterval(() => void look(), lookEveryMs).unref();

  return {
    isDue,
    look,
    /** At the end of the program. */
    async finish(): Promise<void> {
      if (isDue()) await make();
      await backups.secondPlace.look();
    },
    /** A backup was made otherwise. */
    cover() {
      coveredRevision = changes.revision();
      coveredAt = clock.now();
      isFirstOfDay = false;
    },
    stop: () => clearInterval(timer),
  };
}
