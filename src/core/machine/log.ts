import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, LogEntry } from '../ports.ts';

const fileBytes = 1_048_576;
const fileCount = 5;

/** Anything else could be words of the person. */
const safeWord = /^[\w.:/*-]{1,100}$/;

/**
 * Writes one JSON line for each entry to `<folder>/langkah.log` (0600), with four older files beside it, 1 MiB each. Never throws: a
 * full disk must not stop the work that is being logged.
 */
export function createLog(folder: string, now: () => number): Log {
  const path = join(folder, 'langkah.log');
  let bytes: number | null = null;

  function rotate(): void {
    for (let older = fileCount - 1; older > 0; older -= 1) {
      const from = older === 1 ? path : join(folder, `langkah.${older - 1}.log`);
      try {
        renameSync(from, join(folder, `langkah.${older}.log`));
      } catch {
        // Not that many files yet.
      }
    }
  }

  return {
    write(entry) {
      try {
        const line = `${JSON.stringify({ at: new Date(now()).toISOString(), ...withoutWords(entry) })}\n`;
        if (bytes === null) {
          mkdirSync(folder, { recursive: true, mode: 0o700 });
          bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
        }
        if (bytes + line.length > fileBytes) {
          rotate();
          bytes = 0;
        }
        appendFileSync(path, line, { mode: 0o600 });
        bytes += line.length;
      } catch {
        bytes = null;
      }
    },
  };
}

function withoutWords(entry: LogEntry): Record<string, string | number> {
  const { event, code, reference, count, ms } = entry;
  return Object.fromEntries(
    Object.entries({ event, code, reference, count, ms }).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name, typeof value === 'number' || safeWord.test(value) ? value : 'withheld']];
    }),
  );
}
