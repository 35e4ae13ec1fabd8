import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { address } from './server.ts';
import type { Sentence } from './terminal.ts';

export interface Arguments {
  workspace: string;
  port: number;
  opensBrowser: boolean;
  sample: boolean;
}

/** Reads the command line; a sentence says what is wrong with it. */
export function readArguments(
  given: readonly string[],
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Arguments | { refused: Sentence } {
  let values: { workspace?: string; port?: string; host?: string; 'no-open'?: boolean; sample?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...given],
      options: {
        workspace: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        'no-open': { type: 'boolean' },
        sample: { type: 'boolean' },
      },
    }));
  } catch {
    return { refused: 'unknownArgument' };
  }
  if (values.host !== undefined && values.host !== address) return { refused: 'hostRefused' };
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { refused: 'portInvalid' };
  return {
    workspace: values.workspace ? resolve(values.workspace) : usualWorkspaceFolder(platform, environment),
    port: Number(port),
    opensBrowser: values['no-open'] !== true,
    sample: values.sample === true,
  };
}

/** Where the workspace lies when nobody said otherwise: the folder in which each system keeps the data of its programs. */
export function usualWorkspaceFolder(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Langkah');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Langkah');
  const data = environment.XDG_DATA_HOME;
  // The specification has relative values ignored.
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'Langkah');
}
