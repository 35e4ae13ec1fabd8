import { knownRelations } from '#contract/contact-parts.ts';
import type { LedgerEntry } from '../../entries/read-entries.ts';
import { namesOf, subjectsOf } from '../../entries/subjects.ts';
import { DataTable } from '../../page/data-table.tsx';
import { FigureList } from '../../page/figure-list.tsx';
import type { ReportBody } from '../../page/report-page.tsx';
import type { ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import type { NetworkLogFigures } from './figures.ts';
import type { PersonRow } from './read-person-facts.ts';
import { topicsOf } from './topics-of.ts';

/** What one asked for, gave, or gave thanks for. */
const favourKinds: readonly string[] = ['ask', 'thanks', 'introduction'];
const longestFavour = 60;
const styles = '.figures { grid-template-columns: repeat(5, 1fr) } .entries .number { padding-right: 4mm }';

export function renderBody(
  { options, figures }: ReportPage<'network_log', NetworkLogFigures>,
  words: ReportWords,
): ReportBody {
  const { t, longPeriod } = words;
  const { people, interactions, visits } = figures;
  const shows = (part: (typeof options.parts)[number]) => options.parts.includes(part);
  const isEmpty = people.length === 0 && visits.length === 0;
  return {
    title: t('report.network_log.title'),
    subtitle: longPeriod(options.from, options.to),
    styles,
    content: isEmpty ? (
      <p className="remarks">{t('empty.network_log')}</p>
    ) : (
      <>
        {shows('summary') && <Figures figures={figures} words={words} />}
        {shows('people') && people.length > 0 && (
          <>
            <h2>{t('part.network_log.people')}</h2>
            <People people={people} words={words} />
          </>
        )}
        {shows('interactions') && interactions.length > 0 && (
          <>
            <h2>{t('part.network_log.interactions')}</h2>
            <Interactions interactions={interactions} words={words} />
          </>
        )}
        {shows('communities') && visits.length > 0 && (
          <>
            <h2>{t('networkLog.visits')}</h2>
            <DataTable
              caption={t('networkLog.visitCount', { count: visits.length })}
              widths={[13, 30, 15, 42]}
              columns={[
                {
                  name: 'day',
                  head: t('networkLog.column.day'),
                  cell: ({ happenedOn }) => words.day(happenedOn),
                },
                { name: 'community', head: t('words:noun.community'), cell: ({ community }) => community },
                {
                  name: 'purpose',
                  head: t('networkLog.column.purpose'),
                  cell: ({ purpose }) => purpose && t(`words:purpose.${purpose}`),
                },
                { name: 'note', head: t('networkLog.column.note'), isNote: true, cell: ({ note }) => note },
              ]}
              rows={visits}
            />
          </>
        )}
      </>
    ),
  };
}

function Figures({ figures, words: { t } }: { figures: NetworkLogFigures; words: ReportWords }) {
  const { people, interactions } = figures;
  const countOf = (kind: LedgerEntry['kind']) => interactions.filter((entry) => entry.kind === kind).length;
  return (
    <FigureList
      figures={[
        [t('networkLog.figure.people'), people.length],
        [t('networkLog.figure.interactions'), interactions.length],
        [t('networkLog.figure.asks'), countOf('ask')],
        [t('networkLog.figure.thanks'), countOf('thanks')],
        [t('networkLog.figure.introductions'), countOf('introduction')],
      ]}
    />
  );
}

function People({ people, words }: { people: readonly PersonRow[]; words: ReportWords }) {
  const { t, day } = words;
  return (
    <DataTable
      caption={t('networkLog.personCount', { count: people.length })}
      widths={[15, 19, 12, 12, 8, 12, 22]}
      columns={[
        { name: 'person', head: t('networkLog.column.person'), cell: ({ name }) => name },
        {
          name: 'company',
          head: t('networkLog.column.companyAndRole'),
          cell: ({ company, role }) => [company, role].filter(Boolean).join(' · '),
        },
        {
          name: 'relation',
          head: t('networkLog.column.relation'),
          cell: ({ relation }) => relation && relationName(relation, words),
        },
        { name: 'way', head: t('networkLog.column.way'), cell: ({ entries }) => waysOf(entries, words) },
        {
          name: 'times',
          head: t('networkLog.column.times'),
          isNumber: true,
          cell: ({ entries }) => entries.length,
        },
        { name: 'last', head: t('networkLog.column.last'), cell: ({ lastOn }) => day(lastOn) },
        {
          name: 'favours',
          head: t('networkLog.column.favours'),
          isNote: true,
          cell: ({ entries }) => favoursOf(entries, words),
        },
      ]}
      rows={people}
    />
  );
}

function Interactions({ interactions, words }: { interactions: readonly LedgerEntry[]; words: ReportWords }) {
  const { t, day } = words;
  return (
    <DataTable
      caption={t('networkLog.interactionCount', { count: interactions.length })}
      widths={[12, 20, 13, 14, 18, 23]}
      columns={[
        { name: 'day', head: t('networkLog.column.day'), cell: ({ happenedOn }) => day(happenedOn) },
        {
          name: 'person',
          head: t('networkLog.column.person'),
          cell: (entry) => namesOf(subjectsOf(entry, 'contact')),
        },
        {
          name: 'what',
          head: t('networkLog.column.what'),
          cell: ({ kind }) => t(`words:activityKind.${kind}`),
        },
        {
          name: 'way',
          head: t('networkLog.column.way'),
          cell: ({ method, direction }) =>
            [method && t(`words:method.${method}`), direction && t(`networkLog.began.${direction}`)]
              .filter(Boolean)
              .join(' · '),
        },
        { name: 'about', head: t('networkLog.column.about'), cell: (entry) => namesOf(topicsOf(entry)) },
        {
          name: 'note',
          head: t('networkLog.column.note'),
          isNote: true,
          cell: ({ title, result, note }) => [title, result, note].filter(Boolean).join('\n'),
        },
      ]}
      rows={interactions}
    />
  );
}

function relationName(relation: string, { t }: ReportWords): string {
  return (knownRelations as readonly string[]).includes(relation)
    ? t(`words:relation.${relation}`)
    : relation;
}

/** By which ways the two were in touch, or else as what. */
function waysOf(entries: readonly LedgerEntry[], { t }: ReportWords): string {
  const ways = entries.map(({ method, kind }) =>
    t(method === null || method === 'other' ? `words:activityKind.${kind}` : `words:method.${method}`),
  );
  return [...new Set(ways)].join(', ');
}

function favoursOf(entries: readonly LedgerEntry[], { t }: ReportWords): string {
  const favours = entries
    .filter(({ kind }) => favourKinds.includes(kind))
    .map(({ kind, direction, title, note }) => {
      const words = t(`networkLog.favour.${kind}.${direction ?? 'out'}`);
      const [first = ''] = (title ?? note).split('\n');
      return first === '' || first.length > longestFavour ? words : `${words}: ${first}`;
    });
  return [...new Set(favours)].join('\n');
}
