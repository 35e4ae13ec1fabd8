import { findOnPath, installWithApt, isDebianAsRoot } from './apt.mjs';
import { report } from './project.mjs';

/**
 * Makes sure, where that can be, that the system calls of a program can be traced.
 * @returns {Promise<string>} what was done or found, as a sentence
 */
export async function provideStrace() {
  if (process.platform === 'linux' && !findOnPath('strace') && isDebianAsRoot()) {
    report('Installing strace with apt-get.');
    await installWithApt(['strace']);
  }
  const found = findOnPath('strace');
  return found
    ? `Tracer: ${found}`
    : 'Tracer: strace is not here and cannot be installed; faults that need it are skipped.';
}
