import { statSync } from 'node:fs';
import type { Language } from '#contract/settings.ts';
import type { WorkspaceFacts } from '#contract/workspace.ts';
import type { ChangeStream } from '../changes/change-stream.ts';
import type { Services } from '../commands/services.ts';
import type { Database } from '../database/database.ts';

export interface WorkspaceServiceOptions {
  workspacePath: string;
  appVersion: string;
  database: () => Database;
  changes: ChangeStream;
  openSample: (language: Language) => void;
  /** Does nothing when no sample is open. */
  leaveSample: () => unknown;
}

export function createWorkspaceService(options: WorkspaceServiceOptions) {
  const { workspacePath, appVersion, database, changes } = options;

  function get(): WorkspaceFacts {
    const { path, raw, schemaNumber, shrunk } = database();
    return {
      path: workspacePath,
      databaseBytes: raw.memory ? 0 : statSync(path).size,
      sample: raw.memory,
      schemaNumber,
      appVersion,
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
    watch: () => changes.watch(),
  } satisfies Services['workspace'];
}
