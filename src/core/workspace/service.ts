import { statSync } from 'node:fs';
import type { Language } from '#contract/settings.ts';
import type { HaltReason, WorkspaceFacts } from '#contract/workspace.ts';
import type { ChangeStream } from '../changes/change-stream.ts';
import type { Services } from '../commands/services.ts';
import type { Database } from '../database/database.ts';
import { readFolderKind } from '../database/folder-kind.ts';
import type { Space } from '../database/free-space.ts';

export interface WorkspaceServiceOptions {
  workspacePath: string;
  appVersion: string;
  database: () => Database;
  changes: ChangeStream;
  openSample: (language: Language) => void;
  /** Does nothing when no sample is open. */
  leaveSample: () => unknown;
  halted: () => HaltReason | null;
  space: () => Space;
  putBack: () => void;
  letGo: () => void;
}

export function createWorkspaceService(options: WorkspaceServiceOptions) {
  const { workspacePath, appVersion, database, changes } = options;

  function get(): WorkspaceFacts {
    const { path, raw, schemaNumber, shrunk } = database();
    return {
      path: workspacePath,
      databaseBytes: raw.memory ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
      sample: raw.memory,
      schemaNumber,
      appVersion,
      halted: options.halted(),
      space: options.space(),
      folderKind: raw.memory ? 'ordinary' : readFolderKind(workspacePath),
      shrunk,
    };
  }

  return {
    get,
    openSample({ language }) {
      options.openSample(language);
      return get();
    },
    leaveSample() {
      options.leaveSample();
      return get();
    },
    putBack() {
      options.putBack();
      return get();
    },
    letGo() {
      options.letGo();
      return {};
    },
    watch: () => changes.watch(),
  } satisfies Services['workspace'];
}
