import type { InspectedCanvas } from '#contract/canvases.ts';
import {
  assumptionStates,
  type Block,
  blocksOf,
  type CanvasTemplate,
  noteText,
} from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { colorNames } from '#contract/values.ts';
import { blockOfName } from './block-names.ts';
import { type WrittenNote, withinLimits } from './canvas-file.ts';

const heading = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/;
const item = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/s;
/** Of a line that goes on with a note: ours has four spaces, others often two. */
const indent = /^ {1,4}|^\t/;
const comment = /[ \t]*(?<!\\)<!--([a-z0-9, ]*)-->[ \t]*$/;

interface Draft {
  block: Block;
  lines: string[];
  /** Empty lines that belong to it only if more of it follows. */
  gap: string[];
}

/**
 * Reads a canvas from Markdown, ours or written by hand: headings are names of blocks in either language, list items and paragraphs below them are notes. Which template
 * it is follows from blocks that only one of them has. null when no heading is a block. What stands under other headings is told as passed over.
 */
export function readCanvasMarkdown(text: string): InspectedCanvas | null {
  const drafts: Draft[] = [];
  const passedOver: string[] = [];
  const found = new Set<Block>();
  let title: string | null = null;
  let block: Block | null = null;
  let open: Draft | null = null;
  let isBefore = true;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const name = heading.exec(line)?.[1];
    if (name !== undefined) {
      block = blockOfName(name) ?? null;
      open = null;
      if (block) found.add(block);
      else if (isBefore && title === null) title = name.trim() || null;
      else passedOver.push(name);
      isBefore &&= block === null;
      continue;
    }
    const begun: string | undefined = item.exec(line)?.[1];
    if (line.trim() === '') {
      open?.gap.push(line.replace(indent, ''));
    } else if (block === null) {
      // The line under the title names the template.
      if (!isBefore) passedOver.push(line.trim());
    } else if (begun === undefined && open && (open.gap.length === 0 || /^\s/.test(line))) {
      open.lines.push(...open.gap, line.replace(indent, ''));
      open.gap = [];
    } else {
      open = { block, lines: [begun ?? line], gap: [] };
      drafts.push(open);
    }
  }
  if (found.size === 0) return null;
  const notes = drafts.flatMap((draft) => {
    const note = toNote(draft);
    if (note === null) passedOver.push(draft.lines.join(' '));
    return note ?? [];
  });
  return withinLimits({
    title: title?.slice(0, limits.line) ?? null,
    template: templateOf(found),
    notes,
    passedOver,
  });
}

function toNote({ block, lines }: Draft): WrittenNote | null {
  const whole = lines.join('\n');
  const marks = comment.exec(whole);
  const words = (marks ? whole.slice(0, marks.index) : whole)
    .replace(/\\(\\*)<!--/g, '$1<!--')
    .replace(/^\\(\\*\[[ xX]\])/, '$1');
  const text = noteText.safeParse(words);
  if (!text.success) return null;
  const given = (marks?.[1] ?? '').split(',').map((mark) => mark.trim());
  const importance = /^importance ([123])$/.exec(
    given.find((mark) => mark.startsWith('importance')) ?? '',
  )?.[1];
  return {
    block,
    text: text.data,
    color: colorNames.find((name) => given.includes(name)) ?? 'sand',
    assumption: assumptionStates.find((state) => given.includes(state)) ?? null,
    importance: importance === undefined ? null : Number(importance),
  };
}

function templateOf(found: ReadonlySet<Block>): CanvasTemplate {
  const own = (template: CanvasTemplate, other: CanvasTemplate) =>
    blocksOf[template].filter(
      (block) => found.has(block) && !(blocksOf[other] as readonly Block[]).includes(block),
    ).length;
  return own('business_model', 'lean') > own('lean', 'business_model') ? 'business_model' : 'lean';
}
