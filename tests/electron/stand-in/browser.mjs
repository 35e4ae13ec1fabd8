import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../scripts/toolchain/chromium.mjs';

const switches = [
  '--remote-debugging-port=0',
  '--headless=new',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-features=Translate,MediaRouter,OptimizationHints,PaintHolding',
];
const longestEndMs = 2_000;

/** Chromium, and the DevTools protocol it is driven by. Emits each event under its session (`browser` without one): method, parameters. */
class Browser extends EventEmitter {
  #lastCall = 0;
  #waiting = new Map();
  #socket;
  #process;
  #profile;

  async start() {
    this.setMaxListeners(0);
    const program = findChromium();
    if (!program) throw new Error('stand-in: there is no Chromium on this machine');
    this.#profile = mkdtempSync(join(tmpdir(), 'langkah-stand-in-'));
    const own = [`--user-data-dir=${this.#profile}`];
    // Chromium refuses its sandbox to root.
    if (process.getuid?.() === 0) own.push('--no-sandbox');
    // The pipe (descriptors 3 and 4) is never written to: Chromium leaves when the other end is gone, however that came about.
    this.#process = spawn(program, ['--remote-debugging-pipe', ...switches, ...own], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    process.on('exit', () => this.#process?.kill('SIGKILL'));
    const address = await this.#readAddress();
    this.#socket = new WebSocket(address);
    this.#socket.onmessage = ({ data }) => this.#receive(JSON.parse(data));
    this.#socket.onclose = () => this.#giveUp();
    await new Promise((resolve, reject) => {
      this.#socket.onopen = resolve;
      this.#socket.onerror = reject;
    });
    await this.send('Target.setDiscoverTargets', { discover: true });
    // The line that Playwright waits for.
    process.stderr.write(`\nDevTools listening on ${address}\n`);
  }

  #readAddress() {
    let said = '';
    return new Promise((resolve, reject) => {
      this.#process.once('error', reject);
      this.#process.once('exit', (code) => reject(new Error(`Chromium ended with ${code}\n${said}`)));
      this.#process.stderr.on('data', (chunk) => {
        said += chunk;
        const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      });
    });
  }

  #receive({ id, error, result, method, params, sessionId }) {
    if (id === undefined) {
      this.emit(sessionId ?? 'browser', method, params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #giveUp() {
    for (const { reject, method } of this.#waiting.values())
      reject(new Error(`${method}: the browser is gone`));
    this.#waiting.clear();
  }

  send(method, params = {}, sessionId = undefined) {
    this.#lastCall += 1;
    const id = this.#lastCall;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  async stop() {
    const ending = this.#process;
    if (!ending) return;
    this.#process = undefined;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    await this.send('Browser.close').catch(() => {});
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, longestEndMs))]);
    ending.kill('SIGKILL');
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

export const browser = new Browser();
