import type { Chapter, Section } from '../book.ts';
import type { Scribe } from '../scribe.ts';
import { listRules } from './rules.ts';

/** The ledger, day by day, and the person's own rules by which it is measured. */
export function writeActivities(scribe: Scribe): Chapter {
  const { entries, ledgerTable, words } = scribe;
  const { t } = words;
  const rules = listRules(scribe);
  const sections: Section[] = [
    {
      heading: null,
      leaves: [],
      table: ledgerTable(t('archive.entries', { count: entries.length }), entries, null),
    },
    { heading: t('archive.section.rules'), leaves: rules, table: null },
  ];
  return {
    part: 'activities',
    count: entries.length + rules.length,
    sections: sections.filter(({ leaves, table }) => leaves.length > 0 || (table && table.rows.length > 0)),
  };
}
