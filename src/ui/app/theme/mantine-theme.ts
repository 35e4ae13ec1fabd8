import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { type Palette, palettes, toVariables } from './palettes.ts';

// Components of the library take their colours from the variables below; the shades are for the few that compute with them.
const green: MantineColorsTuple = [
  '#EEF7F2',
  '#DDEFE6',
  '#BCDFCE',
  '#97CDB3',
  '#6CC7A1',
  '#3D9A75',
  '#2A8263',
  '#1F6F54',
  '#195B45',
  '#114333',
];
const gray: MantineColorsTuple = [
  '#F8F7F3',
  '#F3F1EB',
  '#EAE8E1',
  '#E4E2DB',
  '#CFCDC5',
  '#A9ABA4',
  '#858F89',
  '#5C6B64',
  '#3B4843',
  '#1F2A26',
];
const dark: MantineColorsTuple = [
  '#E8ECE9',
  '#C7CFCA',
  '#9BA8A1',
  '#66736C',
  '#3A443F',
  '#2B332F',
  '#1B211E',
  '#141816',
  '#101412',
  '#0B0E0C',
];
const red: MantineColorsTuple = [
  '#FBF0F0',
  '#F8E1E2',
  '#F0C3C6',
  '#EE9AA1',
  '#E07A83',
  '#C85560',
  '#B3404A',
  '#A93A44',
  '#8A2C36',
  '#6B2029',
];

/** The library decides once between black and white; which of them reads on the accent depends on the look. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--langkah-on-accent)' } : colors;
};

const overlayProps = { color: '#1F2A26', backgroundOpacity: 0.28, blur: 0 };

// The list itself scrolls: the library's own scroll area would be a place that the keyboard cannot reach.
const listThatScrolls = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: '14rem', overflowY: 'auto' } },
} as const;

export const theme = createTheme({
  colors: { green, red, gray, dark },
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 4 },
  black: palettes.light.ink,
  variantColorResolver,
  fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
  headings: {
    fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.375rem', lg: '0.625rem', xl: '0.625rem' },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: 'var(--langkah-shadow)',
    md: 'var(--langkah-shadow)',
    lg: 'var(--langkah-shadow)',
    xl: 'var(--langkah-shadow)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: {
      defaultProps: { radius: 'lg', yOffset: '12vh', transitionProps: { duration: 140 }, overlayProps },
    },
    Menu: {
      defaultProps: {
        radius: 'lg',
        shadow: 'md',
        transitionProps: { duration: 120 },
        // An element without a name or part that would stand among the items of the menu, and take the focus.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { radius: 'lg', shadow: 'md', transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 120 } } },
    Autocomplete: listThatScrolls,
    Select: listThatScrolls,
    MultiSelect: listThatScrolls,
    TagsInput: listThatScrolls,
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
});

/** Our tokens, and the library's own variables spoken in them. */
export function createVariablesResolver(isContrast: boolean): CSSVariablesResolver {
  return () => ({
    variables: {},
    light: allVariables(isContrast ? palettes.contrastLight : palettes.light),
    dark: allVariables(isContrast ? palettes.contrastDark : palettes.dark),
  });
}

function allVariables(palette: Palette): Record<string, string> {
  const { rose } = palette.colors;
  return {
    ...toVariables(palette),
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-bright': palette.ink,
    '--mantine-color-dimmed': palette.muted,
    '--mantine-color-placeholder': palette.muted,
    '--mantine-color-error': rose.text,
    '--mantine-color-anchor': palette.accent,
    '--mantine-color-default': palette.surface,
    '--mantine-color-default-hover': palette.hover,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.edge,
    '--mantine-color-disabled': palette.hover,
    '--mantine-color-disabled-color': palette.muted,
    '--mantine-color-disabled-border': palette.line,
    '--mantine-primary-color-contrast': palette.onAccent,
    '--mantine-color-green-filled': palette.accent,
    '--mantine-color-green-filled-hover': palette.accentHover,
    '--mantine-color-green-text': palette.accent,
    '--mantine-color-green-light': palette.accentSoft,
    '--mantine-color-green-light-hover': palette.accentSoft,
    '--mantine-color-green-light-color': palette.accent,
    '--mantine-color-green-outline': palette.accent,
    '--mantine-color-green-outline-hover': palette.hover,
    '--mantine-color-green-contrast': palette.onAccent,
    '--mantine-color-red-filled': rose.text,
    '--mantine-color-red-filled-hover': rose.text,
    '--mantine-color-red-text': rose.text,
    '--mantine-color-red-light': rose.soft,
    '--mantine-color-red-light-hover': rose.soft,
    '--mantine-color-red-light-color': rose.text,
    '--mantine-color-red-outline': rose.text,
    '--mantine-color-red-contrast': palette.onAccent,
    '--mantine-color-gray-text': palette.muted,
    '--mantine-color-gray-light': palette.hover,
    '--mantine-color-gray-light-hover': palette.hover,
    '--mantine-color-gray-light-color': palette.ink,
    '--mantine-color-gray-outline': palette.edge,
  };
}
