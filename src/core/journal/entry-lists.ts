import type { EntryCard, EntryFilter } from '#contract/entries.ts';
import type { MarkKind } from '#contract/journal-parts.ts';
import type { Db } from '../database/database.ts';
import { keepStatements, keepTotals, type Statement } from '../lists/kept-statements.ts';
import type { SettingsStore } from '../ports.ts';
import { foldWord, wordsOf } from '../search/match.ts';
import { makeSnippet } from '../search/snippet.ts';
import type { EntryPartsReader } from './entry-parts.ts';
import { askOf, entryOrder } from './entry-query.ts';
import { excerptLength, excerptOf } from './excerpt.ts';
import { createMarkWords } from './mark-words.ts';

export interface EntryListsOptions {
  db: Db;
  revision: () => number;
  settings: SettingsStore;
  parts: EntryPartsReader;
}

type Row = Omit<EntryCard, 'markIds' | 'files' | 'excerpt' | 'isWhole' | 'snippet'> & { text: string };

const columns = `entry.id, entry.written_on AS writtenOn, entry.minute, entry.mood, entry.energy,
  entry.created_at AS createdAt, entry.changed_at AS changedAt, entry.deleted_at AS deletedAt`;
const beginning = `substr(entry.text, 1, ${excerptLength + 1}) AS text`;
/** Whatever is asked is answered along the order of the list: texts of ten years would be sorted otherwise. */
const live = 'entries AS entry INDEXED BY entries_live_by_day';

/** Reading entries in numbers. `revision` changes with every commit. */
export function createEntryLists({ db, revision, settings, parts }: EntryListsOptions) {
  const raw = db.$client;
  const keptStatement = keepStatements();
  const totalOf = keepTotals(revision);
  const markWords = createMarkWords({ settings });
  const allMarks = raw.prepare<[], { id: string; kind: MarkKind; known: string | null; name: string | null }>(
    'SELECT id, kind, known, name FROM marks',
  );

  function prepared<R>(query: string): Statement<R> {
    return keptStatement<R>(query, () => raw.prepare<unknown[], R>(query) as Statement<R>);
  }

  /** Finds marks by the beginning of a word of what they are called, as the index finds words. */
  function findMarks(): (word: string) => string[] {
    const marks = allMarks.all().map(({ id, kind, known, name }) => {
      const names = name !== null ? [name] : known !== null ? markWords(kind, known) : [];
      return { id, words: names.flatMap(wordsOf).map(foldWord) };
    });
    return (word) => {
      const start = foldWord(word);
      return marks.flatMap(({ id, words }) => (words.some((each) => each.startsWith(start)) ? [id] : []));
    };
  }

  return {
    page({ filter, offset, limit }: { filter: EntryFilter; offset: number; limit: number }) {
      const { where, values, words } = askOf(filter, filter.text ? findMarks() : () => []);
      const text = words.length > 0 ? 'entry.text' : beginning;
      const rows = prepared<Row>(
        `WITH page AS (SELECT entry.id FROM ${live} WHERE ${where} ORDER BY ${entryOrder} LIMIT @limit OFFSET @offset)
         SELECT ${columns}, ${text} FROM page CROSS JOIN entries AS entry ON entry.id = page.id ORDER BY ${entryOrder}`,
      ).all({ ...values, limit, offset });
      const partsOf = parts.of(rows.map(({ id }) => id));
      const toCard = ({ text, ...row }: Row): EntryCard => ({
        ...row,
        ...partsOf(row.id),
        ...excerptOf(text),
        snippet: words.length > 0 ? makeSnippet(text, words) : null,
      });
      const count = `SELECT count(*) AS count FROM ${live} WHERE ${where}`;
      // What marks are called hangs on the language too, which is no part of the database.
      const asked = { where, ...values };
      const total = totalOf(asked, () => prepared<{ count: number }>(count).all(values)[0]?.count ?? 0);
      return { rows: rows.map(toCard), total };
    },
  };
}
