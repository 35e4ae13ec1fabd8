import latinExtended from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?inline';
import vietnamese from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-vietnamese-wght-normal.woff2?inline';
import { typefaceRules } from '#contract/typeface.ts';

/** Puts the typeface into the document's style: what prints may load nothing, not even from this machine. Scripts it does not draw are left to the typefaces of the machine. */
export function embedFonts(html: string): string {
  const rules = typefaceRules({ latin, latinExtended, vietnamese });
  return html.replace('<style>', `<style>${rules}\n`);
}
