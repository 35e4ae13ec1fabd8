import { spawn } from 'node:child_process';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron } from '#scripts/toolchain/desktop-runtime.mjs';
import { fromRoot } from '#scripts/toolchain/project.mjs';
import { waitForRoom } from './wait-for-room.ts';

/** Electron's own program where it is, else the stand-in. */
export const desktopProgram = findElectron() ?? fromRoot('tests', 'electron', 'stand-in', 'electron');
export const isStandIn = desktopProgram.includes('stand-in');

export interface DesktopOptions {
  workspace: string;
  sample?: boolean;
  /** As if it had been double-clicked. */
  file?: string;
  environment?: Record<string, string>;
}

export interface DesktopProgram {
  program: ElectronApplication;
  page: Page;
}

/** Starts the built desktop program as a person would, and waits until its page can be used. */
export async function startDesktop({
  workspace,
  sample = false,
  file,
  environment = {},
}: DesktopOptions): Promise<DesktopProgram> {
  const program = await _electron.launch({
    executablePath: desktopProgram,
    args: [fromRoot(), '--workspace', workspace, ...(sample ? ['--sample'] : []), ...(file ? [file] : [])],
    // Langkah does not start without its sandbox; the tool would switch it off.
    chromiumSandbox: true,
    env: { ...definedOnly(process.env), TZ: 'Asia/Jakarta', LANG: 'en_GB.UTF-8', ...environment },
  });
  const page = await program.firstWindow();
  await waitForRoom(page);
  return { program, page };
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Runs the program without driving it, until it ends by itself. */
export async function runDesktop(
  words: string[],
  environment: Record<string, string> = {},
  program = fromRoot(),
): Promise<{ code: number | null; said: string }> {
  const child = spawn(desktopProgram, [program, ...words], {
    env: { ...process.env, LANG: 'en_GB.UTF-8', ...environment },
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (chunk) => {
      said += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, said };
}
