import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWholeFile } from './write-whole-file.ts';

/** What was last seen in a workspace, kept beside the database: without it, a vanished database would look like a first start. */
const workspaceRecord = z.object({
  databaseId: z.string(),
  schemaNumber: z.int(),
  applicationCount: z.int(),
  writtenAt: z.int(),
  /** Whether the database was closed and its log emptied. Set back before the first write after opening. */
  closed: z.boolean().default(false),
});
export type WorkspaceRecord = z.infer<typeof workspaceRecord>;

const fileName = 'workspace.json';

/** Whether a database stood here, even if nothing more can be read about it. */
export function isWorkspaceKnown(folder: string): boolean {
  return existsSync(join(folder, fileName));
}

/** null when there is none or it cannot be read. */
export function readWorkspaceRecord(folder: string): WorkspaceRecord | null {
  try {
    return workspaceRecord.parse(JSON.parse(readFileSync(join(folder, fileName), 'utf8')));
  } catch {
    return null;
  }
}

/** Another database stands there from now on. */
export function forgetWorkspaceRecord(folder: string): void {
  rmSync(join(folder, fileName), { force: true });
}

export function writeWorkspaceRecord(folder: string, record: WorkspaceRecord): void {
  writeWholeFile(join(folder, fileName), JSON.stringify(record, null, 2));
}
