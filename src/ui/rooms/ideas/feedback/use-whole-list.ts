import { useCallback, useRef } from 'react';

export type ListChange<Item> = (items: readonly Item[]) => readonly Item[];

/**
 * A list that the core takes only whole, changed in one place at a time: what was written a moment ago is in what is written next, although its answer is still on its
 * way. After a failure it is again what is stored. `write` also gets the list as it was before, so that the core can refuse it over what somebody else wrote; `asSeen` says
 * where the person had something else before them, as while they type.
 */
export function useWholeList<Item>(
  stored: readonly Item[],
  write: (items: Item[], base: Item[]) => Promise<unknown>,
): (change: ListChange<Item>, asSeen?: ListChange<Item>) => Promise<unknown> {
  const now = useRef({ items: stored, stored, write, waitingCount: 0 });
  now.current.write = write;
  if (now.current.stored !== stored) {
    now.current.stored = stored;
    if (now.current.waitingCount === 0) now.current.items = stored;
  }
  return useCallback(async (change, asSeen = (items) => items) => {
    const { current } = now;
    const base = [...asSeen(current.items)];
    current.items = change(current.items);
    current.waitingCount += 1;
    try {
      return await current.write([...current.items], base);
    } catch (error) {
      current.items = current.stored;
      throw error;
    } finally {
      current.waitingCount -= 1;
    }
  }, []);
}
