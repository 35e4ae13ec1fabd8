import { decodeEntities, isMarkup } from './posting-text.ts';

/** What stands around a word in Markdown for each tag. */
const emphasis: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
  ['s', '~~'],
  ['strike', '~~'],
  ['del', '~~'],
]);
const blocks = /^(?:p|div|ul|ol|h[1-6])$/;

/**
 * A note as Markdown. Daylio writes line breaks and the little form that its notes have as HTML, of which emphasis, lists and paragraphs are kept; every other tag is
 * dropped. `isMarkedUp`: it is written in HTML even where no tag of a page stands in it.
 */
export function noteText(text: string, { isMarkedUp }: { isMarkedUp: boolean }): string {
  if (!isMarkedUp && !isMarkup.test(text)) return text;
  const parts: string[] = [];
  const open: Array<{ sign: string; at: number }> = [];
  let isNumbered = false;
  // No pattern here may look further than the next bracket: a hostile cell would take seconds otherwise.
  for (const piece of text.split(/(<\/?[a-z][^<>]*>)/i)) {
    const [, slash, name = ''] = /^<(\/?)([a-z]\w*)/i.exec(piece) ?? [];
    const tag = name.toLowerCase();
    const sign = emphasis.get(tag);
    if (tag === '') parts.push(decodeEntities(piece));
    else if (tag === 'br') parts.push('\n');
    else if (tag === 'li') parts.push(slash ? '' : `\n${isNumbered ? '1.' : '-'} `);
    else if (blocks.test(tag)) {
      if (tag === 'ol' || tag === 'ul') isNumbered = tag === 'ol' && !slash;
      parts.push(slash || tag.endsWith('l') ? '\n\n' : '\n');
    } else if (sign && !slash && !open.some((each) => each.sign === sign))
      open.push({ sign, at: parts.length });
    else if (sign && slash && open.at(-1)?.sign === sign)
      parts.push(emphasised(parts.splice(open.pop()?.at ?? 0).join(''), sign));
  }
  return parts
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Each line by itself, the spaces at its ends outside: signs beside a space mean nothing. */
function emphasised(text: string, sign: string): string {
  return text
    .split('\n')
    .map((line) => {
      const inner = line.trim();
      return inner === '' ? line : line.replace(inner, () => `${sign}${inner}${sign}`);
    })
    .join('\n');
}
