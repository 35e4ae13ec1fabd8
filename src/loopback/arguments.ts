import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualWorkspaceFolder } from '#core/machine/workspace-folder.ts';
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
