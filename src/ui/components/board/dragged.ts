import type { BoardItem } from './board-context.ts';

const mark = Symbol('dragged card');

/** What a dragged card carries along. The symbol tells it from anything else that is dragged over the page. */
export interface Dragged extends Record<string | symbol, unknown> {
  item: BoardItem;
  column: string;
}

export function asDragged(item: BoardItem, column: string): Dragged {
  return { [mark]: true, item, column };
}

export function isDragged(data: Record<string | symbol, unknown>): data is Dragged {
  return data[mark] === true;
}
