import latinExtended from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?inline';

const faces = [
  {
    source: latinExtended,
    range:
      'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
  },
  {
    source: latin,
    range:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212, U+FEFF, U+FFFD',
  },
];

/** Puts the typeface into the document's style: what prints may load nothing, not even from this machine. */
export function embedFonts(html: string): string {
  const rules = faces.map(
    ({ source, range }) =>
      `@font-face { font-family: "Plus Jakarta Sans Variable"; font-weight: 200 800; src: url(${source}) format("woff2"); unicode-range: ${range} }`,
  );
  return html.replace('<style>', `<style>${rules.join('\n')}\n`);
}
