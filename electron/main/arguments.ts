import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualWorkspaceFolder } from '#core/machine/workspace-folder.ts';

export interface Arguments {
  workspace: string;
  /** Starts with sample data in a throw-away folder. */
  sample: boolean;
}

/** Reads our own arguments and leaves alone what Chromium, the system or a debugger adds to the command line. */
export function readArguments(
  given: readonly string[],
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Arguments {
  const { values } = parseArgs({
    args: [...given],
    options: { workspace: { type: 'string' }, sample: { type: 'boolean' } },
    strict: false,
  });
  const { workspace, sample } = values;
  const isNamed = typeof workspace === 'string' && workspace !== '';
  return {
    workspace: isNamed ? resolve(workspace) : usualWorkspaceFolder(platform, environment),
    sample: sample === true,
  };
}
