import { z } from 'zod';
import type { CanvasNote } from '#contract/canvases.ts';
import { assumptionState, importance, noteText } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { color } from '#contract/values.ts';

/** What a note takes along to another block or idea. Its evidence stays where it was found. */
export type CopiedNote = Pick<CanvasNote, 'text'> &
  Partial<Pick<CanvasNote, 'color' | 'assumption' | 'importance'>>;

/** Beside the plain text: only Langkah reads it, and it keeps colours, assumptions and notes of several lines as they are. */
const ownType = 'application/x-langkah-notes';
const copied = z
  .array(
    z.object({
      text: noteText,
      color,
      assumption: assumptionState.nullable(),
      importance: importance.nullable(),
    }),
  )
  .min(1)
  .max(limits.notesPerCanvas);

export function writeNotes(data: DataTransfer, notes: readonly CanvasNote[]): void {
  data.setData('text/plain', notes.map(({ text }) => text).join('\n'));
  const kept = notes.map(({ text, color, assumption, importance }) => ({
    text,
    color,
    assumption,
    importance,
  }));
  data.setData(ownType, JSON.stringify(kept));
}

/** Notes out of the clipboard: our own, or one for each line of a text. */
export function readNotes(data: DataTransfer): CopiedNote[] {
  return readOwn(data.getData(ownType)) ?? splitLines(data.getData('text/plain'));
}

/** One note for each line that is not empty; marks of lists before it are left out. */
export function splitLines(text: string): CopiedNote[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*+•–]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
    .flatMap(splitLongLine)
    .map((part) => ({ text: part }));
}

/** What is too long for one note goes on in the next: nothing of it is lost. */
function splitLongLine(line: string): string[] {
  const parts: string[] = [];
  let rest = line.toWellFormed().replaceAll('\0', '');
  while (rest.length > limits.canvasNote) {
    const space = rest.lastIndexOf(' ', limits.canvasNote);
    const end = space > limits.canvasNote / 2 ? space : limits.canvasNote - 1;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

function readOwn(text: string): CopiedNote[] | undefined {
  if (text === '') return undefined;
  try {
    return copied.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
