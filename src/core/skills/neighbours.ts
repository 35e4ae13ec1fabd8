import { connectors } from './everyday-words.ts';
import { isGlued, isWord, type Tokens } from './tokens.ts';

/**
 * What stands on one side of a word. `edge`: the sentence or the text ends. `list`: a comma, a slash, "and" and the like. `line`: another line.
 * `open`: a colon, a bracket or a quotation mark. `plain`: nothing but a gap. `joined`: a sign that makes another word of both.
 */
export interface Neighbour {
  by: 'edge' | 'list' | 'line' | 'open' | 'plain' | 'joined';
  /** Token of the nearest word on that side, -1 without one. */
  at: number;
}

const listSigns = new Set([',', '/', '|', ';', '•', '·', '+', '&', '●', '▪', '◦', '*', '–', '—', '‣', '、']);
const openSigns = new Set([':', '(', ')', '[', ']', '"', "'", '“', '”', '‘', '’', '<', '>']);
const ends = new Set(['.', '!', '?', '…']);
/** Nobody puts more between two members of a list. */
const mostSigns = 6;

/** Looks from a token to one side: `direction` -1 or 1. A bounded number of steps. */
export function look(tokens: Tokens, from: number, direction: -1 | 1): Neighbour {
  const { texts } = tokens;
  const first = from + direction;
  const touches = isGlued(tokens, direction === 1 ? first : from);
  let by: Neighbour['by'] = 'plain';
  let at = first;
  for (let passed = 0; passed < mostSigns; passed += 1, at += direction) {
    const token = texts[at];
    if (token === undefined) break;
    if (isWord(token)) {
      if (!connectors.has(token)) return { by, at };
      if (by === 'line') return { by: 'edge', at: -1 };
      by = 'list';
    } else if (token === '\n') by = 'line';
    else if (ends.has(token)) return { by: isInName(tokens, at) ? 'joined' : 'edge', at: -1 };
    else if (token === '-' || token === '_') {
      if (isGlued(tokens, at) && isGlued(tokens, at + 1)) return { by: 'joined', at: -1 };
      if (by === 'plain') by = 'list';
    } else if (listSigns.has(token)) {
      if (token === '&' && touches) return { by: 'joined', at: -1 };
      if (by === 'plain' || by === 'open') by = 'list';
    } else if (openSigns.has(token)) {
      if (by === 'plain') by = 'open';
    } else return { by: 'edge', at: -1 };
  }
  return { by: 'edge', at: -1 };
}

/** A full stop with letters on both sides ends nothing: "A.C.", "node.js". */
const isInName = (tokens: Tokens, at: number) =>
  isGlued(tokens, at) && isGlued(tokens, at + 1) && isWord(tokens.texts[at + 1]);
