/** Characters at which a spreadsheet takes a cell for a formula; those of full width as well. */
const formulaStart = /^'(?='*[=+\-@\t\r\n\0＝＋－＠])/;
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
  const plain = cell.replace(formulaStart, '');
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
