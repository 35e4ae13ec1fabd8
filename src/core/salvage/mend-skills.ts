import type { Database } from 'better-sqlite3';
import { skillKey } from '../skills/dictionary-words.ts';

/**
 * Gives a skill that has lost its name as a word that word again. What was read in postings is no record: it is read anew. Where a skill is left the
 * dictionary counts as filled, so that nothing is added to what the person made of it.
 */
export function mendSkills(raw: Database): void {
  const nameless = raw.prepare<[], { id: string; name: string }>(
    'SELECT id, name FROM skills WHERE NOT EXISTS (SELECT 1 FROM skill_words WHERE skill_id = skills.id AND rank = 0)',
  );
  const add = raw.prepare(
    'INSERT INTO skill_words (skill_id, word_key, word, rank) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING',
  );
  for (const { id, name } of nameless.all()) add.run(id, skillKey(name), name);
  raw.exec(
    'INSERT OR REPLACE INTO skill_dictionary (id, number, is_filled) SELECT 1, 1, 1 WHERE EXISTS (SELECT 1 FROM skills)',
  );
}
