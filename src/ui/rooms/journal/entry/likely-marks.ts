import type { Mark } from '#contract/marks.ts';

const atOnce = 8;

/** Marks that are offered without asking: those used most, then of each category in turn, so that no kind of day has to be looked for. */
export function likelyMarks(marks: readonly Mark[]): string[] {
  const used = marks
    .filter(({ entryCount }) => entryCount > 0)
    .toSorted((one, other) => other.entryCount - one.entryCount);
  const places = new Map<string, number>();
  const inTurn = marks
    .map((mark) => {
      const place = places.get(mark.category) ?? 0;
      places.set(mark.category, place + 1);
      return { mark, place };
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ mark }) => mark);
  return [...new Set([...used, ...inTurn])].slice(0, atOnce).map(({ id }) => id);
}
