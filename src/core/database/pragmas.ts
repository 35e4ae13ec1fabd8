import type { Database } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';

export const applicationId = 0x4c4e474b;

/** Values that must be in force on the live connection; read back, because SQLite ignores what it does not know. */
const required: ReadonlyArray<readonly [name: string, set: string, effective: unknown]> = [
  // EXCLUSIVE comes before WAL: no shared-memory file is made, and a second process is refused.
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  // NORMAL may lose acknowledged commits at a power cut.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['busy_timeout', '5000', 5000],
  ['wal_autocheckpoint', '1000', 1000],
  ['mmap_size', '0', 0],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['recursive_triggers', 'OFF', 0],
];

/** Sets every pragma of the live connection and reads each back. In-memory databases keep their own journal mode. */
export function setPragmas(raw: Database): void {
  for (const [name, value] of required) {
    if (raw.memory && (name === 'journal_mode' || name === 'locking_mode' || name === 'mmap_size')) continue;
    raw.pragma(`${name} = ${value}`);
  }
  for (const [name, , effective] of required) {
    if (raw.memory && (name === 'journal_mode' || name === 'locking_mode' || name === 'mmap_size')) continue;
    if (raw.pragma(name, { simple: true }) !== effective) {
      throw new Failure('UNEXPECTED', undefined, new Error(`pragma ${name} is not in force`));
    }
  }
}
