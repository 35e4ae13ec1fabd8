import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

const works = (program: string, ...given: string[]) =>
  spawnSync(program, given, { stdio: 'ignore' }).status === 0;

const isRoot = process.getuid?.() === 0;
const canTrace = process.platform === 'linux' && works('strace', '-o', '/dev/null', 'true');
const canMount = process.platform === 'linux' && isRoot && works('unshare', '--mount', 'true');

/** Tests that need system calls to be traced. Elsewhere they are counted as skipped, under a name that says why. */
export const testTraced = canTrace ? test : skipping('strace is not here or may not trace');
/** Tests that need a file system of their own. */
export const testMounted = canMount ? test : skipping('mounting takes Linux and root');

function skipping(reason: string) {
  return (name: string, _work: () => unknown) => test.skip(`${name} (${reason})`, () => {});
}
