import { z } from 'zod';
import type { InspectedCanvas } from '#contract/canvases.ts';
import {
  assumptionState,
  type Block,
  block,
  blocksOf,
  type CanvasTemplate,
  canvasTemplate,
  importance,
  noteText,
  otherBlock,
} from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { color } from '#contract/values.ts';
import { readOwnJson } from '../../imports/own-json.ts';

/** A canvas on its way out of the program. */
export interface WrittenCanvas {
  title: string;
  template: CanvasTemplate;
  notes: readonly WrittenNote[];
}
export type WrittenNote = InspectedCanvas['notes'][number];

const format = 'langkah-canvas';
/** Grows when a reader of before would misunderstand it. */
const version = 1;

const written = z.object({
  format: z.literal(format),
  version: z.literal(version),
  title: z.string().max(limits.line).nullable(),
  template: canvasTemplate,
  notes: z.array(z.unknown()),
});
const writtenNote = z.object({
  block,
  text: noteText,
  color: color.default('sand'),
  assumption: assumptionState.nullable().default(null),
  importance: importance.nullable().default(null),
});

const longestExample = 200;
const mostExamples = 100;

/** The canvas as JSON that `readCanvasJson` gives back just as it was. */
export function writeCanvasJson({ title, template, notes }: WrittenCanvas): string {
  return `${JSON.stringify({ format, version, title, template, notes }, null, 2)}\n`;
}

/** Reads what `writeCanvasJson` wrote; null when it is something else, IMPORT_NEWER when a later version of it. Notes that nobody can understand are told, not guessed at. */
export function readCanvasJson(text: string): InspectedCanvas | null {
  const parsed = written.safeParse(readOwnJson(text, { format, version }));
  if (!parsed.success) return null;
  const { title, template, notes } = parsed.data;
  const passedOver: string[] = [];
  const understood = notes.flatMap((each) => {
    const note = writtenNote.safeParse(each);
    if (note.success) return [note.data];
    passedOver.push(JSON.stringify(each));
    return [];
  });
  return withinLimits({ title: title?.trim() || null, template, notes: understood, passedOver });
}

/** Puts notes where the template has a place for them, and tells those that are too many. */
export function withinLimits({ title, template, notes, passedOver }: InspectedCanvas): InspectedCanvas {
  const placed = notes.map((note) => ({ ...note, block: placeIn(template, note.block) }));
  const told = [...passedOver, ...placed.slice(limits.notesPerCanvas).map(({ text }) => text)];
  return {
    title,
    template,
    notes: placed.slice(0, limits.notesPerCanvas),
    passedOver: told
      .slice(0, mostExamples)
      .map((each) => [...each].slice(0, longestExample).join('').toWellFormed()),
  };
}

function placeIn(template: CanvasTemplate, block: Block): Block {
  const isThere = (blocksOf[template] as readonly Block[]).includes(block);
  return isThere ? block : (otherBlock[block] ?? block);
}
