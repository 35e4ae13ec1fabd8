import {
  beforeVerb,
  behindVerb,
  classes,
  everydayLanguages,
  everydayPrograms,
  goesOn,
  isTechnicalBefore,
  isTechnicalBehind,
  qualities,
} from './everyday-words.ts';
import { look, type Neighbour } from './neighbours.ts';
import { isGlued, type Tokens } from './tokens.ts';

/** A dictionary word at tokens `from` to `to`. */
export interface Candidate {
  skillId: string;
  from: number;
  to: number;
}

type Kind = 'certain' | 'letter' | 'language' | 'program' | 'verb';

const isCapital = (sign: string | undefined) => sign !== undefined && sign !== sign.toLowerCase();

/**
 * Tells whether a word that was found is meant as a name. Most are. Three kinds have to show it:
 *
 * 1. One letter (C, R): a capital that stands by itself, in a list with another word of the dictionary or beside a technical word ("bahasa C"), and with
 *    nothing else on its other side. So "vitamin C", "Plan C", "SIM C", "R&D", "C-level" and "C. Requirements" are none.
 * 2. A name that is a word of every day (Go, Swift, Word, Accurate): a capital and, on one side, a member of the list that is in the dictionary or a
 *    technical word. So "go to market", "Go live", "Word-of-mouth" and "Accurate and neat" are none.
 * 3. "excel": anything but the English verb ("to excel in", "Excel at").
 */
export function openJudge(text: string, tokens: Tokens, candidates: readonly Candidate[]) {
  const { texts, starts } = tokens;
  const startsCapital = (at: number) => isCapital(text[starts[at] ?? -1]);
  /** 1: surely a word of the dictionary. 2: one that could be, with a capital. */
  const known = new Uint8Array(texts.length);
  for (const candidate of candidates) {
    const kind = kindOf(texts, candidate);
    const sureness = kind === 'certain' || kind === 'verb' ? 1 : startsCapital(candidate.from) ? 2 : 0;
    known.fill(sureness, candidate.from, candidate.to + 1);
  }

  /** One letter that is no name by itself: the A of "SIM A/C". */
  const isLone = (at: number) =>
    /^[a-z\d]$/.test(texts[at] ?? '') &&
    known[at] !== 2 &&
    !(isGlued(tokens, at + 1) && '+#'.includes(texts[at + 1] ?? '-'));
  const isMember = ({ by, at }: Neighbour, own: string) =>
    at >= 0 &&
    (by === 'list' || (by === 'line' && !qualities.has(own))) &&
    !isLone(at) &&
    (known[at] === 1 || (known[at] === 2 && !qualities.has(texts[at] ?? '')));

  function shows(own: string, before: Neighbour, behind: Neighbour, isLanguage: boolean): boolean {
    const isTechnical =
      ((before.by === 'plain' || before.by === 'open') &&
        isTechnicalBefore(texts[before.at] ?? '', isLanguage)) ||
      (behind.by === 'plain' && isTechnicalBehind(texts[behind.at] ?? '', isLanguage));
    return isTechnical || isMember(before, own) || isMember(behind, own);
  }

  function isName({ from }: Candidate, isLanguage: boolean): boolean {
    const own = texts[from] ?? '';
    const before = look(tokens, from, -1);
    const behind = look(tokens, from, 1);
    if (!startsCapital(from) || before.by === 'joined' || behind.by === 'joined') return false;
    if (behind.by === 'plain' && goesOn.has(texts[behind.at] ?? '')) return false;
    // "JNE Express, Excel": a part of another name.
    const isPart = ({ by, at }: Neighbour, isTechnical: typeof isTechnicalBefore) =>
      by === 'plain' && startsCapital(at) && known[at] === 0 && !isTechnical(texts[at] ?? '', isLanguage);
    if (isPart(before, isTechnicalBefore) || isPart(behind, isTechnicalBehind)) return false;
    return shows(own, before, behind, isLanguage);
  }

  function isLetter({ from }: Candidate): boolean {
    const before = look(tokens, from, -1);
    const behind = look(tokens, from, 1);
    if (!startsCapital(from)) return false;
    const isApart = ({ by, at }: Neighbour, isTechnical: boolean) =>
      by !== 'joined' &&
      (by !== 'plain' || isTechnical) &&
      !(by === 'list' && isLone(at)) &&
      !classes.has(texts[at] ?? '');
    const isAlone =
      isApart(before, isTechnicalBefore(texts[before.at] ?? '', true)) &&
      isApart(behind, isTechnicalBehind(texts[behind.at] ?? '', true));
    if (!isAlone || isHeading(from)) return false;
    // What stands on another line says something only where each line holds one word.
    const isOwnLine = [before, behind].every(({ by }) => by === 'line' || by === 'edge');
    const counted = (side: Neighbour): Neighbour =>
      side.by === 'line' && !isOwnLine ? { by: 'edge', at: -1 } : side;
    return shows('', counted(before), counted(behind), true);
  }

  /** "C. Requirements", "C) Excel". */
  function isHeading(from: number): boolean {
    const startsLine = from === 0 || texts[from - 1] === '\n';
    return startsLine && isGlued(tokens, from + 1) && '.)'.includes(texts[from + 1] ?? '-');
  }

  function isNoVerb({ from }: Candidate): boolean {
    const before = look(tokens, from, -1);
    const behind = look(tokens, from, 1);
    const isInside = before.by === 'plain' || before.by === 'list';
    if (startsCapital(from) && isInside) return true;
    if (behind.by === 'plain' && behindVerb.has(texts[behind.at] ?? '')) return false;
    return startsCapital(from) || !isInside || !beforeVerb.has(texts[from - 1] ?? '');
  }

  return (candidate: Candidate): boolean => {
    const kind = kindOf(texts, candidate);
    if (kind === 'certain') return true;
    if (kind === 'letter') return isLetter(candidate);
    return kind === 'verb' ? isNoVerb(candidate) : isName(candidate, kind === 'language');
  };
}

function kindOf(texts: readonly string[], { from, to }: Candidate): Kind {
  const own = texts[from] ?? '';
  if (from !== to) return 'certain';
  if (/^[a-z]$/.test(own)) return 'letter';
  if (own === 'excel') return 'verb';
  if (everydayLanguages.has(own)) return 'language';
  return everydayPrograms.has(own) ? 'program' : 'certain';
}
