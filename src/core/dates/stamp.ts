/** An instant for the name of a file: `20261124T131500Z`, UTC, without a sign that any file system refuses. */
export function stampOf(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** The same for people, on the clock of this machine: `2026-03-10-0905`. */
export function localStampOf(instant: number): string {
  const date = new Date(instant);
  const [month, day, hour, minute] = [
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
  ].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}-${hour}${minute}`;
}
