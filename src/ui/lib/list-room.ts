import { useCallback, useEffect, useState } from 'react';

interface ListView<Filter> {
  filter: Filter;
  folded: string[];
}

/** What every room with a list and a panel beside it can do: narrow the list, fold columns, add, and show what was added. */
export function useListRoom<Filter extends object, View extends ListView<Filter>>(
  setView: (change: (current: View) => View) => void,
  open: (id: string | undefined) => void,
  openId: string | undefined,
) {
  const adding = useAdding(open, openId);
  const setFilter = useCallback(
    (changes: Partial<Filter>) =>
      setView((current) => ({ ...current, filter: { ...current.filter, ...changes } })),
    [setView],
  );
  const clearFilter = useCallback(() => setView((current) => ({ ...current, filter: {} })), [setView]);
  const fold = useCallback(
    (column: string, isFolded: boolean) =>
      setView((current) => {
        const others = current.folded.filter((each) => each !== column);
        return { ...current, folded: isFolded ? [...others, column] : others };
      }),
    [setView],
  );
  return { ...adding, setFilter, clearFilter, fold };
}

/** The form in which one is added stands where the panel does: one goes when the other comes. */
export function useAdding(open: (id: string | undefined) => void, openId: string | undefined) {
  const [isAdding, setIsAdding] = useState(false);
  const add = useCallback(() => {
    open(undefined);
    setIsAdding(true);
  }, [open]);
  const stopAdding = useCallback(() => setIsAdding(false), []);
  // What was typed half is a draft, and stays.
  useEffect(() => {
    if (openId !== undefined) setIsAdding(false);
  }, [openId]);
  const showAdded = useCallback(
    (id: string) => {
      setIsAdding(false);
      open(id);
    },
    [open],
  );
  return { isAdding, add, stopAdding, showAdded };
}
