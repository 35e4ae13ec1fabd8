import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupFolderOf } from '#core/backups/backup-folder.ts';
import { isPlaceAllowed } from '#core/machine/allowed-place.ts';
import { usualWorkspaceFolder } from '#core/machine/workspace-folder.ts';
import { address } from './server.ts';
import type { Sentence } from './terminal.ts';

export interface Arguments {
  workspace: string;
  port: number;
  opensBrowser: boolean;
  sample: boolean;
  /** A folder that backups are copied to besides; a page can name none. */
  secondBackups: string | null;
}

/** Reads the command line; a sentence says what is wrong with it. */
export function readArguments(
  given: readonly string[],
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Arguments | { refused: Sentence } {
  let values: {
    workspace?: string;
    port?: string;
    host?: string;
    'no-open'?: boolean;
    sample?: boolean;
    'second-backups'?: string;
  };
  try {
    ({ values } = parseArgs({
      args: [...given],
      options: {
        workspace: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        'no-open': { type: 'boolean' },
        sample: { type: 'boolean' },
        'second-backups': { type: 'string' },
      },
    }));
  } catch {
    return { refused: 'unknownArgument' };
  }
  if (values.host !== undefined && values.host !== address) return { refused: 'hostRefused' };
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { refused: 'portInvalid' };
  const workspace = values.workspace
    ? resolve(values.workspace)
    : usualWorkspaceFolder(platform, environment);
  const secondBackups = values['second-backups'] ? resolve(values['second-backups']) : null;
  const first = { workspacePath: workspace, backupsPath: backupFolderOf(workspace) };
  if (secondBackups && !isPlaceAllowed(secondBackups, first)) return { refused: 'secondBackupsRefused' };
  return {
    workspace,
    port: Number(port),
    opensBrowser: values['no-open'] !== true,
    sample: values.sample === true,
    secondBackups,
  };
}
