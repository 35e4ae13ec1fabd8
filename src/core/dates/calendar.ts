/** The day `count` days after `day` (before, when negative), `YYYY-MM-DD`. Counted on the calendar, never through a time zone. */
export function addDays(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1, date + count));
  return [
    String(moved.getUTCFullYear()).padStart(4, '0'),
    String(moved.getUTCMonth() + 1).padStart(2, '0'),
    String(moved.getUTCDate()).padStart(2, '0'),
  ].join('-');
}

/** Whether something that has happened cannot have happened on `day` yet. Tomorrow is allowed: a traveller's clock may be behind. */
export function isTooLate(day: string, today: string): boolean {
  return day > addDays(today, 1);
}

/** The first day of the week of `day`, when weeks begin on `startsOn`: 1 = Monday … 7 = Sunday. */
export function startOfWeek(day: string, startsOn: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
  return addDays(day, -((weekday - startsOn + 7) % 7));
}

/** Days from one day to another (negative: back). */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / 86_400_000);
}

/** Cut rather than split: figures of a whole search ask for it a million times. */
function timeOf(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

/** Where an instant stands in its day on the clock of this machine: minutes since midnight. */
export function minuteOfDay(instant: number): number {
  const date = new Date(instant);
  return date.getHours() * 60 + date.getMinutes();
}
