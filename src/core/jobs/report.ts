import type { Progress } from '#contract/procedures.ts';

/** Hears how far a job has come, of whatever it counts. */
export type Report = (progress: Progress) => void;
