import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { readWorkspaceRecord } from '#core/database/workspace-record.ts';

/** An empty workspace as the program makes it. */
interface Pattern {
  bytes: Buffer;
  databaseId: string;
}

/** By the instant at which they were made. */
const made = new Map<number, Pattern>();

const makeFolder = () => mkdtempSync(join(tmpdir(), 'langkah-test-'));
const databaseIn = (folder: string) => join(folder, 'langkah.db');

/**
 * A folder with a new, empty workspace. The first of a test file is made by the program, through `open`; all others are copies of it with an identity of
 * their own, because going through every migration and the dictionary again was half of the time that tests took.
 */
export function makeNewWorkspace(now: number, open: (folder: string) => { close(): void }): string {
  let pattern = made.get(now);
  if (!pattern) {
    const first = makeFolder();
    open(first).close();
    const bytes = readFileSync(databaseIn(first));
    const { databaseId } = readWorkspaceRecord(first) ?? {};
    if (!databaseId) throw new Error('The new workspace has no identity.');
    rmSync(first, { recursive: true, force: true });
    pattern = { bytes, databaseId };
    made.set(now, pattern);
  }
  const folder = makeFolder();
  writeFileSync(databaseIn(folder), withIdentity(pattern, newId()), { mode: 0o600 });
  return folder;
}

/** It stands in the table and in its index. */
function withIdentity({ bytes, databaseId }: Pattern, id: string): Buffer {
  const copy = Buffer.from(bytes);
  let at = copy.indexOf(databaseId);
  if (at < 0) throw new Error('The identity was not found.');
  for (; at >= 0; at = copy.indexOf(databaseId, at)) copy.write(id, at);
  return copy;
}
