import { blocksOf } from '#contract/idea-parts.ts';
import type { Language } from '#contract/settings.ts';
import en from '#locales/en/canvases.json';
import id from '#locales/id/canvases.json';
import type { WrittenCanvas, WrittenNote } from './canvas-file.ts';

const words = { en, id };

/**
 * The canvas as Markdown: a heading for each block, a list item for each note. What a note is beside its words stands in a comment after it, which readers do not
 * show and `readCanvasMarkdown` understands.
 */
export function writeCanvasMarkdown(
  { title, template, notes }: WrittenCanvas,
  language: Language,
  { includeAssumptions }: { includeAssumptions: boolean },
): string {
  const { block: names, template: templates } = words[language];
  const sections = blocksOf[template].map((block) => {
    const items = notes.filter((note) => note.block === block);
    return [`## ${names[block]}`, '', ...items.map((note) => itemOf(note, includeAssumptions)), ''].join(
      '\n',
    );
  });
  return `${[`# ${oneLine(title)}`, '', `*${templates[template]}*`, '', ...sections].join('\n').trimEnd()}\n`;
}

function itemOf(note: WrittenNote, includeAssumptions: boolean): string {
  const [first = '', ...others] = escapeMarks(note.text).split(/\r\n?|\n/);
  const marks = includeAssumptions ? ` <!-- ${marksOf(note)} -->` : '';
  // Deep enough that no line of a note begins an item or a heading of its own.
  const lines = others.map((line) => (line === '' ? '' : `    ${line}`));
  return [`- ${first}`, ...lines].join('\n') + marks;
}

function marksOf({ color, assumption, importance }: WrittenNote): string {
  return [color, assumption, importance === null ? null : `importance ${importance}`]
    .filter((part) => part !== null)
    .join(', ');
}

/**
 * What begins like a comment in the words of a note must not end them, and a box at their beginning is no task of ours; `readCanvasMarkdown` takes one backslash off
 * again.
 */
function escapeMarks(text: string): string {
  return text.replace(/(\\*)<!--/g, '$1\\<!--').replace(/^(\\*\[[ xX]\])/, '\\$1');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
