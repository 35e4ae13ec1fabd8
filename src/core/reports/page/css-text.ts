/** A text as a CSS string that can neither end the string nor the style element. */
export function cssText(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .,:()–-]/gu, (character) => `\\${hexOf(character)} `);
  return `"${escaped}"`;
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0xfffd).toString(16);
}
