import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Clock } from '../ports.ts';

/** The calendar day of an instant on this machine, `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${parts.join('-')}`;
}

/** The clock and the calendar of this machine. */
export const machineClock: Clock = {
  now: () => Date.now(),
  today: () => dayOf(Date.now()),
  // Of Linux's two clocks only that of its uptime goes on while the machine sleeps (clock_gettime(2), CLOCK_BOOTTIME).
  monotonicMs: process.platform === 'linux' ? () => Math.round(uptime() * 1_000) : () => performance.now(),
};
