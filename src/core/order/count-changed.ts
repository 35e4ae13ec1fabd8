/**
 * Runs `change` for each of these cards, from the last to the first: each goes to the top of its column, so the first ends above the others. Counts those for which it
 * says that it changed something.
 */
export function countChanged(ids: readonly string[], change: (id: string) => boolean) {
  return { changedCount: [...new Set(ids)].reverse().filter(change).length };
}
