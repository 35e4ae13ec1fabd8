export interface Timing {
  medianMs: number;
  p95Ms: number;
}

/** Runs `work` often enough to trust the middle of it. The first runs, which warm up, do not count. */
export async function time(runs: number, work: (run: number) => unknown): Promise<Timing> {
  const warmUps = Math.ceil(runs / 10);
  const durations: number[] = [];
  for (let run = 0; run < warmUps + runs; run += 1) {
    const begin = performance.now();
    await work(run);
    if (run >= warmUps) durations.push(performance.now() - begin);
  }
  return { medianMs: quantile(durations, 0.5), p95Ms: quantile(durations, 0.95) };
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function show(ms: number): string {
  if (ms >= 100) return `${Math.round(ms)} ms`;
  return ms >= 1 ? `${ms.toFixed(1)} ms` : `${Math.round(ms * 1000)} µs`;
}

export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>(
    (found, row) => row.map((cell, column) => Math.max(found[column] ?? 0, cell.length)),
    [],
  );
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ')}`,
    );
  }
}
