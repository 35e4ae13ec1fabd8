import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron } from '#scripts/toolchain/desktop-runtime.mjs';
import { fromRoot } from '#scripts/toolchain/project.mjs';

/** Electron's own program where it is, else the stand-in. */
export const desktopProgram = findElectron() ?? fromRoot('tests', 'electron', 'stand-in', 'electron');
export const isStandIn = desktopProgram.includes('stand-in');

export interface DesktopOptions {
  workspace: string;
  sample?: boolean;
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
  environment = {},
}: DesktopOptions): Promise<DesktopProgram> {
  const program = await _electron.launch({
    executablePath: desktopProgram,
    args: [fromRoot(), '--workspace', workspace, ...(sample ? ['--sample'] : [])],
    // Langkah does not start without its sandbox; the tool would switch it off.
    chromiumSandbox: true,
    env: { ...definedOnly(process.env), TZ: 'Asia/Jakarta', LANG: 'en_GB.UTF-8', ...environment },
  });
  const page = await program.firstWindow();
  await page.getByRole('main').waitFor();
  return { program, page };
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
