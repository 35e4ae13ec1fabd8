import type { RiskyNote } from '#contract/canvases.ts';
import type { AssumptionState } from '#contract/idea-parts.ts';

export interface AssumptionFilter {
  text: string;
  states: readonly AssumptionState[];
  /** Only those that nothing speaks for or against yet. */
  withoutEvidence: boolean;
}

export const everything: AssumptionFilter = { text: '', states: [], withoutEvidence: false };

export function isNarrowed({ text, states, withoutEvidence }: AssumptionFilter): boolean {
  return text.trim() !== '' || states.length > 0 || withoutEvidence;
}

/** A canvas is answered whole: what is narrowed here was read already. */
export function matches(note: RiskyNote, { text, states, withoutEvidence }: AssumptionFilter): boolean {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const said = fold([note.text, ...note.evidence.map(({ title }) => title)].join(' '));
  return (
    words.every((word) => said.includes(word)) &&
    (states.length === 0 || (note.assumption !== null && states.includes(note.assumption))) &&
    (!withoutEvidence || note.evidence.length === 0)
  );
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
