import type { EntryFilter } from '#contract/entries.ts';
import { foldWord, wordsOf } from '../search/match.ts';

/** The newest day first, in it the latest entry first, and of two of the same minute the one that was written last. */
export const entryOrder = 'entry.written_on DESC, entry.minute DESC, entry.id DESC';

const given = (name: string) => `(SELECT value FROM json_each(@${name}))`;

/** Entries of which the index holds something in its third column, where only the journal looks. */
const holds = (match: string) =>
  `entry.id IN (SELECT record_id FROM search_documents WHERE noun = 'entry'
    AND id IN (SELECT rowid FROM search_index WHERE search_index MATCH @${match}))`;
const carries = (markIds: string) =>
  `entry.id IN (SELECT entry_id FROM entry_marks WHERE mark_id IN ${given(markIds)})`;

const conditions = {
  from: 'entry.written_on >= @from',
  to: 'entry.written_on <= @to',
  moods: `entry.mood IN ${given('moods')}`,
  markIds: carries('markIds'),
} as const;

export interface AskedEntries {
  where: string;
  values: Record<string, string>;
  /** The words that were searched, none when nothing was. */
  words: string[];
}

/** Words are quoted, so that nothing typed can be an operator of the query language; each is the beginning of one. */
function matchOf(words: readonly string[]): string {
  return `{hidden} : (${words.map((word) => `"${word}"*`).join(' ')})`;
}

/**
 * What a filter asks of the entries that are not in the trash, as SQL and its values: one text for each shape of a question, so that statements can be kept.
 * `marksNamed`: ids of the marks in whose name a word begins so. Names of marks are no part of the index: one that hundreds of entries carry is renamed at once, and not in each of them.
 */
export function askOf(filter: EntryFilter, marksNamed: (word: string) => readonly string[]): AskedEntries {
  const { text = '', from, to, moods, markIds } = filter;
  const values: Record<string, string> = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(moods && moods.length > 0 && { moods: JSON.stringify(moods) }),
    ...(markIds && markIds.length > 0 && { markIds: JSON.stringify(markIds) }),
  };
  const asked: string[] = (Object.keys(values) as (keyof typeof conditions)[]).map(
    (name) => conditions[name],
  );
  const words = wordsOf(text);
  const known = [...new Map(words.map((word) => [foldWord(word), word])).values()];
  const named = known.map((word) => ({ word, ids: marksNamed(word) }));
  const plain = named.flatMap(({ word, ids }) => (ids.length === 0 ? [word] : []));
  if (plain.length > 0) {
    values.match = matchOf(plain);
    asked.push(holds('match'));
  }
  for (const [index, { word, ids }] of named.filter((each) => each.ids.length > 0).entries()) {
    values[`match${index}`] = matchOf([word]);
    values[`named${index}`] = JSON.stringify(ids);
    asked.push(`(${holds(`match${index}`)} OR ${carries(`named${index}`)})`);
  }
  return { where: ['entry.deleted_at IS NULL', ...asked].join(' AND '), values, words };
}
