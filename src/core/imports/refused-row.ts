import { Failure } from '#contract/failures.ts';
import { translateError } from '../database/translate-error.ts';
import type { Log } from '../ports.ts';

/** Runs `work`. IMPORT_MALFORMED with the line of a row that the records refuse; what is wrong with the disk stays what it is. */
export function writeRow(log: Log, line: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    const known = translateError(error);
    if (known && known.code !== 'INVALID_INPUT') throw known;
    log.write({ event: 'import_row_refused', code: known?.code ?? nameOf(error), count: line });
    throw new Failure(
      'IMPORT_MALFORMED',
      { refusals: [{ field: `line.${line}`, reason: 'INVALID' }] },
      error,
    );
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
