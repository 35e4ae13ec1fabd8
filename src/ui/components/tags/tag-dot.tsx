import type { Tag } from '#contract/tags.ts';
import classes from './tag-dot.module.css';

/** A tag: its word, with its colour as a second sign. */
export function TagDot({ tag }: { tag: Pick<Tag, 'name' | 'color'> }) {
  return (
    <span
      className={classes.root}
      style={{ background: `var(--langkah-${tag.color}-soft)`, color: `var(--langkah-${tag.color})` }}
    >
      {tag.name}
    </span>
  );
}
