import type { ActivitiesService } from '../activities/service.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { StoredFiles } from '../files/stored-files.ts';
import { createPlaces } from '../order/places.ts';
import type { Clock, SettingsStore } from '../ports.ts';
import type { SkillNames } from '../skills/skill-names.ts';
import { createAttendance } from './attendance.ts';
import { createBeginnings } from './beginnings.ts';
import { createCertificates } from './certificates.ts';
import { createLearningExports } from './exports/create-learning-exports.ts';
import { createGoalLists } from './goal-lists.ts';
import { createGoalProgress } from './goal-progress.ts';
import { createGoalStates } from './goal-states.ts';
import { createGoals } from './goals.ts';
import { createResources } from './resources.ts';
import { createSessions } from './sessions.ts';
import { createSuggestWords } from './suggest-words.ts';
import { createTimer } from './timer.ts';

export interface LearningRoomOptions {
  db: Db;
  clock: Clock;
  settings: SettingsStore;
  revision: () => number;
  activities: ActivitiesService;
  skillNames: SkillNames;
  files: StoredFiles;
  onTimerChanged: () => void;
}

/** Puts together all that Learning can do: goals, resources, time given to them, certificates. */
export function createLearningRoom(options: LearningRoomOptions) {
  const { db, clock, settings, revision, activities, skillNames, files, onTimerChanged } = options;
  const places = createPlaces(db.$client, { table: 'goals', lane: 'state' });
  const progress = createGoalProgress({ db, clock });
  const lists = createGoalLists({ db, revision, skillNames, progress });
  const states = createGoalStates({ db, clock, places, activities });
  const beginnings = createBeginnings({ db, clock, states });
  const goals = createGoals({ db, clock, places, lists, states, skillNames });
  const attendance = createAttendance({ db, clock });
  const resources = createResources({ db, clock, activities, beginnings, attendance });
  const sessions = createSessions({ db, clock, settings, activities, beginnings });
  const timer = createTimer({ db, clock, activities, beginnings, sessions, onChanged: onTimerChanged });
  const certificates = createCertificates({ db, clock, files });
  return {
    services: {
      goals: {
        ...goals,
        ...createSuggestWords({ db, getGoal: goals.get }),
        ...createLearningExports({ db, clock }),
      },
      resources,
      sessions: { ...sessions.service, ...timer.service },
      certificates,
    } satisfies Pick<Services, 'goals' | 'resources' | 'sessions' | 'certificates'>,
    timer,
  };
}
