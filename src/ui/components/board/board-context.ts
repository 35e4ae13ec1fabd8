import { createContext, useContext } from 'react';
import type { Carried, ColumnItems } from './carried.ts';

export interface BoardItem {
  id: string;
}

/** What a column and its cards know of the board they stand on. */
export interface BoardState {
  carried: Carried<BoardItem> | null;
  /** The card that the Tab key reaches, and that the arrow keys start from. */
  focused: { column: string; id: string } | null;
  register: (column: string, items: ColumnItems<BoardItem>, reveal: (index: number) => void) => () => void;
  onCardKey: (event: React.KeyboardEvent, column: string, item: BoardItem) => void;
  onCardFocus: (column: string, id: string) => void;
  drop: (item: BoardItem, fromColumn: string, toColumn: string, toIndex: number) => void;
  describedBy: string;
}

export const BoardContext = createContext<BoardState | null>(null);

export function useBoard(): BoardState {
  const board = useContext(BoardContext);
  if (!board) throw new Error('A column stands on no board');
  return board;
}
