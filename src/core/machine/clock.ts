import type { Clock } from '../ports.ts';

/** The calendar day of an instant on this machine, `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${parts.join('-')}`;
}

/** The clock and the calendar of this machine. */
export const machineClock: Clock = { now: () => Date.now(), today: () => dayOf(Date.now()) };
