// `npm start`: runs on the person's own Node with nothing installed, so it imports nothing but what Node brings.
import { resolve } from 'node:path';
import { fetchElectron, findElectron, hasFailedBefore, whyNoWindow } from './toolchain/desktop-runtime.mjs';
import { install, isInstalled } from './toolchain/installation.mjs';
import { canRunScripts, findNode } from './toolchain/node-runtime.mjs';
import { phrase } from './toolchain/phrase.mjs';
import { build, isBuilt } from './toolchain/production-build.mjs';
import { fromRoot, report, root } from './toolchain/project.mjs';
import { endChildrenWithUs, runProgram } from './toolchain/run-program.mjs';
import { readStartArguments } from './toolchain/start-arguments.mjs';

const crashWindowMs = 10_000;
const isEnding = endChildrenWithUs();
process.exitCode = await start(process.argv.slice(2));

/** @param {string[]} given @returns {Promise<number>} the exit code: that of the program, 2 for a wrong command line, 3 when it cannot start */
async function start(given) {
  if (!canRunScripts()) return refuse(3, 'scriptsNodeTooOld', { version: process.versions.node });
  const wanted = readStartArguments(given);
  if ('sentence' in wanted) return refuse(2, wanted.sentence, wanted.values);
  if (!isInstalled()) {
    report(phrase('installing'));
    if (!(await install())) return refuse(3, 'installFailed');
  }
  const node = findNode();
  if (!node) return refuse(3, 'nodeMissing', { version: process.versions.node });
  if (!isBuilt()) {
    report(phrase('building'));
    if (!(await build())) return refuse(3, 'buildFailed');
  }
  const passedOn = wanted.passedOn.map((value, index) =>
    ['--workspace', '--second-backups'].includes(wanted.passedOn[index - 1] ?? '')
      ? resolve(process.env.INIT_CWD ?? process.cwd(), value)
      : value,
  );
  if (!wanted.browser) {
    const opened = await openDesktop(wanted.desktop, passedOn);
    if (typeof opened === 'number') return opened;
    report(phrase('browserInstead', { reason: phrase(opened) }));
  }
  return exitCode(await runProgram(node, [fromRoot('out', 'loopback', 'main.js'), ...passedOn]));
}

/**
 * @param {boolean} isAskedFor
 * @param {string[]} passedOn
 * @returns {Promise<number | string>} the exit code, or the reason why there is no window
 */
async function openDesktop(isAskedFor, passedOn) {
  const obstacle = whyNoWindow();
  if (obstacle) return obstacle;
  if (!findElectron()) {
    if (hasFailedBefore() && !isAskedFor) return 'notFetched';
    report(phrase('fetching'));
    if (!(await fetchElectron())) return 'notFetched';
  }
  const program = findElectron();
  if (!program) return 'notFetched';
  const startedAt = performance.now();
  const ending = await runProgram(program, [root, ...passedOn]);
  // Missing system libraries (127) and a sandbox that the system forbids (a signal) show at once, before any window.
  const isCrash = ending.code === 127 || ending.code === 133 || (ending.signal !== null && !isEnding());
  return isCrash && performance.now() - startedAt < crashWindowMs ? 'windowFailed' : exitCode(ending);
}

/** @param {import('./toolchain/run-program.mjs').Ending} ending */
function exitCode({ code, signal }) {
  return signal === null
    ? code
    : 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[String(signal)] ?? 0);
}

/** @param {number} code @param {string} sentence @param {Record<string, string | number>} [values] */
function refuse(code, sentence, values) {
  report(phrase(sentence, values));
  return code;
}
