import { partsOf } from './dictionary-words.ts';
import { type Candidate, openJudge } from './judge.ts';
import { isGlued, isWord, readTokens, type Tokens } from './tokens.ts';

export interface SkillWord {
  word: string;
  skillId: string;
}

/** A skill where it stands in a text. */
export interface FoundSkill {
  skillId: string;
  start: number;
  end: number;
}

export interface Matcher {
  /** Skills in the order in which they stand in a text, those that stand twice twice. */
  find(text: string): FoundSkill[];
}

interface Node {
  next: Map<string, Node>;
  skillId: string | null;
}

/**
 * Finds the words of a dictionary in texts: whole words, case and accents folded, the longest first, so that "Google Analytics" is not "Analytics" as
 * well. One pass over the tokens of a text with a tree of token sequences, whose depth the length of a word bounds; no pattern is tried
 * twice. What a short or an everyday word has to show before it counts is said in `judge.ts`.
 */
export function createMatcher(words: Iterable<SkillWord>): Matcher {
  const root: Node = { next: new Map(), skillId: null };
  for (const { word, skillId } of words) {
    const parts = partsOf(word);
    if (parts.length === 0) continue;
    let node = root;
    for (const part of parts) {
      const next = node.next.get(part) ?? { next: new Map(), skillId: null };
      node.next.set(part, next);
      node = next;
    }
    node.skillId ??= skillId;
  }

  return {
    find(text) {
      const tokens = readTokens(text);
      const candidates: Candidate[] = [];
      for (let at = 0; at < tokens.texts.length; at += 1) {
        const found = longestAt(root, tokens, at);
        if (!found) continue;
        candidates.push(found);
        at = found.to;
      }
      const isMeant = openJudge(text, tokens, candidates);
      return candidates.filter(isMeant).map(({ skillId, from, to }) => ({
        skillId,
        start: tokens.starts[from] ?? 0,
        end: tokens.ends[to] ?? 0,
      }));
    },
  };
}

function longestAt(root: Node, tokens: Tokens, from: number): Candidate | null {
  let node: Node | undefined = root.next.get(tokens.texts[from] ?? '');
  let longest: Candidate | null = null;
  let at = from;
  while (node && tokens.dead[at] === 0) {
    if (node.skillId !== null && isWhole(tokens, from, at)) longest = { skillId: node.skillId, from, to: at };
    if (node.next.size === 0) break;
    const following: number | null = step(tokens, node.next, at);
    if (following === null) break;
    node = node.next.get(tokens.texts[following] ?? '');
    at = following;
  }
  return longest;
}

const gapped = new Set(['/', '&']);

/** The token that can go on a word: the next one, or, between two words, the one behind a hyphen, an apostrophe or a single line break. */
function step(tokens: Tokens, next: Node['next'], at: number): number | null {
  const { texts } = tokens;
  const following = at + 1;
  const token = texts[following];
  if (token === undefined) return null;
  const glued = isGlued(tokens, following);
  const last = texts[at] ?? '';
  if (next.has(token)) {
    if (isWord(token)) {
      // Between words a gap; behind a sign none, but for those that people set apart.
      if (isWord(last) || glued || gapped.has(last)) return following;
      return null;
    }
    return glued || gapped.has(token) ? following : null;
  }
  // "Ms. Excel" is not the end of a sentence.
  const isSoft = token === '\n' || (glued && (/^[-‐‑–'’]$/.test(token) || (token === '.' && last === 'ms')));
  if (!isSoft || !isWord(last) || !next.has(texts[following + 1] ?? '')) return null;
  const isJoined = token === '\n' || token === '.' || isGlued(tokens, following + 1);
  return isJoined && isWord(texts[following + 1]) ? following + 1 : null;
}

/** Endings that say that a word with a full stop before it is a part of a name: "Three.js", "company.com". */
const nameEndings = new Set(['js', 'net', 'io', 'ai', 'com', 'org', 'co', 'id', 'go', 'py', 'sql', 'md']);

/** Whether no letter, digit or sign of another name touches tokens `from` to `to`. */
function isWhole(tokens: Tokens, from: number, to: number): boolean {
  return isOpenBefore(tokens, from) && isOpenBehind(tokens, to);
}

function isOpenBefore(tokens: Tokens, from: number): boolean {
  const { texts } = tokens;
  if (!isGlued(tokens, from)) return true;
  const before = texts[from - 1] ?? '';
  // A name that begins with a sign (".NET") must not go on with it.
  if (!isWord(texts[from])) return !isWord(before) && before !== '.';
  if (isWord(before)) return false;
  if (before !== '.' || !isGlued(tokens, from - 1) || !isWord(texts[from - 2])) return true;
  return !nameEndings.has(texts[from] ?? '');
}

function isOpenBehind(tokens: Tokens, to: number): boolean {
  const { texts } = tokens;
  if (!isGlued(tokens, to + 1)) return true;
  const after = texts[to + 1] ?? '';
  // "C++17" is C++.
  if (isWord(after)) return !isWord(texts[to]) && /^\p{Number}/u.test(after);
  if (after === '#') return false;
  if (after === '+') return !(isGlued(tokens, to + 2) && texts[to + 2] === '+');
  if (after !== '.' || !isGlued(tokens, to + 2) || !isWord(texts[to + 2])) return true;
  return !nameEndings.has(texts[to + 2] ?? '');
}
