/** What our own export guards with a leading `'` (reports/write-csv.ts): a sign that begins a formula, whatever invisible stands before it. A lone CR comes back from a table as LF. */
const guarded = /^'(?=[\s\p{Cf}'",;|]*[=+\-@\t\r\n\0＝＋－＠﹣−﹦﹢﹫])/u;
const nobodysWords = new Set(['', '-', '--', '–', '—', '.', 'n/a', '#n/a', 'null']);
const placeholderWords = new Set([
  ...['?', 'na', 'none', 'nil', 'unknown', 'undefined', 'tbd', 'tba'],
  ...['tidak ada', 'belum ada', 'belum', 'tidak tahu', 'kosong'],
]);

/**
 * The text of a cell as it was before it was written to CSV: without the `'` that our own export (and others) put before
 * anything a spreadsheet would run as a formula. NUL, which cannot be stored, becomes U+FFFD.
 */
export function cellText(cell: string): { text: string; hadForbidden: boolean } {
  const plain = cell.replace(guarded, '');
  const text = plain.replaceAll('\0', '\uFFFD').toWellFormed();
  return { text, hadForbidden: text !== plain };
}

/** Whether a cell says nothing: empty, a dash, "N/A". */
export function isBlank(text: string): boolean {
  return nobodysWords.has(text.trim().toLowerCase());
}

/** Whether a cell of a day, an amount or a choice says that nothing is known. */
export function isPlaceholder(text: string): boolean {
  return isBlank(text) || placeholderWords.has(text.trim().toLowerCase());
}
