import type { reportFacts } from '#contract/report-kinds.ts';

export type Part = (typeof reportFacts.archive.parts)[number];

/** What is called so, and what it is; without the second there is nothing to tell. */
export type Fact = readonly [term: string, text: string | null];

export interface Table {
  /** null where it goes on from the sheets before. */
  caption: string | null;
  columns: readonly { head: string; isNumber?: boolean }[];
  rows: readonly (readonly (string | null)[])[];
}

/** A record with all that is known of it, as it will stand on paper: written in the language of the report, without what that hides. */
export interface Leaf {
  title: string;
  /** Of one line. */
  facts: readonly Fact[];
  /** Of one line or many. */
  texts: readonly Fact[];
  tables: readonly Table[];
  /** What belongs to it and is told in full. */
  leaves: readonly Leaf[];
}

export interface Section {
  /** null where the chapter has only one. */
  heading: string | null;
  leaves: readonly Leaf[];
  table: Table | null;
}

export interface Chapter {
  part: Part;
  /** Records in it. */
  count: number;
  sections: readonly Section[];
}

export interface ArchiveFigures {
  chapters: readonly Chapter[];
}

/** Of a leaf, what is not said is not there. */
export function makeLeaf(leaf: Pick<Leaf, 'title'> & Partial<Leaf>): Leaf {
  const isTold = ([, text]: Fact) => text !== null && text.trim() !== '';
  return {
    title: leaf.title,
    facts: (leaf.facts ?? []).filter(isTold),
    texts: (leaf.texts ?? []).filter(isTold),
    tables: (leaf.tables ?? []).filter(({ rows }) => rows.length > 0),
    leaves: leaf.leaves ?? [],
  };
}

/** Columns that nothing stands in are left away; `numbers`: the places of those that hold numbers. */
export function makeTable(
  caption: string,
  heads: readonly string[],
  rows: Table['rows'],
  numbers: readonly number[] = [],
): Table {
  const places = heads.flatMap((_, place) => (rows.some((row) => row[place]) ? [place] : []));
  return {
    caption,
    columns: places.map((place) => ({
      head: heads[place] ?? '',
      ...(numbers.includes(place) && { isNumber: true }),
    })),
    rows: rows.map((row) => places.map((place) => row[place] ?? null)),
  };
}
