import type { ApplicationLists } from '../applications/list.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { Clock } from '../ports.ts';
import { createApplicationSkills } from './application-skills.ts';
import { createAskedSkills } from './asked-skills.ts';
import { createGaps } from './gaps.ts';
import { createSkillLists } from './list.ts';
import { createMerge } from './merge.ts';
import type { createPostingReader } from './read-postings.ts';
import { createSkills } from './service.ts';
import type { SkillIndex } from './skill-index.ts';
import type { SkillNames } from './skill-names.ts';
import { createSkillWords } from './words.ts';

export interface SkillsRoomOptions {
  db: Db;
  clock: Clock;
  revision: () => number;
  index: SkillIndex;
  reader: ReturnType<typeof createPostingReader>;
  names: SkillNames;
  applicationLists: ApplicationLists;
  /** Goals stand below skills: what is needed of them is handed in. */
  addGoal: Services['goals']['add'];
}

/** Puts together all that skills can do. */
export function createSkillsRoom(options: SkillsRoomOptions) {
  const { db, clock, revision, index, reader, names, applicationLists, addGoal } = options;
  const asked = createAskedSkills({ db, revision, generation: index.generation });
  const words = createSkillWords({ db });
  const lists = createSkillLists({ db, words, asked });
  const skills = createSkills({ db, clock, lists, words });
  const service = {
    list: lists.list,
    get: (input) => lists.get(input),
    add: skills.add,
    change: skills.change,
    remove: skills.remove,
    ...createGaps({ db, asked }),
    ...createMerge({ db, lists, words, write: skills.write }),
    ...createApplicationSkills({ db, lists, asked, index, names, applicationLists }),
    readPostings: reader.readPostings,
    countWaiting: () => ({ waitingCount: index.countWaiting() }),
    makeGoal({ id, goalId, title }) {
      addGoal({ id: goalId, fields: { title, skillNames: [lists.get({ id }).name] }, state: 'planned' });
      return { goalId };
    },
  } satisfies Services['skills'];
  return { service, words };
}
