/** Whether a text is written in HTML. */
export const isMarkup = /<\/?(?:p|br|div|ul|ol|li|h[1-6]|span|strong|b|em)\b[^<>]*>/i;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi;

// No pattern here may look further than the next bracket: a hostile cell would take seconds otherwise.

/** The text of a posting; trackers such as Huntr export it as HTML, of which only lines, list items and words are kept. */
export function postingText(text: string): string {
  if (!isMarkup.test(text)) return text;
  return text
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<br\b[^<>]*>|<\/(?:p|div|ul|ol|h[1-6])>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(entity, decodeEntity)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text with the characters that its entities stand for. */
export const decodeEntities = (text: string) => text.replace(entity, decodeEntity);

function decodeEntity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  const isText = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : whole;
}
