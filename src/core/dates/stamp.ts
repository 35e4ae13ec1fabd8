/** An instant for the name of a file: `20261124T131500Z`, UTC, without a sign that any file system refuses. */
export function stampOf(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}
