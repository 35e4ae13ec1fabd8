import type { ColorName } from '#contract/values.ts';

/** Paper is white whatever the theme of the page is: the colours a person can give as they are in the light one. */
export const printColors: Readonly<Record<ColorName, { soft: string; strong: string }>> = {
  green: { strong: '#1F6F54', soft: '#DDEFE6' },
  sky: { strong: '#24648A', soft: '#DCEBF4' },
  plum: { strong: '#7A4E8C', soft: '#EEE3F3' },
  amber: { strong: '#8F5400', soft: '#FBEBCF' },
  rose: { strong: '#A93A44', soft: '#F8E1E2' },
  slate: { strong: '#4F5F6B', soft: '#E4E9ED' },
  teal: { strong: '#17696B', soft: '#D8EDEC' },
  sand: { strong: '#77603A', soft: '#F0E8D8' },
};
export const ink = '#1F2A26';
export const muted = '#55635C';
export const accent = '#1F6F54';
export const edge = '#858F89';
/** Points. */
export const edgeWidth = 0.75;
