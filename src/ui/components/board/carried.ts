/** A card on its way: held by the keyboard, or dropped and not yet read back from the core. */
export interface Carried<Item> {
  item: Item;
  fromColumn: string;
  toColumn: string;
  /** Place in `toColumn`, counted without the card itself. */
  toIndex: number;
  isHeld: boolean;
}

export interface ColumnItems<Item> {
  count: number;
  /** undefined: not read yet. */
  itemAt: (index: number) => Item | undefined;
  /** Place of a card among those that have been read, or -1. */
  indexOf: (id: string) => number;
}

/**
 * A column as it looks while a card is carried: without the card where it was, with it where it goes. Applied to a column that
 * has been read again after the drop it changes nothing, so nothing jumps when the core answers.
 */
export function withCarried<Item extends { id: string }>(
  column: string,
  items: ColumnItems<Item>,
  carried: Carried<Item> | null,
): ColumnItems<Item> {
  if (!carried) return items;
  const hole = items.indexOf(carried.item.id);
  const goesHere = carried.toColumn === column;
  if (hole < 0 && !goesHere) return items;
  const without = (index: number) => items.itemAt(hole >= 0 && index >= hole ? index + 1 : index);
  const count = items.count - (hole >= 0 ? 1 : 0) + (goesHere ? 1 : 0);
  const place = goesHere ? Math.min(carried.toIndex, count - 1) : -1;
  return {
    count,
    itemAt: (index) => {
      if (place < 0) return without(index);
      if (index === place) return carried.item;
      return without(index > place ? index - 1 : index);
    },
    indexOf(id) {
      if (id === carried.item.id) return place;
      const index = items.indexOf(id);
      if (index < 0) return index;
      const moved = hole >= 0 && index > hole ? index - 1 : index;
      return place >= 0 && moved >= place ? moved + 1 : moved;
    },
  };
}
