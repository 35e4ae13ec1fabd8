import type { Report } from '../../report.ts';
import { createRuleProfiles } from '../../rules/rule-profiles.ts';
import { veilProfile } from '../../rules/veil-profile.ts';
import { hidesInTexts } from '../../veil/name-order.ts';
import { applyRules } from './apply-rules.ts';
import { cellText, shownColumns } from './columns.ts';
import type { WorkSearchFigures } from './figures.ts';
import type { WorkSearchLedger } from './ledger-rows.ts';
import { listEntries, type WorkSearchEntry } from './list-entries.ts';
import { readAnnexes } from './read-annexes.ts';
import { readLedger } from './read-ledger.ts';
import { settleAnnexes } from './settle-annexes.ts';
import { summarise } from './summarise.ts';
import { onlyOf, veilLedger } from './veil-ledger.ts';

const firstDay = '0001-01-01';
/** The same before and behind the veil. */
const keyOf = ({ sequence, applicationIds }: WorkSearchEntry): string =>
  [sequence, ...applicationIds].join(' ');

/** Proof of what was done to find work. */
export const workSearch: Report<'work_search', WorkSearchFigures> = {
  read({ db, ports }, options, { period, veil, weekStartsOn, today }) {
    const { profileId } = options;
    const profile =
      profileId === null ? null : createRuleProfiles({ db, clock: ports.clock }).find(profileId);
    const kinds = profile?.content.needs.flatMap((need) => need.kinds) ?? [];
    // What was listed before does not count again, so that rules ask for the whole history.
    const days = { from: profile ? firstDay : period.from, to: period.to };
    const ledger = readLedger(db, period, { since: days.from, isByName: !hidesInTexts(veil) });
    const list = (some: WorkSearchLedger) =>
      listEntries(some, days, {
        kinds,
        includesExcluded: profile !== null && options.parts.includes('not_counted'),
      });
    const found = list(ledger);
    const measured =
      profile &&
      applyRules(found, veilProfile(profile, veil), { options, chosen: options, today, weekStartsOn });
    const judged = measured
      ? measured.verdicts.filter(({ whyNot }) => whyNot === null || options.parts.includes('not_counted'))
      : found.map((entry) => ({ entry, whyNot: null, period: null }));
    // Judged as they are and veiled then: what is hidden looks alike.
    const veiled = new Map(
      list(veilLedger(onlyOf(ledger, judged), veil)).map((entry) => [keyOf(entry), entry]),
    );
    const listed = judged.flatMap(({ entry, ...verdict }) => {
      const shown = veiled.get(keyOf(entry));
      return shown ? [{ entry: shown, ...verdict }] : [];
    });
    const rules = measured && { ...measured, verdicts: listed };
    const annexes = options.parts.includes('annexes')
      ? readAnnexes(
          db,
          listed.map(({ entry }) => entry),
          options.hides.length > 0,
        )
      : [];
    const numbersOf = (place: number) =>
      annexes.flatMap(({ number, entries }) => (entries.includes(place) ? [number] : []));
    return {
      entries: listed.map(({ entry, whyNot }, place) => ({ ...entry, whyNot, annexes: numbersOf(place) })),
      summary: summarise(
        listed.flatMap(({ entry, whyNot }) => (whyNot === 'excluded' ? [] : [entry])),
        period,
        weekStartsOn,
      ),
      rules,
      onlySavedCount: ledger.onlySavedCount,
      unlinkedCount: ledger.unlinked.filter((kind) => kinds.includes(kind)).length,
      annexes,
    };
  },
  settle: async (figures, { inspectPdf }) => ({
    ...figures,
    annexes: await settleAnnexes(figures.annexes, inspectPdf),
  }),
  count: ({ entries }) => entries.length,
  load: () => import('./work-search-page.tsx'),
  fileName: ({ options: { from, to } }, { t }) => t('workSearch.fileName', { from, to }),
  table({ options, figures }, words) {
    const columns = shownColumns(options, figures);
    return {
      columns: columns.map((column) => words.t(`column.${column}`)),
      rows: figures.entries.map((entry, index) =>
        columns.map((column) =>
          column === 'number' ? index + 1 : cellText(column, entry, words, (day) => day),
        ),
      ),
    };
  },
};
