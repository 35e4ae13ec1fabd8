/** Jakarta, where the journeys take place, has no summer time. */
const aheadMs = 7 * 3_600_000;

/** The day so many days before today, where the page is: the machine that runs the tests may be on another one. */
export const dayBefore = (days: number): string =>
  new Date(Date.now() + aheadMs - days * 86_400_000).toISOString().slice(0, 10);
