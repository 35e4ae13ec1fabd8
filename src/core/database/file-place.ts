import { type BigIntStats, statSync } from 'node:fs';

/**
 * Says whether a database and its log are still the files that they were. SQLite does not notice: what it writes into a file that was moved away or
 * replaced succeeds, and is gone.
 */
export function rememberFile(path: string): () => boolean {
  const database = look(path);
  // It may be made only with the first change; from then on it stays for as long as the connection.
  let log = look(`${path}-wal`);
  return () => {
    const logNow = look(`${path}-wal`);
    log ??= logNow;
    return isSame(database, look(path)) && (log === null || isSame(log, logNow));
  };
}

function isSame(then: BigIntStats | null, now: BigIntStats | null): boolean {
  return then !== null && now !== null && now.dev === then.dev && now.ino === then.ino;
}

function look(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    // Its folder cannot be entered: its disk is gone, or its rights.
    return null;
  }
}
