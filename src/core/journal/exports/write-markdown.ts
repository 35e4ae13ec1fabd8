import type { ReportWords } from '../../reports/report-words.ts';
import { clock } from './archive-names.ts';
import { createExportWords, type ExportWords } from './export-words.ts';
import type { ExportedEntry, ExportedFile, ExportedJournal, ExportedMark } from './exported-journal.ts';
import { linkTo, markdownText, quotedBlock, yamlText } from './plain-text.ts';

export interface WrittenFile {
  name: string;
  text: string;
}

/**
 * One Markdown file a day. Front matter holds what other programs sort by: the day, the means of mood and energy, and all feelings and factors of the day. Below, each
 * entry under its time, its text quoted so that nothing in it can be taken for ours.
 */
export function* writeMarkdown(journal: ExportedJournal, words: ReportWords): Generator<WrittenFile> {
  const own = createExportWords(words, journal.moodNames);
  for (const [day, entries] of Map.groupBy(journal.entries, ({ writtenOn }) => writtenOn)) {
    const parts = [
      frontMatter(day, entries, own),
      `# ${words.longDay(day)}`,
      ...entries.flatMap((entry) => writeEntry(entry, words, own)),
    ];
    yield { name: `${day}.md`, text: `${parts.join('\n\n')}\n` };
  }
}

function frontMatter(day: string, entries: readonly ExportedEntry[], { markWord }: ExportWords): string {
  const values = (kind: ExportedMark['kind']) => {
    const marks = entries.flatMap((entry) => entry.marks).filter((mark) => mark.kind === kind);
    return [...new Set(marks.map(markWord))];
  };
  const list = (key: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [`${key}:`, ...texts.map((text) => `  - ${yamlText(text)}`)];
  const number = (key: string, found: ReadonlyArray<number | null>) => {
    const numbers = found.filter((value) => value !== null);
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return numbers.length === 0 ? [] : [`${key}: ${Math.round(mean * 100) / 100}`];
  };
  return [
    '---',
    `date: ${day}`,
    ...number(
      'mood',
      entries.map(({ mood }) => mood),
    ),
    ...number(
      'energy',
      entries.map(({ energy }) => energy),
    ),
    ...list('feelings', values('feeling')),
    ...list('factors', values('factor')),
    '---',
  ].join('\n');
}

function writeEntry(entry: ExportedEntry, words: ReportWords, { moodWord, markWord }: ExportWords): string[] {
  const { mood, energy, marks, text, files } = entry;
  const named = (kind: ExportedMark['kind']) =>
    marks
      .filter((mark) => mark.kind === kind)
      .map((mark) => markdownText(markWord(mark)))
      .join(', ');
  const line = (key: string, values: Record<string, string | number>) =>
    `- ${words.t(`journal:export.written.${key}`, values)}`;
  const facts = [
    ...(mood === null ? [] : [line('mood', { word: markdownText(moodWord(mood)), mood })]),
    ...(energy === null ? [] : [line('energy', { energy })]),
    ...(named('feeling') === '' ? [] : [line('feelings', { names: named('feeling') })]),
    ...(named('factor') === '' ? [] : [line('factors', { names: named('factor') })]),
  ];
  const [hours = '', minutes = ''] = clock(entry.minute).split(':');
  return [
    `## ${words.t('journal:export.written.time', { hours, minutes })}`,
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    ...(text.trim() === '' ? [] : [quotedBlock(text)]),
    ...(files.length > 0 ? [files.map(writeLink).join('\n\n')] : []),
  ];
}

function writeLink({ name, type, path }: ExportedFile): string {
  const link = `[${markdownText(name)}](${linkTo(path)})`;
  return type.startsWith('image/') ? `!${link}` : link;
}
