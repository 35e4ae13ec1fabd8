import type { Edge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import classes from './drop-line.module.css';

interface DropLineProps {
  edge: Edge;
  /** How far outside of what it stands at, in pixels. */
  outside: number;
}

/** Where what is dragged would come to lie. */
export function DropLine({ edge, outside }: DropLineProps) {
  return <div className={classes.root} data-edge={edge} style={{ [edge]: -outside }} />;
}
