/** The views of the room in the order of the header. */
export const views = ['days', 'calendar', 'year', 'trends', 'support'] as const;
export type View = (typeof views)[number];

/** Whether a view shows nothing but entries and what follows from them. On the list of days one can check in, and help is nobody's secret. */
export function isOfEntries(view: View): boolean {
  return view !== 'days' && view !== 'support';
}
