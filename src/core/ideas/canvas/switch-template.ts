import { type Block, type CanvasTemplate, otherBlock } from '#contract/idea-parts.ts';
import type { Services } from '../../commands/services.ts';
import { positionsBetween } from '../../order/positions.ts';
import type { CanvasReader, NoteRow } from './canvas-reader.ts';
import type { NoteWriter } from './note-writer.ts';

type Placed = Pick<NoteRow, 'id' | 'block' | 'position' | 'otherBlock' | 'otherPosition'>;

/** The same notes in the other template. */
export function createTemplateSwitch({ reader, writer }: { reader: CanvasReader; writer: NoteWriter }) {
  return {
    switchTemplate({ ideaId, template }: { ideaId: string; template: CanvasTemplate }) {
      if (reader.template(ideaId) === template) return reader.canvas(ideaId);
      for (const placed of placeInOther(reader.rows(ideaId))) writer.place(placed);
      writer.setTemplate(ideaId, template);
      writer.touch(ideaId);
      return reader.canvas(ideaId);
    },
  } satisfies Pick<Services['canvases'], 'switchTemplate'>;
}

/**
 * Where notes stand in the other template, and what is remembered of this one. `rows` as they are read. Those that were there before go back in their order; each other one
 * goes to the block that stands for its own, behind the note that it follows here too, if one of that block does.
 */
export function placeInOther(rows: readonly NoteRow[]): Placed[] {
  const destinationOf = (row: NoteRow): Block => row.otherBlock ?? otherBlock[row.block] ?? row.block;
  return [...Map.groupBy(rows, destinationOf)].flatMap(([block, notes]) => {
    const order = notes
      .filter((note) => note.otherBlock !== null)
      .sort((one, other) => ((one.otherPosition ?? '') < (other.otherPosition ?? '') ? -1 : 1));
    for (const [index, note] of notes.entries()) {
      if (note.otherBlock !== null) continue;
      const before = notes[index - 1];
      order.splice(before ? order.indexOf(before) + 1 : 0, 0, note);
    }
    const positions = positionsBetween(null, null, order.length);
    return order.map((note, index) => ({
      id: note.id,
      block,
      position: positions[index] ?? '',
      otherBlock: note.block,
      otherPosition: note.position,
    }));
  });
}
