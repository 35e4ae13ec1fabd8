import { type Block, blockOfSubField, blocksOf, type CanvasTemplate } from './idea-parts.ts';

// Where the blocks of each template stand, on the screen and on paper alike.

/** Columns and rows are counted from 0. Five columns of two tracks each, so that the two blocks of the last row can be halves. */
export const canvasTracks = { columns: 10, rows: 3 } as const;

/** A sub-field takes this share of its block, at its foot. */
export const subFieldShare = 0.36;

export interface GridPlace {
  block: Block;
  column: number;
  row: number;
  columns: number;
  rows: number;
  /** What stands at the foot of the block, in its last `subFieldShare`. */
  subField: Block | null;
}

/**
 * The grid of a template, block by block in the order of `blocksOf` without sub-fields. Five columns over two thirds of the height, the second and the fourth
 * split in two; below them two halves. The two templates share the grid: the Lean Canvas puts other blocks in some of its places. (Strategyzer,
 * The Business Model Canvas; Ash Maurya, Lean Canvas.)
 */
export const canvasGrid: Readonly<Record<CanvasTemplate, readonly GridPlace[]>> = {
  business_model: [
    tall('key_partners', 0),
    upper('key_activities', 1),
    lower('key_resources', 1),
    tall('value_propositions', 2),
    upper('customer_relationships', 3),
    lower('channels', 3),
    tall('customer_segments', 4),
    half('cost_structure', 0),
    half('revenue_streams', 1),
  ],
  lean: [
    withSubField(tall('problem', 0)),
    upper('solution', 1),
    lower('key_metrics', 1),
    withSubField(tall('unique_value_proposition', 2)),
    upper('unfair_advantage', 3),
    lower('channels', 3),
    withSubField(tall('customer_segments', 4)),
    half('cost_structure', 0),
    half('revenue_streams', 1),
  ],
};

/** Source of a template and, where it has one, its licence: named and linked wherever the canvas is shown. */
export const canvasCredits: Readonly<Record<CanvasTemplate, { source: string; licence: string }>> = {
  business_model: {
    source: 'https://www.strategyzer.com/library/the-business-model-canvas',
    licence: 'https://creativecommons.org/licenses/by-sa/3.0/',
  },
  lean: {
    source: 'https://www.leancanvas.com/',
    licence: 'https://creativecommons.org/licenses/by-sa/3.0/',
  },
};

function tall(block: Block, column: number): GridPlace {
  return { block, column: column * 2, row: 0, columns: 2, rows: 2, subField: null };
}

function upper(block: Block, column: number): GridPlace {
  return { ...tall(block, column), rows: 1 };
}

function lower(block: Block, column: number): GridPlace {
  return { ...upper(block, column), row: 1 };
}

function half(block: Block, side: number): GridPlace {
  return { block, column: side * 5, row: 2, columns: 5, rows: 1, subField: null };
}

function withSubField(place: GridPlace): GridPlace {
  const subField = blocksOf.lean.find((each) => blockOfSubField[each] === place.block);
  return { ...place, subField: subField ?? null };
}
