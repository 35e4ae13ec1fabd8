import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * @typedef {object} RunOptions
 * @property {'inherit' | 'progress' | 'ignore'} [output] `progress`: all of it to our stderr, so that stdout stays for the result
 * @property {Record<string, string | undefined>} [environment] added to ours
 * @property {number} [limitMs] it is stopped after that
 * @property {AbortSignal} [signal] stops it
 * @property {string} [folder] it is started in, that of the repository when nothing else is said
 *
 * @typedef {{ code: number, signal: NodeJS.Signals | null, isTimedOut: boolean }} Ending `code` is 127 when it could not be started
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let isEnding = false;

/**
 * Runs a program without any shell, so that paths with spaces work everywhere, and waits for its end.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<Ending>}
 */
export function runProgram(
  program,
  parameters,
  { output = 'inherit', environment = {}, limitMs, signal, folder = root } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', output === 'progress' ? 2 : output, output === 'ignore' ? 'ignore' : 'inherit'],
      windowsHide: true,
    });
    running.add(child);
    let isTimedOut = false;
    const stop = () => child.kill('SIGTERM');
    const giveUp = () => {
      isTimedOut = true;
      kill(child);
    };
    const timer = limitMs ? setTimeout(giveUp, limitMs) : null;
    signal?.addEventListener('abort', stop, { once: true });
    /** @param {Ending} ending */
    const end = (ending) => {
      running.delete(child);
      if (timer) clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(ending);
    };
    child.once('error', () => end({ code: 127, signal: null, isTimedOut }));
    child.once('exit', (code, by) => end({ code: code ?? 1, signal: by, isTimedOut }));
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function kill(child) {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
}

/**
 * A signal to us ends what we started first; its end is then ours. A terminal sends Ctrl+C to the whole group by itself, so it
 * is passed on only when it came from elsewhere.
 * @returns {() => boolean} whether we have been told to end
 */
export function endChildrenWithUs() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      isEnding = true;
      if (running.size === 0) process.exit(signal === 'SIGINT' ? 130 : 143);
      const isFromTerminal = signal === 'SIGINT' && process.stdin.isTTY;
      for (const child of running) if (!isFromTerminal) child.kill(signal);
    });
  }
  return () => isEnding;
}
