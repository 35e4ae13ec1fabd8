import type { Clock } from '../ports.ts';

/** The clock and the calendar of this machine. */
export const machineClock: Clock = {
  now: () => Date.now(),
  today() {
    const now = new Date();
    const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    return `${now.getFullYear()}-${parts.join('-')}`;
  },
};
