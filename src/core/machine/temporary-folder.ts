import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where short-lived files for other programs go. Browsers installed as snaps see neither the temporary folder nor hidden folders of
 * the home (Jupyter's launch page fails there for that reason), only visible ones.
 */
const root = process.platform === 'linux' && existsSync('/snap/bin') ? homedir() : tmpdir();

/** A new folder only this person can enter (0700), named after this process so that a later start knows whether it is left over. */
export function makeTemporaryFolder(): string {
  return mkdtempSync(join(root, `langkah-${process.pid}-`));
}

export function removeTemporaryFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  } catch {
    // Windows holds on to files that a program has open: the next start removes them.
  }
}

/** What processes of ours left behind when they were killed. Folders of other people and of running processes stay. */
export function removeLeftovers(): void {
  try {
    for (const name of readdirSync(root)) {
      const pid = Number(/^langkah-(\d+)-\w{6}$/.exec(name)?.[1] ?? 0);
      const folder = join(root, name);
      if (pid !== 0 && !isRunning(pid) && isOwn(folder)) removeTemporaryFolder(folder);
    }
  } catch {
    // No reason not to start.
  }
}

function isOwn(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && (process.getuid === undefined || found.uid === process.getuid());
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
