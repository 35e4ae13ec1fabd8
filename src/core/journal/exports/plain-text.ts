// Words of the person in places where a sign would mean something: front matter, headings, links.

/** What YAML takes for the end of a line, or for nothing to be shown, and JSON does not escape. */
const unseen = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text as YAML reads it back exactly, on one line: in double quotes, escaped as JSON (YAML 1.2.2, 5.7 and 7.3.1). */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text of one line as Markdown shows it: no sign in it means anything (CommonMark 0.31, 2.4). */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-]/g, (sign) => (harmless.has(sign) ? sign : `\\${sign}`));
}
/** Inside a line, after a word of ours. */
const harmless = new Set(`"'(),./:;?-`);

/**
 * A text in its own block, as it was written. Whatever it begins (a heading, a fence or a comment that it never ends) ends with the block, because a quotation
 * closes all that is in it (CommonMark 0.31, 5.1).
 */
export function quotedBlock(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** The address of a file beside, for a link in Markdown. */
export function linkTo(path: string): string {
  return path
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
    )
    .join('/');
}
