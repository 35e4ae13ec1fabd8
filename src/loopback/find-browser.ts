import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
  join('Applications', `${name}.app`, 'Contents', 'MacOS', name),
);
const windowsPrograms = [
  join('Google', 'Chrome', 'Application', 'chrome.exe'),
  join('Chromium', 'Application', 'chrome.exe'),
  join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
];

/** The first browser of this machine that prints as we need it (Chromium and its relatives); null when there is none. */
export function findBrowser(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string | null {
  return listCandidates(platform, environment).find(isProgram) ?? null;
}

/** Every place such a browser is installed to without being told otherwise, the leanest first. */
export function listCandidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return ['/', environment.HOME ?? '/'].flatMap((root) =>
      macPrograms.map((program) => join(root, program)),
    );
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    return windowsPrograms.flatMap((program) => roots.map((root) => join(root, program)));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
