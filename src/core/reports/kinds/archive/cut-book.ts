import type { Chapter, Leaf, Section, Table } from './book.ts';

/** A chapter, or what of it is printed at a time. */
export interface Piece extends Pick<Chapter, 'part'> {
  /** Whether the chapter begins here. */
  isFirst: boolean;
  sections: readonly SectionPiece[];
}

export interface SectionPiece extends Section {
  /** Whether it goes on from the piece before. */
  goesOn: boolean;
}

/** What stands round each text, in characters of HTML. */
const markup = 40;

const lengthOf = (texts: readonly (string | null)[]) =>
  texts.reduce((sum, text) => sum + markup + (text?.length ?? 0), 0);

function lengthOfLeaf({ title, facts, texts, tables, leaves }: Leaf): number {
  const inTables = tables.flatMap(({ columns, rows }) => [
    ...columns.map(({ head }) => head),
    ...rows.flat(),
  ]);
  const own = lengthOf([title, ...facts.flat(), ...texts.flat(), ...inTables]);
  return leaves.reduce((sum, leaf) => sum + lengthOfLeaf(leaf), own);
}

/** Of each record and row of a section, about how long its HTML is. */
const listLengths = ({ leaves, table }: Section) => [
  ...leaves.map(lengthOfLeaf),
  ...(table?.rows ?? []).map(lengthOf),
];

/** Records and rows of a section from one of them up to another. */
function slice({ heading, leaves, table }: Section, from: number, to: number): SectionPiece {
  const rows = table?.rows.slice(Math.max(0, from - leaves.length), Math.max(0, to - leaves.length)) ?? [];
  const isTableFirst = from <= leaves.length;
  const shown: Table | null =
    table && rows.length > 0 ? { ...table, rows, caption: isTableFirst ? table.caption : null } : null;
  return { heading, leaves: leaves.slice(from, to), table: shown, goesOn: from > 0 };
}

/**
 * What of a book is printed at a time: parts of about so many characters of HTML, as near to it as records are long. Chapters stay together where they can; one that is longer than a part begins with
 * a part and is cut between two records or rows.
 */
export function cutBook(chapters: readonly Chapter[], partSize: number): Piece[][] {
  const parts: Piece[][] = [];
  let length = 0;
  for (const { part, sections } of chapters) {
    const lengths = sections.map(listLengths);
    const whole = lengths.flat().reduce((sum, one) => sum + one, 0);
    let pieces: SectionPiece[] = [];
    const begin = (isFirst: boolean, isOnNewPart: boolean) => {
      pieces = [];
      if (isOnNewPart) {
        parts.push([]);
        length = 0;
      }
      parts.at(-1)?.push({ part, isFirst, sections: pieces });
    };
    begin(true, length === 0 || length + whole > partSize);
    for (const [index, section] of sections.entries()) {
      const ends = lengths[index] ?? [];
      let from = 0;
      for (const [place, one] of ends.entries()) {
        if (length > 0 && length + one > partSize) {
          if (place > from) pieces.push(slice(section, from, place));
          begin(false, true);
          from = place;
        }
        length += one;
      }
      pieces.push(slice(section, from, ends.length));
    }
  }
  return parts;
}
