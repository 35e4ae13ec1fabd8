/**
 * A text as it is compared: words, single signs and line breaks, in their order. Parallel lists, because a posting of 1 MiB can be a million signs.
 */
export interface Tokens {
  /** Folded words, signs as they stand, `\n` for a line break. */
  texts: string[];
  /** Where each begins and ends in the text. */
  starts: number[];
  ends: number[];
  /** 1: a part of an address, which is never read. */
  dead: Uint8Array;
}

const pattern = /[\p{Letter}\p{Number}\p{Mark}]+|\n|[^\s]/gu;
const wordStart = /^[\p{Letter}\p{Number}\p{Mark}]/u;
const addressStart = /^(?:https?|ftp|www)$/;
/** Endings after which a slash begins a path: "example.com/java". Not those that names of programs end with. */
const siteEndings = new Set(['com', 'co', 'id', 'org', 'edu', 'gov', 'info']);

/** Case, accents and the forms of letters away. */
function fold(word: string): string {
  const isPlain = /^[\da-z]+$/i.test(word);
  return isPlain
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase();
}

/** Reads a text once, from its beginning to its end. */
export function readTokens(text: string): Tokens {
  const tokens: Tokens = { texts: [], starts: [], ends: [], dead: new Uint8Array(0) };
  for (const { 0: raw, index } of text.matchAll(pattern)) {
    tokens.texts.push(wordStart.test(raw) ? fold(raw) : raw);
    tokens.starts.push(index);
    tokens.ends.push(index + raw.length);
  }
  tokens.dead = findAddresses(tokens);
  return tokens;
}

export const isWord = (token: string | undefined): token is string =>
  token !== undefined && wordStart.test(token);

/** Whether a token follows the one before it without a gap. */
export const isGlued = ({ starts, ends }: Tokens, at: number): boolean =>
  at > 0 && at < starts.length && starts[at] === ends[at - 1];

/** Marks links and e-mail addresses: the words in them say nothing about the posting. Each token is looked at a bounded number of times. */
function findAddresses(tokens: Tokens): Uint8Array {
  const { texts } = tokens;
  const dead = new Uint8Array(texts.length);
  const markOn = (from: number) => {
    for (let at = from; dead[at] !== 1 && at < texts.length; at += 1) {
      dead[at] = 1;
      if (!isGlued(tokens, at + 1) || texts[at + 1] === '\n') break;
    }
  };
  const markBack = (from: number) => {
    for (let at = from; at >= 0 && dead[at] !== 1; at -= 1) {
      dead[at] = 1;
      if (!isGlued(tokens, at) || !/^[\p{Letter}\p{Number}\p{Mark}._+-]/u.test(texts[at - 1] ?? '')) break;
    }
  };
  for (let at = 0; at < texts.length; at += 1) {
    if (dead[at] === 1) continue;
    const token = texts[at] ?? '';
    const next = isGlued(tokens, at + 1) ? texts[at + 1] : undefined;
    const afterNext = isGlued(tokens, at + 2) ? texts[at + 2] : undefined;
    if (addressStart.test(token) && next !== undefined && '.:'.includes(next) && afterNext !== undefined)
      markOn(at);
    else if (token === '@' && isGlued(tokens, at) && isWord(texts[at - 1]) && isWord(next)) {
      markBack(at);
      dead[at] = 0;
      markOn(at);
    } else if (siteEndings.has(token) && next === '/' && isGlued(tokens, at) && texts[at - 1] === '.') {
      markBack(at);
      dead[at] = 0;
      markOn(at);
    }
  }
  return dead;
}
