import { type OptionsOf, reportFacts, reportOptions } from '#contract/report-kinds.ts';
import { renderBody } from '#core/reports/kinds/archive/archive-page.tsx';
import { type ArchiveFigures, type Chapter, makeLeaf, makeTable } from '#core/reports/kinds/archive/book.ts';
import { openReport, type ReportInParts } from '#core/reports/page/report-page.tsx';
import { createReportWords } from '#core/reports/report-words.ts';
import { march } from '../options.ts';

const today = '2026-04-20';

export function archiveOptions(more: Partial<OptionsOf<'archive'>> = {}): OptionsOf<'archive'> {
  const given = { ...march, kind: 'archive', parts: reportFacts.archive.parts, isAgreed: true, ...more };
  return reportOptions.parse(given) as OptionsOf<'archive'>;
}

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => [`${index + 1} Mar 2026`, `Call ${index + 1}`]);

/** People with a name, a note and three entries each. */
export function makePeople(part: Chapter['part'], count: number): Chapter {
  const leaves = Array.from({ length: count }, (_, index) =>
    makeLeaf({
      title: `Person ${index + 1} of ${part}`,
      facts: [['Role', 'Analyst']],
      texts: [['Notes', 'Met at the fair. '.repeat(12)]],
      tables: [makeTable('History', ['Day', 'What'], rowsOf(3))],
    }),
  );
  return { part, count, sections: [{ heading: null, leaves, table: null }] };
}

export function makeLedger(count: number): Chapter {
  const table = makeTable(`${count} entries`, ['Day', 'What'], rowsOf(count));
  return { part: 'activities', count, sections: [{ heading: null, leaves: [], table }] };
}

/** A chapter of two sections, of which the first has records and a table. */
export function makeLearning(count: number): Chapter {
  const [first] = makePeople('learning', count).sections;
  const sections = ['Goals', 'Courses'].map((heading) => ({
    heading,
    leaves: first?.leaves ?? [],
    table: heading === 'Goals' ? makeTable('Sessions', ['Day', 'What'], rowsOf(count)) : null,
  }));
  return { part: 'learning', count: 2 * count, sections };
}

/** An archive of these chapters as it is printed. */
export function openBook(
  chapters: ArchiveFigures['chapters'],
  partSize: number,
  options = archiveOptions(),
): { title: string; report: ReportInParts; render(): Promise<string> } {
  const words = createReportWords(options.language);
  const figures = { chapters };
  const body = renderBody({ options, figures, today, period: options }, words);
  const hidden = options.hides.map((redaction) => ({ redaction, count: 3 }));
  const { title, cut, render } = openReport({ options, body, hidden, today }, words);
  if (!cut) throw new Error('it is printed as a whole');
  return { title, report: cut(partSize), render };
}
