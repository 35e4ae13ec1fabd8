import type { Database as Connection } from 'better-sqlite3';
import { createMatcher, type Matcher, type SkillWord } from './matcher.ts';

/** Characters of postings that are read inside of the transaction that wrote them. What is more waits, as after a change of the dictionary. */
const mostAtOnce = 1_048_576;
/** Characters that are read before other calls have their turn. */
const sliceLength = 131_072;

export interface SkillIndex {
  /** Brings the index in step with postings and dictionary. Belongs at the end of the transaction that changed them. */
  bringInStep(): void;
  /** Reads some of the postings that wait, in a transaction of its own. Returns how many; 0: none is waiting. */
  readSlice(): number;
  countWaiting(): number;
  /** The dictionary as it is now. */
  matcher(): Matcher;
  /** Another number after everything that the index says anew. */
  generation(): number;
}

interface Posting {
  id: string;
  text: string;
}

/**
 * Keeps `posting_skills` in step with every write of a posting text, also through undo and import: temporary triggers note what is stale, as those of the
 * search index do. A change of the dictionary only raises its number: postings that were read with an older one wait until `readSlice`.
 * `onWaiting` hears that there are such.
 */
export function createSkillIndex(raw: Connection, onWaiting: () => void): SkillIndex {
  for (const statement of triggers) raw.exec(statement);
  const numberOf = raw.prepare<[], number>('SELECT number FROM skill_dictionary').pluck();
  const setNumber = raw.prepare('UPDATE skill_dictionary SET number = ?');
  const isDictionaryStale = raw.prepare<[], number>('SELECT count(*) FROM dictionary_stale').pluck();
  const listStale = raw.prepare<[], string>('SELECT application_id FROM posting_stale').pluck();
  const forgetStale = raw.prepare('DELETE FROM posting_stale');
  const textOf = raw
    .prepare<[id: string], string>('SELECT posting_text FROM applications WHERE id = ?')
    .pluck();
  const forgetDictionary = raw.prepare('DELETE FROM dictionary_stale');
  const listWords = raw.prepare<[], SkillWord>(
    `SELECT word.word, word.skill_id AS skillId FROM skill_words AS word JOIN skills AS skill ON skill.id = word.skill_id
     WHERE skill.is_searched = 1 ORDER BY word.word_key`,
  );
  const clearSkills = raw.prepare('DELETE FROM posting_skills WHERE application_id = ?');
  const addSkill = raw.prepare('INSERT INTO posting_skills (application_id, skill_id) VALUES (?, ?)');
  const clearReading = raw.prepare('DELETE FROM posting_readings WHERE application_id = ?');
  const clearMany = ['posting_skills', 'posting_readings'].map((table) =>
    raw.prepare(`DELETE FROM ${table} WHERE application_id IN (SELECT value FROM json_each(?))`),
  );
  const addReading = raw.prepare(
    'INSERT INTO posting_readings (application_id, dictionary) VALUES (?, ?) ON CONFLICT DO UPDATE SET dictionary = excluded.dictionary',
  );
  const waiting = `FROM applications AS application LEFT JOIN posting_readings AS reading ON reading.application_id = application.id
    WHERE reading.dictionary IS NOT @number AND application.posting_text <> ''`;
  const countOfWaiting = raw.prepare<[object], number>(`SELECT count(*) ${waiting}`).pluck();
  const nextWaiting = raw.prepare<[object], Posting>(
    `SELECT application.id, application.posting_text AS text ${waiting} AND application.id > @after ORDER BY application.id`,
  );

  let built: { number: number; matcher: Matcher } | null = null;
  /** What was taken back with its transaction must not have had the number of something else. */
  let highest = 0;
  let after = '';
  let generation = 0;
  const current = () => numberOf.get() ?? 0;

  function matcher(): Matcher {
    const number = current();
    if (built?.number !== number) built = { number, matcher: createMatcher(listWords.all()) };
    return built.matcher;
  }

  function write({ id, text }: Posting, number: number): void {
    clearSkills.run(id);
    if (text === '') {
      clearReading.run(id);
      return;
    }
    const found = new Set(
      matcher()
        .find(text)
        .map(({ skillId }) => skillId),
    );
    for (const skillId of found) addSkill.run(id, skillId);
    addReading.run(id, number);
  }

  function wait(): void {
    after = '';
    onWaiting();
  }

  return {
    matcher,
    generation: () => generation,
    countWaiting: () => countOfWaiting.get({ number: current() }) ?? 0,
    bringInStep() {
      if (isDictionaryStale.get() !== 0) {
        highest = Math.max(highest, current()) + 1;
        setNumber.run(highest);
        forgetDictionary.run();
        generation += 1;
        wait();
      }
      const stale = listStale.all();
      if (stale.length === 0) return;
      const number = current();
      let length = 0;
      const left = stale.filter((id) => {
        const text = length > mostAtOnce ? undefined : textOf.get(id);
        length += text?.length ?? 0;
        if (text !== undefined) write({ id, text }, number);
        return text === undefined;
      });
      if (left.length > 0) for (const statement of clearMany) statement.run(JSON.stringify(left));
      forgetStale.run();
      generation += 1;
      if (left.length > 0) wait();
    },
    readSlice() {
      const number = current();
      const slice: Posting[] = [];
      let length = 0;
      for (const posting of nextWaiting.iterate({ number, after })) {
        slice.push(posting);
        length += posting.text.length;
        if (length >= sliceLength) break;
      }
      after = slice.at(-1)?.id ?? '';
      if (slice.length === 0) return 0;
      raw
        .transaction(() => {
          for (const posting of slice) write(posting, number);
        })
        .immediate();
      generation += 1;
      return slice.length;
    },
  };
}

const noteDictionary = 'INSERT OR IGNORE INTO dictionary_stale VALUES (1);';
const notePosting = 'INSERT OR IGNORE INTO posting_stale VALUES (NEW.id);';
const triggers = [
  'CREATE TEMP TABLE dictionary_stale (id INTEGER PRIMARY KEY)',
  'CREATE TEMP TABLE posting_stale (application_id TEXT PRIMARY KEY) WITHOUT ROWID',
  `CREATE TEMP TRIGGER skill_words_insert AFTER INSERT ON main.skill_words BEGIN ${noteDictionary} END`,
  `CREATE TEMP TRIGGER skill_words_delete AFTER DELETE ON main.skill_words BEGIN ${noteDictionary} END`,
  `CREATE TEMP TRIGGER skill_words_update AFTER UPDATE OF word_key, skill_id ON main.skill_words
     WHEN OLD.word_key IS NOT NEW.word_key OR OLD.skill_id IS NOT NEW.skill_id BEGIN ${noteDictionary} END`,
  `CREATE TEMP TRIGGER skills_searched AFTER UPDATE OF is_searched ON main.skills
     WHEN OLD.is_searched IS NOT NEW.is_searched BEGIN ${noteDictionary} END`,
  `CREATE TEMP TRIGGER posting_insert AFTER INSERT ON main.applications WHEN NEW.posting_text <> '' BEGIN ${notePosting} END`,
  `CREATE TEMP TRIGGER posting_update AFTER UPDATE OF posting_text ON main.applications
     WHEN OLD.posting_text IS NOT NEW.posting_text BEGIN ${notePosting} END`,
];
