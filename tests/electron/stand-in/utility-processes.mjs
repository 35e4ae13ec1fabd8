import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

/** A process of Node with what Electron gives its utility processes: `process.parentPort`. */
class UtilityProcess extends EventEmitter {
  #child;
  constructor(path, words, { execArgv = [], stdio = 'inherit' }) {
    super();
    const port = new URL('./utility-port.mjs', import.meta.url).href;
    this.#child = fork(path, words, {
      execArgv: [...execArgv, '--import', port],
      stdio: [stdio, stdio, stdio, 'ipc'],
      serialization: 'advanced',
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1));
  }
  get pid() {
    return this.#child.pid;
  }
  postMessage(message) {
    this.#child.send(message, () => {});
  }
  kill() {
    return this.#child.kill('SIGKILL');
  }
}

export const utilityProcess = {
  fork: (path, words = [], options = {}) => new UtilityProcess(path, words, options),
};
