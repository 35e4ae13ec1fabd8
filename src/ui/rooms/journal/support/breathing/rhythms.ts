/** What one does with the breath, and for how long. A hold keeps the lungs as the phase before left them. */
export interface BreathPhase {
  kind: 'in' | 'hold' | 'out';
  seconds: number;
}

/**
 * Rhythms that are widely taught and simple to follow. The page promises no effect of them, only what one does.
 * `longer_out`: six breaths a minute with the longer part out. `box`: all parts alike. `four_seven_eight`: the one that goes by this name.
 * To read on, named from memory and not looked up for this: Lehrer and Gevirtz 2014, Van Diest et al. 2014 (slow breathing), Balban et al. 2023 (box), Vierra et al. 2022 (4-7-8).
 */
export const rhythms = {
  longer_out: [
    { kind: 'in', seconds: 4 },
    { kind: 'out', seconds: 6 },
  ],
  box: [
    { kind: 'in', seconds: 4 },
    { kind: 'hold', seconds: 4 },
    { kind: 'out', seconds: 4 },
    { kind: 'hold', seconds: 4 },
  ],
  four_seven_eight: [
    { kind: 'in', seconds: 4 },
    { kind: 'hold', seconds: 7 },
    { kind: 'out', seconds: 8 },
  ],
} as const satisfies Record<string, readonly BreathPhase[]>;

export type Rhythm = keyof typeof rhythms;
export const rhythmNames = Object.keys(rhythms) as readonly Rhythm[];

/** Minutes that can be chosen. */
export const breathMinutes = [1, 3, 5] as const;
export type BreathMinutes = (typeof breathMinutes)[number];

/** A moment of the exercise. */
export interface BreathMoment {
  /** Breaths before this one. */
  breath: number;
  /** Place of the phase in its rhythm. */
  phase: number;
  kind: BreathPhase['kind'];
  /** Whether the lungs are full at the end of the phase. */
  isFull: boolean;
  /** Until the next phase, more than 0. */
  leftMs: number;
}

const breathMs = (rhythm: Rhythm) =>
  rhythms[rhythm].reduce((sum: number, { seconds }) => sum + seconds, 0) * 1_000;

/** Milliseconds of the whole: the number of full breaths that comes nearest to the minutes, so that nobody is stopped in the middle of one. */
export function lengthMs(rhythm: Rhythm, minutes: BreathMinutes): number {
  const one = breathMs(rhythm);
  return Math.max(1, Math.round((minutes * 60_000) / one)) * one;
}

/** Where one is, so many milliseconds after the beginning. At the very border of two phases the later one has begun. */
export function momentAt(rhythm: Rhythm, elapsedMs: number): BreathMoment {
  const phases: readonly BreathPhase[] = rhythms[rhythm];
  const one = breathMs(rhythm);
  const breath = Math.floor(elapsedMs / one);
  let leftMs = -(elapsedMs - breath * one);
  let phase = -1;
  let isFull = false;
  let kind: BreathPhase['kind'] = 'in';
  while (leftMs <= 0 && phase < phases.length - 1) {
    phase += 1;
    const { kind: next, seconds } = phases[phase] as BreathPhase;
    kind = next;
    leftMs += seconds * 1_000;
    if (kind !== 'hold') isFull = kind === 'in';
  }
  return { breath, phase, kind, isFull, leftMs };
}
