import type { CSSProperties } from 'react';
import { canvasGrid, canvasTracks, type GridPlace, subFieldShare } from '#contract/canvas-grid.ts';
import type { Block, CanvasTemplate } from '#contract/idea-parts.ts';
import classes from './canvas.module.css';
import { CanvasBlock } from './canvas-block.tsx';
import type { NotesByBlock } from './notes-by-block.ts';

interface CanvasGridProps {
  template: CanvasTemplate;
  groups: NotesByBlock;
  /** The whole of it is on the screen, and its blocks scroll. */
  isFitted: boolean;
  onZoom: (block: Block) => void;
}

const tracks = {
  '--columns': canvasTracks.columns,
  '--rows': canvasTracks.rows,
  '--sub-field': subFieldShare,
} as CSSProperties;

/** All blocks of a template in their places. In a narrow window they stand below each other, in the order in which they are read. */
export function CanvasGrid({ template, groups, isFitted, onZoom }: CanvasGridProps) {
  const blockAt = (block: Block) => (
    <CanvasBlock block={block} notes={groups.get(block) ?? []} onZoom={onZoom} />
  );
  return (
    <div className={classes.grid} style={tracks} data-fitted={isFitted || undefined}>
      {canvasGrid[template].map((place) => (
        <div key={place.block} className={classes.place} style={areaOf(place)}>
          {blockAt(place.block)}
          {place.subField && <div className={classes.subField}>{blockAt(place.subField)}</div>}
        </div>
      ))}
    </div>
  );
}

function areaOf({ column, row, columns, rows }: GridPlace): CSSProperties {
  return { '--area': `${row + 1} / ${column + 1} / span ${rows} / span ${columns}` } as CSSProperties;
}
