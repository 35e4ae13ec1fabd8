/** Texts are guarded; numbers are ours and stay as they are. */
export type CsvCell = string | number | null;

/** Before the sign: spaces, invisible characters, quotes and delimiters, all of which spreadsheets may pass over. */
const looksLikeFormula = /^[\s\p{Cf}'",;|]*[=+\-@\t\r\0＝＋－＠﹣−﹦﹢﹫]/u;
const needsQuotes = /[",;\r\n\t]|^\s|\s$|^$/;

/**
 * Writes CSV after RFC 4180: commas, CRLF after every row, quotes where needed. A text that a spreadsheet might run as a formula
 * gets a leading `'`. `bom`: Excel takes the file for UTF-8 then.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], { bom = false } = {}): string {
  const lines = rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`);
  return (bom ? '\uFEFF' : '') + lines.join('');
}

/** The text as it was before it was guarded. */
export function readGuarded(text: string): string {
  return text.startsWith("'") && looksLikeFormula.test(text.slice(1)) ? text.slice(1) : text;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = looksLikeFormula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) && text !== '' ? `"${text.replaceAll('"', '""')}"` : text;
}
