import { type KeptBackup, listExpendable } from './retention.ts';

type Measures = Parameters<typeof listExpendable>[1];

/**
 * What is to be copied to the second place, the newest first, and what may go there. Only the backups that are in the first place or there are
 * compared; whoever fills that folder with those of another workspace keeps them. `isStale`: the copy of this one is of a file that has been
 * written anew since, because something was erased from it; it may not stay as it is.
 */
export function planCopies(
  here: readonly KeptBackup[],
  there: readonly KeptBackup[],
  measures: Measures,
  isStale: (id: string) => boolean = () => false,
): { missing: string[]; expendable: string[] } {
  const usable = here.filter(({ isUsable }) => isUsable);
  // Also of one that is no use: what was erased from it must not stay in its copy.
  const known = new Set(here.map(({ id }) => id));
  const stale = there.filter(({ id }) => known.has(id) && isStale(id));
  const good = there.filter((found) => !stale.includes(found));
  const arrived = new Set(good.map(({ id }) => id));
  const together = [...usable.filter(({ id }) => !arrived.has(id)), ...good];
  const expendableTogether = new Set(listExpendable(together, measures));
  const missing = usable.filter(({ id }) => !arrived.has(id) && !expendableTogether.has(id));
  const copied = new Set(missing.map(({ id }) => id));
  return {
    missing: missing.sort((a, b) => b.sequence - a.sequence).map(({ id }) => id),
    // By what is there alone: nothing goes for the sake of a copy that has not arrived.
    expendable: [
      ...listExpendable(good, measures),
      ...stale.flatMap(({ id }) => (copied.has(id) ? [] : [id])),
    ],
  };
}
