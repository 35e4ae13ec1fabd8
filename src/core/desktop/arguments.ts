import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualWorkspaceFolder } from '../machine/workspace-folder.ts';

export interface Arguments {
  workspace: string;
  /** Starts with sample data in a throw-away folder. */
  sample: boolean;
  /** Looks whether the program keeps its promises on this machine, says so, and ends. */
  selfCheck: boolean;
}

/** Reads our own arguments and leaves alone what Chromium, the system or a debugger adds to the command line. */
export function readArguments(
  given: readonly string[],
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Arguments {
  const { values } = parseArgs({
    args: [...given],
    options: {
      workspace: { type: 'string' },
      sample: { type: 'boolean' },
      'self-check': { type: 'boolean' },
    },
    strict: false,
  });
  const { workspace, sample, 'self-check': selfCheck } = values;
  const isNamed = typeof workspace === 'string' && workspace !== '';
  return {
    workspace: isNamed ? resolve(workspace) : usualWorkspaceFolder(platform, environment),
    sample: sample === true,
    selfCheck: selfCheck === true,
  };
}

export type GivenFile = ReturnType<typeof createGivenFile>;

/**
 * The file with which the system starts us, or which it gives us while we run: with a double click, or dropped on our icon. It may come before
 * anybody can take it. Of arguments only the last `.langkah-backup` counts.
 */
export function createGivenFile(given: readonly string[]) {
  let waiting: string | null = null;
  let take: ((path: string) => unknown) | null = null;
  function give(candidates: readonly string[]): void {
    const found = candidates.findLast((each) => each.toLowerCase().endsWith('.langkah-backup'));
    if (found === undefined) return;
    if (take) take(resolve(found));
    else waiting = resolve(found);
  }
  give(given);
  return {
    give,
    connect(taker: (path: string) => unknown): void {
      take = taker;
      if (waiting !== null) take(waiting);
      waiting = null;
    },
  };
}
