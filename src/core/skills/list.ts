import { Failure } from '#contract/failures.ts';
import type { Skill } from '#contract/skills.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { AskedSkills } from './asked-skills.ts';
import { skillKey } from './dictionary-words.ts';
import type { SkillWords } from './words.ts';

type Row = Omit<Skill, 'synonyms' | 'searched' | 'own' | 'postingCount'> & {
  isSearched: 0 | 1;
  isOwn: 0 | 1;
};

export type SkillLists = ReturnType<typeof createSkillLists>;

export function createSkillLists({ db, words, asked }: { db: Db; words: SkillWords; asked: AskedSkills }) {
  const raw = db.$client;
  const columns =
    'id, name, is_searched AS isSearched, level, is_own AS isOwn, evidence, changed_at AS changedAt FROM skills AS skill';
  const matching = `WHERE (@own = 0 OR is_own = 1) AND (@key = '' OR EXISTS
    (SELECT 1 FROM skill_words AS word WHERE word.skill_id = skill.id AND instr(word.word_key, @key) > 0))`;
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} WHERE id = ?`);
  const page = raw.prepare<[object], Row>(
    `SELECT ${columns} ${matching} ORDER BY lower(name), id LIMIT @limit OFFSET @offset`,
  );
  const count = raw.prepare<[object], number>(`SELECT count(*) FROM skills AS skill ${matching}`).pluck();

  function complete(rows: readonly Row[], countOf: (id: string) => number): Skill[] {
    const synonyms = words.synonymsOf(rows.map(({ id }) => id));
    return rows.map(({ isSearched, isOwn, ...row }) => ({
      ...row,
      synonyms: synonyms.get(row.id) ?? [],
      searched: isSearched === 1,
      own: isOwn === 1,
      postingCount: countOf(row.id),
    }));
  }

  function find(id: string): Skill | null {
    const row = byId.get(id);
    return row ? (complete([row], (each) => asked.applicationsOf(each).length)[0] ?? null) : null;
  }

  return {
    find,
    get({ id }: { id: string }): Skill {
      const found = find(id);
      if (!found) throw new Failure('NOT_FOUND');
      return found;
    },
    list({ own, text = '', offset, limit }) {
      const filter = { own: own ? 1 : 0, key: skillKey(text) };
      const { counts } = asked.all();
      const rows = complete(page.all({ ...filter, limit, offset }), (id) => counts.get(id) ?? 0);
      return { rows, total: count.get(filter) ?? 0 };
    },
  } satisfies Pick<Services['skills'], 'get' | 'list'> & Record<string, unknown>;
}
