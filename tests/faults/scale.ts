/** How much of each campaign runs: the short form is part of every test run, the long one comes before a release. */
export const isLong = process.env.LANGKAH_FAULTS_LONG === '1';

/** A number of cases: twenty times as many in the long form. */
export const scaled = (count: number): number => (isLong ? count * 20 : count);

/** The first seed. A run with the same one meets the same faults. */
export const firstSeed = Number(process.env.LANGKAH_FAULTS_SEED ?? 20_260_310);

export const seeds = (count: number): number[] =>
  Array.from({ length: scaled(count) }, (_, index) => firstSeed + index);
