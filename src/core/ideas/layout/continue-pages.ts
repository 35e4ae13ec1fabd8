import type { PlacedBlock } from './canvas-page.ts';
import {
  flowNotes,
  headingHeight,
  headingSize,
  type Piece,
  type Rect,
  type SettableNote,
} from './flow-notes.ts';
import { type BlockSetting, gutterOf, type Placing, placeNote } from './set-block.ts';
import { placeLines } from './set-lines.ts';
import { prepareText } from './wrap-text.ts';

const size = 9;
const between = 14;
const narrowestColumn = 170;

/**
 * Sets what had no room in its block on sheets of columns, each note with its number. The name of a block stands where the block begins, and at the head of each sheet
 * it goes on to.
 */
export function continuePages(
  settings: readonly BlockSetting[],
  body: Rect,
  { words, colorOf }: Placing,
): PlacedBlock[][] {
  const owners = new Map<number, BlockSetting>();
  const headed = (note: SettableNote): SettableNote => {
    const name = words.t(`canvases:block.${owners.get(note.index)?.block ?? 'problem'}`);
    const text = words.t('canvases:print.continued', { block: name });
    return { ...note, heading: prepareText(text, 'bold') };
  };
  let left: readonly SettableNote[] = settings.flatMap((setting) =>
    setting.rest.map((note, position) => {
      owners.set(note.index, setting);
      return position > 0 ? note : headed(note);
    }),
  );
  const pages: PlacedBlock[][] = [];
  while (left[0]) {
    const notes = [headed(left[0]), ...left.slice(1)];
    const { pieces, rest } = flowNotes(notes, listColumns(body), { size, gutter: gutterOf(size) });
    pages.push(groupPieces(pieces, owners).map((group) => placeGroup(group, colorOf)));
    left = rest;
  }
  return pages;
}

interface Group {
  setting: BlockSetting;
  pieces: Piece[];
}

/** What of one block stands in one column. */
function groupPieces(pieces: readonly Piece[], owners: ReadonlyMap<number, BlockSetting>): Group[] {
  const groups: Group[] = [];
  for (const piece of pieces) {
    const setting = owners.get(piece.note.index);
    const last = groups.at(-1);
    if (last && last.setting === setting && last.pieces[0]?.column === piece.column) last.pieces.push(piece);
    else if (setting) groups.push({ setting, pieces: [piece] });
  }
  return groups;
}

function placeGroup({ setting, pieces }: Group, colorOf: Placing['colorOf']): PlacedBlock {
  const heading = pieces[0]?.heading ?? [];
  const rects = pieces.map(({ rect }) => rect);
  const x = rects[0]?.x ?? 0;
  const above = (rects[0]?.y ?? 0) - headingHeight(heading.length);
  return {
    block: setting.block,
    rect: {
      x,
      y: above,
      width: rects[0]?.width ?? 0,
      height: Math.max(...rects.map(({ y, height }) => y + height)) - above,
    },
    isSubField: setting.isSubField,
    heading: placeLines(heading, { x, y: above, size: headingSize, weight: 'bold' }),
    notes: pieces.map((piece) => placeNote(piece, size, colorOf)),
    reference: [],
  };
}

function listColumns(body: Rect): Rect[] {
  const count = Math.floor((body.width + between) / (narrowestColumn + between));
  const width = (body.width - between * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...body,
    x: body.x + index * (width + between),
    width,
  }));
}
