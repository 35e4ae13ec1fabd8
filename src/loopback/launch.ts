import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder, removeTemporaryFolder } from '#core/machine/temporary-folder.ts';

const lifeMs = 60_000;

/** Programs that show a file in the default browser, without a shell in between. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
};

export interface LaunchPage {
  path: string;
  remove(): void;
}

/**
 * A page only this person can read (0600) which leads on to `url`. The one-time code in `url` would otherwise stand in the list of
 * processes, for everybody on this machine to see. Gone after a minute at the latest.
 */
export function writeLaunchPage(url: string): LaunchPage {
  const folder = makeTemporaryFolder();
  const path = join(folder, 'langkah.html');
  const remove = () => removeTemporaryFolder(folder);
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Langkah</title>
<meta http-equiv="refresh" content="0; url=${url}"><a href="${url}">Langkah</a>\n`,
    { mode: 0o600 },
  );
  setTimeout(remove, lifeMs).unref();
  return { path, remove };
}

/** Where there is nothing to open it with, the person still has the address in the terminal. */
export function openInBrowser(path: string, platform: NodeJS.Platform): void {
  const [program = 'xdg-open', ...flags] = openers[platform] ?? [];
  const child = spawn(program, [...flags, path], { stdio: 'ignore', detached: true, windowsHide: true });
  child.once('error', () => {});
  child.unref();
}
