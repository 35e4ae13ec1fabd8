import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOnPath, installWithApt, isDebianAsRoot } from './apt.mjs';
import { findNode } from './node-runtime.mjs';
import { fromRoot, report } from './project.mjs';
import { runProgram } from './run-program.mjs';

const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `${name}.app/Contents/MacOS/${name}`,
);
const windowsPrograms = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map(
  (folder) => `${folder}/Application/${folder === 'Microsoft/Edge' ? 'msedge' : 'chrome'}.exe`,
);

/** The Chromium, or relative of it, that this machine has outside the project; null when there is none. */
export function findChromium() {
  return listPlaces().find((path) => existsSync(path)) ?? null;
}

/**
 * Makes sure that the browser tests have a browser, and the tools that read PDF files where they can be had.
 * @returns {Promise<string | null>} what was done or found, as a sentence; null when there is no browser
 */
export async function provideChromium() {
  const found = findChromium();
  if (isDebianAsRoot() && (!found || !findOnPath('pdftotext'))) {
    const packages = [...(found ? [] : ['chromium-headless-shell']), 'poppler-utils'];
    report(`Installing ${packages.join(' and ')} with apt-get.`);
    await installWithApt(packages);
  }
  const system = findChromium();
  if (system) return `Browser: ${system}`;
  if (await hasPlaywrightChromium()) return 'Browser: the one Playwright installed.';
  report("Installing Playwright's own Chromium.");
  const node = findNode();
  if (!node) return null;
  await runProgram(node, [fromRoot('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    output: 'progress',
    limitMs: 300_000,
  });
  return (await hasPlaywrightChromium()) ? 'Browser: the one Playwright has just installed.' : null;
}

function listPlaces() {
  if (process.platform === 'darwin') {
    const roots = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return roots.flatMap((root) => macPrograms.map((program) => join(root, program)));
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    return windowsPrograms.flatMap((program) => roots.map((root) => join(root, program)));
  }
  return names.flatMap((name) => findOnPath(name) ?? []);
}

async function hasPlaywrightChromium() {
  const module = fromRoot('node_modules', '@playwright', 'test', 'index.mjs');
  if (!existsSync(module)) return false;
  const { chromium } = await import(pathToFileURL(module).href);
  return existsSync(chromium.executablePath());
}
