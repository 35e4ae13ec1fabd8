import { Failure } from '#contract/failures.ts';
import type { ApplicationSkill } from '#contract/skills.ts';
import type { ApplicationLists } from '../applications/list.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { type AskedSkills, askedOfApplication } from './asked-skills.ts';
import type { SkillLists } from './list.ts';
import type { SkillIndex } from './skill-index.ts';
import type { SkillNames } from './skill-names.ts';
import { snippetAround } from './snippet.ts';

export interface ApplicationSkillsOptions {
  db: Db;
  lists: SkillLists;
  asked: AskedSkills;
  index: Pick<SkillIndex, 'matcher'>;
  names: SkillNames;
  applicationLists: ApplicationLists;
}

type OwnRow = Omit<ApplicationSkill, 'own'> & { isOwn: 0 | 1 };

/** Which application asks for which skill: what was found, and what the person said. */
export function createApplicationSkills(options: ApplicationSkillsOptions) {
  const { db, lists, asked, index, names, applicationLists } = options;
  const raw = db.$client;
  const ofApplication = raw.prepare<[{ id: string }], OwnRow>(askedOfApplication);
  const textOf = raw
    .prepare<[id: string], string>('SELECT posting_text FROM applications WHERE id = ?')
    .pluck();
  const say = raw.prepare(
    `INSERT INTO application_skills (application_id, skill_id, is_asked) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET is_asked = excluded.is_asked WHERE is_asked <> excluded.is_asked`,
  );
  const unsay = raw.prepare('DELETE FROM application_skills WHERE application_id = ? AND skill_id = ?');
  const isFound = raw.prepare('SELECT 1 FROM posting_skills WHERE application_id = ? AND skill_id = ?');

  function snippetOf(applicationId: string, skillId: string): string | null {
    const text = textOf.get(applicationId) ?? '';
    const found = index
      .matcher()
      .find(text)
      .find((each) => each.skillId === skillId);
    return found ? snippetAround(text, found) : null;
  }

  const listOf = (id: string): ApplicationSkill[] =>
    ofApplication.all({ id }).map(({ isOwn, ...skill }) => ({ ...skill, own: isOwn === 1 }));

  return {
    listOfApplication: ({ applicationId }) => listOf(applicationId),
    listPostings({ id, offset, limit }) {
      lists.get({ id });
      const ids = asked.applicationsOf(id);
      const rows = applicationLists
        .cards(ids.slice(offset, offset + limit))
        .map((application) => ({ application, snippet: snippetOf(application.id, id) }));
      return { rows, total: ids.length };
    },
    tagApplication({ applicationId, add, remove }) {
      if (textOf.get(applicationId) === undefined) throw new Failure('NOT_FOUND');
      for (const name of add) say.run(applicationId, names.ensure(name), 1);
      for (const skillId of remove) {
        if (isFound.get(applicationId, skillId)) say.run(applicationId, skillId, 0);
        else unsay.run(applicationId, skillId);
      }
      return listOf(applicationId);
    },
  } satisfies Pick<Services['skills'], 'listOfApplication' | 'listPostings' | 'tagApplication'>;
}
