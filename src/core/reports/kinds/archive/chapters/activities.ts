import type { Chapter } from '../book.ts';
import type { Scribe } from '../scribe.ts';

/** The ledger, day by day. */
export function writeActivities({ entries, ledgerTable, words }: Scribe): Chapter {
  const caption = words.t('archive.entries', { count: entries.length });
  const table = entries.length > 0 ? ledgerTable(caption, entries, null) : null;
  return { part: 'activities', count: entries.length, sections: [{ heading: null, leaves: [], table }] };
}
