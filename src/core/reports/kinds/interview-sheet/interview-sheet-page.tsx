import { Fragment, type ReactNode } from 'react';
import type { LedgerEntry } from '../../entries/read-entries.ts';
import { namesOf, subjectsOf } from '../../entries/subjects.ts';
import { DataTable } from '../../page/data-table.tsx';
import type { ReportBody } from '../../page/report-page.tsx';
import { writeTime, writeWeekday } from '../../page/write-values.ts';
import type { ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import { FactList } from './fact-list.tsx';
import type { InterviewSheetFigures } from './figures.ts';
import { sheetStyles } from './sheet-styles.ts';
import { WritingSpace } from './writing-space.tsx';

type InterviewPage = ReportPage<'interview_sheet', InterviewSheetFigures>;

export function renderBody({ options, figures }: InterviewPage, words: ReportWords): ReportBody {
  const { t } = words;
  const { facts, people, history, ahead } = figures;
  const shows = (part: (typeof options.parts)[number]) => options.parts.includes(part);
  const notes = [facts.notes, facts.companyNotes].filter((note) => note.trim() !== '');
  return {
    title: t('report.interview_sheet.title'),
    subtitle: [facts.role, facts.companyName].filter(Boolean).join(', '),
    styles: sheetStyles,
    content: (
      <>
        {ahead.length > 0 && <Ahead entries={ahead} words={words} />}
        <h2>{t('interviewSheet.facts')}</h2>
        <FactList figures={figures} words={words} />
        {people.length > 0 && (
          <>
            <h2>{t('part.interview_sheet.people')}</h2>
            <People people={people} words={words} />
          </>
        )}
        {history.length > 0 && (
          <>
            <h2>{t('part.interview_sheet.history')}</h2>
            <History entries={history} words={words} />
          </>
        )}
        {notes.length > 0 && (
          <>
            <h2>{t('part.interview_sheet.notes')}</h2>
            {notes.map((note) => (
              <Paragraphs key={note} text={note} />
            ))}
          </>
        )}
        {facts.postingText.trim() !== '' && (
          <>
            <h2>{t('part.interview_sheet.posting')}</h2>
            <Paragraphs text={facts.postingText} />
          </>
        )}
        {shows('questions') && <WritingSpace words={words} />}
      </>
    ),
  };
}

/** What was agreed on, with the day of the week, the time and the zone it is meant in. */
function Ahead({ entries, words }: { entries: readonly LedgerEntry[]; words: ReportWords }) {
  const { t } = words;
  return (
    <>
      {entries.map((entry) => (
        <section key={entry.id} className="appointment">
          <h2>{[t(`words:activityKind.${entry.kind}`), entry.title].filter(Boolean).join(' · ')}</h2>
          <p className="when">
            {[writeWeekday(entry.happenedOn, words), entry.happenedAt && writeTime(entry.happenedAt, words)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p>
            <Lines
              lines={[
                entry.method && t(`words:method.${entry.method}`),
                withWhom(entry),
                entry.link,
                entry.note.trim() === '' ? null : entry.note,
              ]}
            />
          </p>
        </section>
      ))}
    </>
  );
}

function People({ people, words: { t } }: { people: InterviewSheetFigures['people']; words: ReportWords }) {
  return (
    <DataTable
      widths={[26, 24, 20, 30]}
      columns={[
        { name: 'person', head: t('interviewSheet.column.person'), cell: ({ name }) => name },
        { name: 'role', head: t('interviewSheet.column.role'), cell: ({ role }) => role },
        {
          name: 'part',
          head: t('interviewSheet.column.part'),
          cell: ({ part }) => (part ? t(`words:contactPart.${part}`) : t('interviewSheet.atCompany')),
        },
        {
          name: 'reach',
          head: t('interviewSheet.column.reach'),
          cell: ({ reach }) => <Lines lines={reach} />,
        },
      ]}
      rows={people}
    />
  );
}

function History({ entries, words }: { entries: readonly LedgerEntry[]; words: ReportWords }) {
  const { t, day } = words;
  return (
    <DataTable
      widths={[14, 22, 24, 40]}
      columns={[
        { name: 'day', head: t('interviewSheet.column.day'), cell: ({ happenedOn }) => day(happenedOn) },
        {
          name: 'what',
          head: t('interviewSheet.column.what'),
          cell: ({ kind, toMeaning }) =>
            kind === 'stage_change' && toMeaning
              ? t('page.stage', { stage: t(`words:meaning.${toMeaning}`) })
              : t(`words:activityKind.${kind}`),
        },
        { name: 'person', head: t('interviewSheet.column.person'), cell: withWhom },
        {
          name: 'note',
          head: t('interviewSheet.column.note'),
          isNote: true,
          cell: ({ title, result, note }) => [title, result, note].filter(Boolean).join('\n'),
        },
      ]}
      rows={entries}
    />
  );
}

function withWhom(entry: LedgerEntry): string {
  const names = [namesOf(subjectsOf(entry, 'contact')), entry.person];
  return [...new Set(names.filter(Boolean))].join('; ');
}

/** One below the other, each as long as it is. */
function Lines({ lines }: { lines: readonly (string | null)[] }) {
  const shown = lines.filter((line) => line);
  return shown.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && <br />}
      <bdi>{line}</bdi>
    </Fragment>
  ));
}

/** A long text as paragraphs, so that a sheet can end between any two of them. */
function Paragraphs({ text }: { text: string }): ReactNode {
  return text
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved on paper
      <p key={index} className="paragraph" dir="auto">
        {paragraph}
      </p>
    ));
}
