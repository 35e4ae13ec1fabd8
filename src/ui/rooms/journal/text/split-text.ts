/** From so many letters on a part ends at the next empty line. */
const enough = 4_096;
/** From so many on at the next line, whatever it is. */
const tooMuch = 8_192;
/** What is still longer, or nested deeper, is not read as Markdown: nobody writes so by hand, and the parser would stand still over it. */
const most = 16_384;
const deepest = 30;

export interface TextPart {
  text: string;
  /** False: shown as the letters it is made of. */
  isMarkdown: boolean;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
/** A line that belongs to what stood before an empty line: part of a list, or set in. */
const goesOn = /^(?:[ \t]|[-*+](?: |$)|\d{1,9}[.)](?: |$))/;
const containers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/;

/**
 * Cuts a long text where nothing is torn: the time that the parser needs grows with the square of the length (a quarter of a MiB took it twenty seconds and more). A short
 * text stays whole.
 */
export function splitText(text: string): TextPart[] {
  if (text.length <= enough) return [asPart(text)];
  const parts: TextPart[] = [];
  let start = 0;
  let place = 0;
  let open: string | undefined;
  let isAfterEmpty = false;
  for (const line of text.split('\n')) {
    const length = place - start;
    const isApart = isAfterEmpty && !goesOn.test(line);
    if (open === undefined && ((length >= enough && isApart) || length >= tooMuch)) {
      parts.push(asPart(text.slice(start, place)));
      start = place;
    }
    const sign = fence.exec(line)?.[1];
    if (open === undefined) open = sign;
    else if (sign?.startsWith(open)) open = undefined;
    isAfterEmpty = line.trim() === '';
    place += line.length + 1;
  }
  parts.push(asPart(text.slice(start)));
  return parts;
}

function asPart(text: string): TextPart {
  return { text, isMarkdown: text.length <= most && !text.split('\n').some(isNestedDeep) };
}

function isNestedDeep(line: string): boolean {
  const markers = containers.exec(line)?.[0].match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return markers > deepest || indent > deepest * 4;
}
