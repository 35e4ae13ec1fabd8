import { Failure } from '#contract/failures.ts';

/** A file that is not written one row to a line has to be read as a whole. */
const mostWholeLength = 100 * 1_048_576;

export interface RowLines {
  hear(text: string): void;
  /** There is no more. Throws IMPORT_MALFORMED for what was no array. */
  end(): void;
}

/**
 * Reads a JSON array of rows while it comes. Written one row to a line, as we write it, only a part of it is in memory at any time; whoever wrote it
 * anew in another form is understood as well, up to a hundred million characters (IMPORT_TOO_LARGE). Rows are handed on as they come.
 */
export function createRowLines(onRows: (rows: unknown[]) => void): RowLines {
  let text = '';
  let form: 'unknown' | 'lines' | 'whole' = 'unknown';
  let isClosed = false;

  function findForm(): void {
    const [first, second] = text.split('\n', 2);
    if (second === undefined || text.indexOf('\n', (first?.length ?? 0) + 1) < 0) return;
    form = first === '[' && isRow(second) ? 'lines' : 'whole';
    if (form === 'lines') text = text.slice(2);
  }

  function takeLines(): void {
    const end = text.lastIndexOf('\n');
    if (end < 0) return;
    const lines = text.slice(0, end).split('\n');
    text = text.slice(end + 1);
    const rows: unknown[] = [];
    for (const line of lines) {
      if (isClosed) throw new Failure('IMPORT_MALFORMED');
      if (line === ']') isClosed = true;
      else rows.push(JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line));
    }
    onRows(rows);
  }

  return {
    hear(part) {
      text += part;
      // Where no line ends there is nothing new to find, and looking through all of it for each part would take for ever.
      const isLine = part.includes('\n');
      if (form === 'unknown' && isLine) findForm();
      if (form === 'lines' && isLine) takeLines();
      if (text.length > mostWholeLength) throw new Failure('IMPORT_TOO_LARGE', { limit: mostWholeLength });
    },
    end() {
      if (form === 'lines') {
        if (!isClosed || text !== '') throw new Failure('IMPORT_MALFORMED');
        return;
      }
      const rows: unknown = JSON.parse(text);
      if (!Array.isArray(rows)) throw new Failure('IMPORT_MALFORMED');
      onRows(rows);
    },
  };
}

function isRow(line: string): boolean {
  try {
    return typeof JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) === 'object';
  } catch {
    return false;
  }
}
