import type { ColorName } from '#contract/values.ts';

/** Surfaces and text of one look. Every text colour reads on paper, surface and hover at 4.5:1, in high contrast at 7:1. */
export interface Palette {
  paper: string;
  surface: string;
  hover: string;
  ink: string;
  muted: string;
  /** Between things. */
  line: string;
  /** Around things that take input; 3:1. */
  edge: string;
  accent: string;
  accentHover: string;
  accentSoft: string;
  /** Text on `accent`. */
  onAccent: string;
  /** Colours a person can give; as text on their soft side, on paper and on surface. */
  colors: Readonly<Record<ColorName, { text: string; soft: string }>>;
  shadow: string;
}

const light: Palette = {
  paper: '#FBFAF7',
  surface: '#FFFFFF',
  hover: '#F3F1EB',
  ink: '#1F2A26',
  muted: '#5C6B64',
  line: '#E4E2DB',
  edge: '#858F89',
  accent: '#1F6F54',
  accentHover: '#195B45',
  accentSoft: '#DDEFE6',
  onAccent: '#FFFFFF',
  colors: {
    green: { text: '#1F6F54', soft: '#DDEFE6' },
    sky: { text: '#24648A', soft: '#DCEBF4' },
    plum: { text: '#7A4E8C', soft: '#EEE3F3' },
    // The amber of the design reads only at 3.8:1; this is the same hue, dark enough for text.
    amber: { text: '#8F5400', soft: '#FBEBCF' },
    rose: { text: '#A93A44', soft: '#F8E1E2' },
    slate: { text: '#4F5F6B', soft: '#E4E9ED' },
    teal: { text: '#17696B', soft: '#D8EDEC' },
    sand: { text: '#77603A', soft: '#F0E8D8' },
  },
  shadow: '0 1px 2px rgb(31 42 38 / 6%), 0 8px 28px rgb(31 42 38 / 12%)',
};

const dark: Palette = {
  paper: '#141816',
  surface: '#1B211E',
  hover: '#232A26',
  ink: '#E8ECE9',
  muted: '#9BA8A1',
  line: '#2B332F',
  edge: '#66736C',
  accent: '#6CC7A1',
  accentHover: '#82D3B1',
  accentSoft: '#1E3A2F',
  onAccent: '#0E1B15',
  colors: {
    green: { text: '#7CCFAC', soft: '#1E3A2F' },
    sky: { text: '#86BFE3', soft: '#1C3342' },
    plum: { text: '#CDA6DC', soft: '#362A3D' },
    amber: { text: '#E7B562', soft: '#3B2F19' },
    rose: { text: '#EE9AA1', soft: '#42262A' },
    slate: { text: '#AEBCC7', soft: '#2A3339' },
    teal: { text: '#76C9C9', soft: '#1B3838' },
    sand: { text: '#D6BF95', soft: '#37301F' },
  },
  shadow: '0 1px 2px rgb(0 0 0 / 30%), 0 10px 32px rgb(0 0 0 / 45%)',
};

const contrastLight: Palette = {
  ...light,
  paper: '#FFFFFF',
  hover: '#F0EFEA',
  ink: '#000000',
  muted: '#38433D',
  line: '#6D7872',
  edge: '#2E3833',
  accent: '#0B4A35',
  accentHover: '#063424',
  colors: {
    green: { text: '#0B4A35', soft: '#DDEFE6' },
    sky: { text: '#0E4363', soft: '#DCEBF4' },
    plum: { text: '#562E67', soft: '#EEE3F3' },
    amber: { text: '#633900', soft: '#FBEBCF' },
    rose: { text: '#7D1F29', soft: '#F8E1E2' },
    slate: { text: '#35434E', soft: '#E4E9ED' },
    teal: { text: '#07484A', soft: '#D8EDEC' },
    sand: { text: '#534020', soft: '#F0E8D8' },
  },
};

const contrastDark: Palette = {
  ...dark,
  paper: '#000000',
  surface: '#0A0D0B',
  hover: '#1A201D',
  ink: '#FFFFFF',
  muted: '#C9D3CD',
  line: '#7C8982',
  edge: '#C9D3CD',
  accent: '#8FE6C1',
  accentHover: '#B0F0D4',
  accentSoft: '#143026',
  onAccent: '#000000',
  colors: {
    green: { text: '#98E8C6', soft: '#143026' },
    sky: { text: '#A8D8F7', soft: '#14293A' },
    plum: { text: '#E3C4EF', soft: '#2B2032' },
    amber: { text: '#F7CC83', soft: '#2E2412' },
    rose: { text: '#FFBCC1', soft: '#351C20' },
    slate: { text: '#CBD7E0', soft: '#20282D' },
    teal: { text: '#95E3E3', soft: '#132C2C' },
    sand: { text: '#EAD6B0', soft: '#2B2517' },
  },
};

export const palettes = { light, dark, contrastLight, contrastDark } as const;

/** As custom properties: `--langkah-paper`, `--langkah-amber`, `--langkah-amber-soft`, … */
export function toVariables(palette: Palette): Record<string, string> {
  return {
    '--langkah-paper': palette.paper,
    '--langkah-surface': palette.surface,
    '--langkah-hover': palette.hover,
    '--langkah-ink': palette.ink,
    '--langkah-muted': palette.muted,
    '--langkah-line': palette.line,
    '--langkah-edge': palette.edge,
    '--langkah-accent': palette.accent,
    '--langkah-accent-hover': palette.accentHover,
    '--langkah-accent-soft': palette.accentSoft,
    '--langkah-on-accent': palette.onAccent,
    '--langkah-shadow': palette.shadow,
    ...Object.fromEntries(
      Object.entries(palette.colors).flatMap(([name, { text, soft }]) => [
        [`--langkah-${name}`, text],
        [`--langkah-${name}-soft`, soft],
      ]),
    ),
  };
}
