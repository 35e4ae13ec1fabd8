export interface KnownName {
  name: string;
  kind: 'person' | 'company';
}

interface Pattern {
  known: KnownName;
  words: readonly string[];
}

/** Parts of a company's name that a text leaves out. */
const legalForms = new Set(
  'pt cv tbk persero ud inc llc ltd limited corp corporation co company gmbh ag kg plc bhd sdn pte pty the'.split(
    ' ',
  ),
);
/** What stands before or in the place of a name, and is nobody's. */
const titles = new Set(
  [
    'pak bapak bu ibu mas mbak kak kakak bang om tante dr drs dra ir prof h hj haji hajah mr mrs ms miss mx sir madam',
    'the a an of at from di dari hiring recruiter recruiting manager head lead team hr hrd director officer talent',
    'acquisition staff admin bagian tim kepala perekrut personalia',
  ]
    .join(' ')
    .split(' '),
);
/** Scripts that write without spaces: a name in one of them has no end that could be seen. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const word = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between two words of one name. */
const longestGap = 4;

/**
 * Finds names in a text and puts what `replace` says in their place: whole words, longest name first; a company also without its legal form, a person also by any part of the name and without what stands before it. One word
 * alone only as it is written in the name, or with a capital: "rimba" is a forest. Time grows with the text, not with the number of names.
 */
export function createNameFinder(names: readonly KnownName[]) {
  const byFirstWord = new Map<string, Pattern[]>();
  const plain: KnownName[] = [];
  for (const known of names) {
    if (unspaced.test(known.name) || !/[\p{L}\p{N}]/u.test(known.name)) plain.push(known);
    for (const words of listForms(known)) {
      const key = words[0]?.toLocaleLowerCase();
      if (key === undefined) continue;
      const patterns = byFirstWord.get(key) ?? [];
      patterns.push({ known, words });
      byFirstWord.set(key, patterns);
    }
  }
  for (const patterns of byFirstWord.values()) patterns.sort((a, b) => b.words.length - a.words.length);
  plain.sort((a, b) => b.name.length - a.name.length);

  return (text: string, replace: (known: KnownName) => string): string => {
    if (names.length === 0) return text;
    let shown = '';
    let done = 0;
    const words = [...text.matchAll(word)];
    for (let at = 0; at < words.length; at += 1) {
      const found = byFirstWord
        .get((words[at]?.[0] ?? '').toLocaleLowerCase())
        ?.find(({ words: wanted }) => matches(words, at, wanted));
      const [first, last] = [words[at], words[at + (found?.words.length ?? 0) - 1]];
      if (!found || !first || !last) continue;
      shown += text.slice(done, first.index) + replace(found.known);
      done = last.index + last[0].length;
      at += found.words.length - 1;
    }
    shown += text.slice(done);
    return plain.reduce(
      (so, known) => (so.includes(known.name) ? so.replaceAll(known.name, () => replace(known)) : so),
      shown,
    );
  };
}

function listForms({ name, kind }: KnownName): string[][] {
  const words: string[] = name.match(word) ?? [];
  const forms = [words];
  const isOwn = (each: string) => !(kind === 'company' ? legalForms : titles).has(each.toLocaleLowerCase());
  const own = words.filter(isOwn);
  if (own.length < words.length && own.join('').length >= 3) forms.push(own);
  if (kind === 'person' && own.length > 1)
    forms.push(...own.filter((each) => each.length >= 3 && /^\p{Lu}/u.test(each)).map((each) => [each]));
  return forms;
}

function matches(words: readonly RegExpExecArray[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((each, index) => {
    const [previous, found] = [words[at + index - 1], words[at + index]];
    if (!found) return false;
    if (index > 0 && previous && found.index - previous.index - previous[0].length > longestGap) return false;
    if (found[0] === each) return true;
    if (found[0].toLocaleLowerCase() !== each.toLocaleLowerCase()) return false;
    return wanted.length > 1 || /^\p{Lu}/u.test(found[0]);
  });
}
