import { limits } from '#contract/limits.ts';

export interface LogicalLine {
  /** Line of the file where it begins, from 1. */
  line: number;
  text: string;
  /** Not all of it was kept. */
  isCut: boolean;
}

/** Pictures, sounds and keys: their bytes are passed over and never held. */
const passedOver = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;
const quotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE(?:;[^:]*)?:/i;
/** Where the parameters of a property end, if it is one. */
const headLength = 1_000;
/** Quoted-printable takes three characters for one. */
const mostLength = limits.importCell * 3;

/**
 * The lines of vCards as they were before they were folded: at spaces in 3.0 and 4.0 (RFC 6350, 3.2), where 2.1 keeps the space, and at `=` in
 * quoted-printable. What is longer than any value may be is cut.
 */
export function* unfold(text: string): Generator<LogicalLine> {
  let open: (LogicalLine & { isPassed: boolean; isQuoted: boolean; isSoft: boolean }) | null = null;
  let keepsSpace = false;
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end;
    const physical = text.slice(at, next);
    at = next + 1;
    line += 1;
    const isFolded = /^[ \t]/.test(physical);
    if (open && (isFolded || open.isSoft)) {
      const cut = open.isSoft || keepsSpace ? physical : physical.slice(1);
      append(open, cut);
      continue;
    }
    if (open && !open.isPassed) yield open;
    const isQuoted = quotedPrintable.test(physical.slice(0, headLength));
    const isPassed = passedOver.test(physical);
    open = { line, text: '', isCut: false, isPassed, isQuoted, isSoft: false };
    append(open, physical);
    const version = /^VERSION:\s*(\S+)/i.exec(physical)?.[1];
    if (version !== undefined) keepsSpace = version === '2.1';
  }
  if (open && !open.isPassed) yield open;
}

function append(
  open: { text: string; isCut: boolean; isPassed: boolean; isQuoted: boolean; isSoft: boolean },
  part: string,
): void {
  open.isSoft = open.isQuoted && part.endsWith('=');
  if (open.isPassed) return;
  const added = open.isSoft ? part.slice(0, -1) : part;
  const room = mostLength - open.text.length;
  if (added.length > room) open.isCut = true;
  if (room > 0) open.text += added.slice(0, room);
}
