import type { SearchEvent } from '#contract/journal-parts.ts';

/** A sign of about 7 by 7 around a point. They differ in shape alone: a cross, a ring, a triangle, a dash that runs into the next. */
export const eventSigns: Readonly<Record<SearchEvent, (x: number, y: number) => string>> = {
  rejection: (x, y) => `M${x - 3} ${y - 3}l6 6m0-6l-6 6`,
  silence: (x, y) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`,
  interview: (x, y) => `M${x} ${y - 4}l4 7h-8z`,
  rest_day: (x, y) => `M${x - 2.5} ${y - 1}h5v2h-5z`,
};
