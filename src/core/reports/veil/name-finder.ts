export interface KnownName {
  name: string;
  kind: 'person' | 'company';
}

interface Form {
  words: readonly string[];
  /** Whether it is several words in one: no other word looks like it, in whatever case. */
  isJoined?: boolean;
}

interface Pattern extends Form {
  known: KnownName;
}

/** Parts of a company's name that a text leaves out. */
const legalForms = new Set(
  [
    'pt cv tbk persero ud inc llc ltd limited corp corporation co company gmbh ag kg plc bhd sdn pte pty the',
    'com id io net indonesia',
  ]
    .join(' ')
    .split(' '),
);
/** What is left of some names without these, and is nobody's. */
const generic = new Set('bank universitas university institut institute politeknik yayasan'.split(' '));
/** What one calls somebody by: a word with a capital behind it is a name, whether it is known here or not. */
const formsOfAddress = 'pak bapak bu ibu mas mbak kak kakak bang om tante mr mrs ms miss mx'.split(' ');
/** What stands before or in the place of a name, and is nobody's. */
const titles = new Set(
  [
    ...formsOfAddress,
    'dr drs dra ir prof h hj haji hajah sir madam',
    'the a an of at from di dari hiring recruiter recruiting manager head lead team hr hrd director officer talent',
    'acquisition staff admin bagian tim kepala perekrut personalia',
  ]
    .join(' ')
    .split(' '),
);
/** Scripts that write without spaces: a name in one of them has no end that could be seen. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Marks of direction and of joining may stand in a word unseen. */
const word = /[\p{L}\p{M}\p{N}](?:\p{Cf}*[\p{L}\p{M}\p{N}])*/gu;
/** In scripts that know capitals, a name begins with one. */
const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
/** Letters that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' },
};
/** What may stand between two words of one name. */
const longestGap = 4;
const addressSet = new Set(formsOfAddress);
/** A name: `Arif`, not `HRD`. */
const nameLike = /^\p{Lu}[\p{Ll}\p{M}]+$/u;

/**
 * Finds names in a text and puts what `replace` says in their place: whole words, longest name first; a company also without its legal form, a person also by any part of the name and without what stands before it. One word
 * alone only as it is written in the name, or with a capital: "rimba" is a forest. Accents make no difference. Time grows with the text, not with the number of names.
 * `findsAddressed`: a name behind "Pak" or "Ms" too, though it is not among them.
 */
export function createNameFinder(names: readonly KnownName[], { findsAddressed = false } = {}) {
  const byFirstWord = new Map<string, Pattern[]>();
  const plain: KnownName[] = [];
  for (const known of names) {
    if (unspaced.test(known.name) || !/[\p{L}\p{N}]/u.test(known.name)) plain.push(known);
    for (const form of listForms(known)) {
      if (form.words[0] === undefined) continue;
      const key = fold(form.words[0]);
      const patterns = byFirstWord.get(key) ?? [];
      patterns.push({ known, ...form });
      byFirstWord.set(key, patterns);
    }
  }
  for (const patterns of byFirstWord.values()) patterns.sort((a, b) => b.words.length - a.words.length);
  plain.sort((a, b) => b.name.length - a.name.length);

  return (text: string, replace: (known: KnownName) => string): string => {
    if (names.length === 0 && !findsAddressed) return text;
    let shown = '';
    let done = 0;
    const words = [...text.matchAll(word)];
    for (let at = 0; at < words.length; at += 1) {
      const found = byFirstWord.get(fold(words[at]?.[0] ?? ''))?.find((form) => matches(words, at, form));
      const length =
        found?.words.length ??
        (findsAddressed ? countAddressed(words, at, (each) => byFirstWord.has(fold(each))) : 0);
      const [first, last] = [words[at], words[at + length - 1]];
      if (length === 0 || !first || !last) continue;
      const name = text.slice(first.index, last.index + last[0].length);
      shown += text.slice(done, first.index) + replace(found?.known ?? { name, kind: 'person' });
      done = last.index + last[0].length;
      at += length - 1;
    }
    shown += text.slice(done);
    return plain.reduce(
      (so, known) => (so.includes(known.name) ? so.replaceAll(known.name, () => replace(known)) : so),
      shown,
    );
  };
}

/** Of how many words the name is that somebody is called by here: `Arif`, `Arif Hidayat`; 0: of none. What begins a known name is no part of it. */
function countAddressed(
  words: readonly RegExpExecArray[],
  at: number,
  beginsName: (word: string) => boolean,
): number {
  const [before, first, second] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !first || !addressSet.has(before[0].toLowerCase())) return 0;
  if (!isBeside(before, first) || !nameLike.test(first[0]) || titles.has(first[0].toLowerCase())) return 0;
  const isWhole = !second || !isBeside(first, second) || !nameLike.test(second[0]) || beginsName(second[0]);
  return isWhole ? 1 : 2;
}

/** Whether two words belong together: no line or sentence ends between them, but for the dot of `Mr.`. */
function isBeside(one: RegExpExecArray, next: RegExpExecArray): boolean {
  return /^\.?[ \u00A0]$/u.test(one.input.slice(one.index + one[0].length, next.index));
}

/** Without case and accents, however these are encoded. */
const fold = (given: string) =>
  given
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036F\p{Cf}]/gu, '')
    .replace(/[łøđðþæœßı]/gu, (letter) => plainLetters[letter] ?? letter);

/** As in a hashtag, or where a line was broken by what cannot be seen. */
const joinOf = (words: readonly string[]): Form[] =>
  words.length > 1 && words.join('').length >= 6 ? [{ words: [words.join('')], isJoined: true }] : [];

function listForms({ name, kind }: KnownName): Form[] {
  const [, outside = '', inside = ''] = /^([^()]+)\(([^()]+)\)\s*$/u.exec(name) ?? [];
  const also = kind === 'company' ? [outside, inside].filter((each) => /\p{L}{3}/u.test(each)) : [];
  return [name, ...also].flatMap((each) => formsOf(each, kind));
}

function formsOf(name: string, kind: KnownName['kind']): Form[] {
  const words: string[] = name.match(word) ?? [];
  const forms: Form[] = [{ words }];
  const isOwn = (each: string) => !(kind === 'company' ? legalForms : titles).has(each.toLowerCase());
  const own = words.filter(isOwn);
  if (
    own.length < words.length &&
    own.join('').length >= 3 &&
    own.some((each) => !generic.has(each.toLowerCase()))
  )
    forms.push({ words: own });
  if (kind === 'person' && own.length > 1)
    forms.push(
      ...own.filter((each) => each.length >= 3 && capital.test(each)).map((each) => ({ words: [each] })),
    );
  return [...forms, ...joinOf(words), ...joinOf(own)];
}

/** Whether a form of address stands before the word: who writes in small letters means a name all the same. */
function isCalled(words: readonly RegExpExecArray[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return !!before && !!word && addressSet.has(before[0].toLowerCase()) && isBeside(before, word);
}

function matches(words: readonly RegExpExecArray[], at: number, { words: wanted, isJoined }: Form): boolean {
  return wanted.every((each, index) => {
    const [previous, found] = [words[at + index - 1], words[at + index]];
    if (!found) return false;
    if (index > 0 && previous && found.index - previous.index - previous[0].length > longestGap) return false;
    if (found[0] === each) return true;
    if (fold(found[0]) !== fold(each)) return false;
    return wanted.length > 1 || isJoined === true || capital.test(found[0]) || isCalled(words, at);
  });
}
