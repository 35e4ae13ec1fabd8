import { type BigIntStats, statSync } from 'node:fs';

/**
 * Says whether the file of a path is still the one that it was now. SQLite does not notice: what it writes into a file that was moved away or
 * replaced succeeds, and is gone.
 */
export function rememberFile(path: string): () => boolean {
  const then = look(path);
  return () => {
    const now = look(path);
    return then !== null && now !== null && now.dev === then.dev && now.ino === then.ino;
  };
}

function look(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    // Its folder cannot be entered: its disk is gone, or its rights.
    return null;
  }
}
