/** The views of an idea in the order of the header. */
export const views = [
  'canvas',
  'assumptions',
  'experiments',
  'feedback',
  'promotion',
  'money',
  'versions',
] as const;
export type View = (typeof views)[number];
