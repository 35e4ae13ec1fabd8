import type { Tone } from '../../page/charts/tones.ts';
import type { Flow } from './flows.ts';

/** How each place of a search looks, the same in every chart. */
export const placeTones = {
  applied: 'solid',
  screening: 'slash',
  interview: 'cross',
  offer: 'dots',
  accepted: 'solid',
  rejected: 'backslash',
  withdrawn: 'grid',
  no_answer: 'plain',
  open: 'bars',
} as const satisfies Record<Flow['to'], Tone>;
