import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWholeFile } from './write-whole-file.ts';

/** What was last seen in a workspace, kept beside the database: without it, a vanished database would look like a first start. */
const workspaceRecord = z.object({
  databaseId: z.string(),
  schemaNumber: z.int(),
  applicationCount: z.int(),
  writtenAt: z.int(),
});
export type WorkspaceRecord = z.infer<typeof workspaceRecord>;

const fileName = 'workspace.json';

/** null when there is none or it cannot be read: then nothing is known, and nothing is expected. */
export function readWorkspaceRecord(folder: string): WorkspaceRecord | null {
  try {
    return workspaceRecord.parse(JSON.parse(readFileSync(join(folder, fileName), 'utf8')));
  } catch {
    return null;
  }
}

export function writeWorkspaceRecord(folder: string, record: WorkspaceRecord): void {
  writeWholeFile(join(folder, fileName), JSON.stringify(record, null, 2));
}
