import { contactingKinds } from '#contract/activities.ts';
import { listInteractions, listPeople } from '../../entries/list-people.ts';
import { readEntries } from '../../entries/read-entries.ts';
import { veilEntry } from '../../entries/veil-entry.ts';
import type { Report } from '../../report.ts';
import type { NetworkLogFigures } from './figures.ts';
import { interactionTable } from './interaction-table.ts';
import { type PersonRow, readPersonFacts } from './read-person-facts.ts';
import { readVisits } from './read-visits.ts';

/** Who the person was in touch with, as the ledger knows it. */
export const networkLog: Report<'network_log', NetworkLogFigures> = {
  read({ db }, { hides }, { period, veil }) {
    const interactions = listInteractions(readEntries(db, period, contactingKinds)).map((entry) =>
      veilEntry(entry, veil),
    );
    const found = listPeople(interactions);
    const factsOf = readPersonFacts(
      db,
      found.map(({ id }) => id),
    );
    const people = found.map((person): PersonRow => {
      const { role, relation } = factsOf(person.id);
      return { ...person, role: veil.text(role), relation: veil.text(relation) };
    });
    // In the order of their names, letters would tell what the names begin with.
    if (!hides.includes('names')) people.sort((a, b) => a.name.localeCompare(b.name));
    return { people, interactions, visits: readVisits(db, period, veil) };
  },
  count: ({ people, visits }) => people.length + visits.length,
  load: () => import('./network-log-page.tsx'),
  fileName: ({ period: { to } }, { t }) => t('networkLog.fileName', { to }),
  table: ({ figures }, words) => interactionTable(figures.interactions, words),
};
