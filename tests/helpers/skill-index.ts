import type { Database as Connection } from 'better-sqlite3';
import { expect } from 'vitest';
import { createMatcher, type Matcher, type SkillWord } from '#core/skills/matcher.ts';

const matchers = new Map<string, Matcher>();

/** A matcher of the dictionary as it is, kept by what stands in it. */
function freshMatcher(raw: Connection): Matcher {
  const words = raw
    .prepare<[], SkillWord>(
      `SELECT word, skill_id AS skillId FROM skill_words JOIN skills ON skills.id = skill_id WHERE is_searched = 1 ORDER BY word_key`,
    )
    .all();
  const key = JSON.stringify(words);
  const known = matchers.get(key) ?? createMatcher(words);
  if (matchers.size > 5) matchers.clear();
  matchers.set(key, known);
  return known;
}

/** Every posting is read as the dictionary is now, or says that it waits; nothing else is in the index. */
export function expectSkillIndexInStep(raw: Connection): void {
  const postings = raw
    .prepare<[], { id: string; text: string; reading: number | null; found: string | null }>(
      `SELECT id, posting_text AS text, dictionary AS reading,
         (SELECT group_concat(skill_id, ' ' ORDER BY skill_id) FROM posting_skills WHERE application_id = id) AS found
       FROM applications LEFT JOIN posting_readings ON application_id = id`,
    )
    .all();
  const number = raw.prepare('SELECT number FROM skill_dictionary').pluck().get();
  const matcher = freshMatcher(raw);
  for (const { id, text, reading, found } of postings) {
    if (text === '') expect([id, reading, found]).toEqual([id, null, null]);
    if (text === '' || reading !== number) continue;
    const fresh = new Set(matcher.find(text).map(({ skillId }) => skillId));
    expect([id, found ?? '']).toEqual([id, [...fresh].sort().join(' ')]);
  }
}
