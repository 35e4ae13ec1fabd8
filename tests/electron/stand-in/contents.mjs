import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { fromChromium, toChromium } from './addresses.mjs';
import { app } from './app.mjs';
import { browser } from './browser.mjs';
import { makeCodec } from './codec.mjs';
import { WebFrameMain } from './frames.mjs';
import { ipcMain, makeIpc } from './ipc.mjs';
import { bridgeWorld } from './page-bridge.mjs';
import { preloadWorld } from './page-preload.mjs';
import { makeEvent, standIn } from './record.mjs';
import { pages } from './registry.mjs';
import { answerRequest, defaultSession } from './sessions.mjs';
import { nativeTheme } from './system.mjs';

const world = 'Electron Isolated Context';
// Unguessable, so that a page cannot speak over the names the two worlds use between them.
const secret = randomUUID().replaceAll('-', '');
const names = { channel: `bridge-${secret}-`, binding: `ipc_${secret}`, deliver: `deliver_${secret}` };
const codec = makeCodec();
const sizes = { A3: [11.7, 16.54], A4: [8.27, 11.7], A5: [5.83, 8.27], Letter: [8.5, 11], Legal: [8.5, 14] };
let lastId = 0;

/** One page. */
export class WebContents extends EventEmitter {
  session = defaultSession;
  frames = new Map();
  mainFrameId;
  ipc = makeIpc();
  #isGone = false;
  #url = '';
  #zoom = { factor: 1, level: 0 };
  #expected = new Set();
  #contexts = new Map();
  #preloadContext;
  #sessionId;
  #targetId;
  #openWindow = () => ({ action: 'allow' });

  constructor(window, preferences) {
    super();
    lastId += 1;
    this.id = lastId;
    this.window = window;
    this.preferences = preferences;
    pages.set(this.id, this);
    this.attached = this.#attach();
    this.attached.catch((error) => {
      if (this.#isGone) return;
      console.error(error);
      app.exit(70);
    });
    app.emit('web-contents-created', {}, this);
  }

  get targetId() {
    return this.#targetId;
  }
  command(method, parameters) {
    return browser.send(method, parameters, this.#sessionId);
  }

  async #attach() {
    const { width = 800, height = 600 } = this.window.options;
    const created = await browser.send('Target.createTarget', {
      url: 'about:blank',
      width,
      height,
      newWindow: true,
    });
    this.#targetId = created.targetId;
    const attached = await browser.send('Target.attachToTarget', { targetId: this.#targetId, flatten: true });
    this.#sessionId = attached.sessionId;
    const { frameTree } = await this.command('Page.getFrameTree');
    this.mainFrameId = frameTree.frame.id;
    this.frames.set(this.mainFrameId, new WebFrameMain(this, this.mainFrameId));
    browser.on(this.#sessionId, (method, parameters) => this.#hear[method]?.(parameters));
    await this.command('Runtime.addBinding', { name: names.binding, executionContextName: world });
    await Promise.all([
      this.command('Page.enable'),
      this.command('Runtime.enable'),
      this.command('Inspector.enable'),
      this.command('Fetch.enable', {}),
      this.command('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'worker' }, { type: 'service_worker' }],
      }),
      this.command('Emulation.setEmulatedMedia', { features: nativeTheme.mediaFeatures() }),
      ...(this.preferences.javascript === false
        ? [this.command('Emulation.setScriptExecutionDisabled', { value: true })]
        : []),
      ...this.#injectPreload(),
    ]);
  }

  #injectPreload() {
    const { preload, sandbox } = this.preferences;
    if (!preload) return [];
    if (sandbox !== false && preload.endsWith('.mjs')) {
      throw new Error('Unable to load preload script: a sandboxed preload must be CommonJS');
    }
    const code = readFileSync(preload, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
    const { electron, chrome, node } = process.versions;
    const facts = {
      platform: process.platform,
      arch: process.arch,
      versions: { electron, chrome, node },
      deliver: names.deliver,
      open: `${names.channel}open`,
    };
    const bridge = (side) => `(${bridgeWorld})(${JSON.stringify(names.channel)}, '${side}')`;
    const surroundings = `{ bridge: ${bridge('isolated')}, codec: (${makeCodec})(), binding: ${JSON.stringify(names.binding)},
      facts: ${JSON.stringify(facts)}, preload: function (require, module, exports, process, global) {\n${code}\n} }`;
    // Frames inside the page get nothing.
    const inTop = (source) => `if (window === window.top) { ${source} }`;
    const add = 'Page.addScriptToEvaluateOnNewDocument';
    return [
      this.command(add, { source: inTop(`${bridge('main')};`) }),
      this.command(add, { worldName: world, source: inTop(`(${preloadWorld})(${surroundings});`) }),
    ];
  }

  /** What Chromium says of this page. */
  #hear = {
    'Page.frameAttached': ({ frameId, parentFrameId }) =>
      this.frames.set(frameId, new WebFrameMain(this, frameId, parentFrameId)),
    'Page.frameDetached': ({ frameId, reason }) => {
      if (reason !== 'remove') return;
      this.frames.get(frameId)?.dispose();
      this.frames.delete(frameId);
    },
    'Page.frameNavigated': ({ frame }) => {
      const found = this.frames.get(frame.id);
      if (!found) return;
      found.url = fromChromium(frame.url + (frame.urlFragment ?? ''));
      found.name = frame.name ?? '';
      if (frame.id === this.mainFrameId) this.#follow('did-navigate', found.url);
    },
    'Page.navigatedWithinDocument': ({ frameId, url }) => {
      const found = this.frames.get(frameId);
      if (found) found.url = fromChromium(url);
      if (frameId === this.mainFrameId) this.#follow('did-navigate-in-page', fromChromium(url));
    },
    'Page.domContentEventFired': () => this.emit('dom-ready', {}),
    'Page.loadEventFired': () => {
      this.emit('did-finish-load', {});
      this.window.becomeReadyToShow();
    },
    'Runtime.executionContextCreated': ({ context }) => {
      this.#contexts.set(context.id, context.auxData?.frameId);
      if (context.name === world && context.auxData?.frameId === this.mainFrameId)
        this.#preloadContext = context.id;
    },
    'Runtime.executionContextDestroyed': ({ executionContextId }) => {
      this.#contexts.delete(executionContextId);
      if (executionContextId === this.#preloadContext) this.#preloadContext = undefined;
    },
    'Runtime.executionContextsCleared': () => {
      this.#contexts.clear();
      this.#preloadContext = undefined;
    },
    'Runtime.bindingCalled': (call) => void this.#receive(call),
    'Fetch.requestPaused': (paused) => void answerRequest(this, this.#sessionId, paused),
    'Inspector.targetCrashed': () => this.#reportCrash(),
    'Target.attachedToTarget': ({ sessionId }) => {
      browser.on(sessionId, (method, parameters) => {
        if (method === 'Fetch.requestPaused') void answerRequest(this, sessionId, parameters);
      });
      const go = () => browser.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {});
      void browser.send('Fetch.enable', {}, sessionId).then(go, go);
    },
  };

  #follow(event, url) {
    this.#url = url;
    this.emit(event, {}, url);
  }
  #reportCrash() {
    const details = { reason: 'crashed', exitCode: 1 };
    this.emit('render-process-gone', {}, details);
    app.emit('render-process-gone', {}, this, details);
  }

  /** Whether the program keeps a document from being loaded. What it loads itself is not asked about. */
  refuseNavigation(chromiumUrl, url, frameId) {
    const isMainFrame = frameId === this.mainFrameId;
    if (isMainFrame && this.#expected.delete(chromiumUrl)) return false;
    const asked = isMainFrame ? ['will-navigate', 'will-frame-navigate'] : ['will-frame-navigate'];
    const isRefused = asked.some((name) => {
      const event = makeEvent({
        url,
        isMainFrame,
        isSameDocument: false,
        frame: this.frames.get(frameId) ?? null,
      });
      this.emit(name, event, url);
      return event.defaultPrevented;
    });
    if (isRefused) standIn.preventedNavigations.push(url);
    return isRefused;
  }

  async #receive({ payload, executionContextId }) {
    const message = JSON.parse(payload);
    const senderFrame = this.frames.get(this.#contexts.get(executionContextId)) ?? null;
    const event = {
      sender: this,
      senderFrame,
      frameId: senderFrame?.routingId ?? 0,
      processId: 1,
      type: 'frame',
    };
    if (message.kind === 'context-menu') this.emit('context-menu', {}, message.params);
    else if (message.kind === 'open') this.#askForWindow(fromChromium(message.url));
    else if (message.kind === 'preload-error') {
      standIn.preloadErrors.push(message.text);
      this.emit('preload-error', {}, this.preferences.preload, new Error(message.text));
    } else if (message.kind === 'send') {
      const given = codec.decode(message.text);
      this.ipc.emit(message.channel, event, ...given);
      ipcMain.emit(message.channel, event, ...given);
    } else await this.#answer(message, event, executionContextId);
  }
  async #answer({ call, channel, text }, event, context) {
    let answer;
    try {
      const handler = this.ipc.handlers.get(channel) ?? ipcMain.handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      answer = { kind: 'result', call, text: codec.encode(await handler(event, ...codec.decode(text))) };
    } catch (error) {
      answer = { kind: 'error', call, channel, text: String(error) };
    }
    await this.#deliver(answer, context);
  }
  #deliver(message, executionContextId) {
    return this.command('Runtime.callFunctionOn', {
      functionDeclaration: `function (text) { globalThis['${names.deliver}']?.(text); }`,
      arguments: [{ value: JSON.stringify(message) }],
      executionContextId,
    }).catch(() => {});
  }
  send(channel, ...given) {
    if (this.#isGone) throw new TypeError('Object has been destroyed');
    const text = codec.encode(given);
    void this.attached.then(() => {
      if (this.#preloadContext === undefined) return;
      void this.#deliver({ kind: 'event', channel, text }, this.#preloadContext);
    });
  }

  #askForWindow(url) {
    const { action } = this.#openWindow({ url, frameName: '', features: '', disposition: 'foreground-tab' });
    if (action === 'deny') standIn.refusedWindows.push(url);
    else throw new Error('stand-in: a page may not open windows');
  }
  setWindowOpenHandler(handler) {
    this.#openWindow = handler;
  }

  async loadURL(url) {
    await this.attached;
    const { href } = new URL(toChromium(url));
    await this.session.applyPermissions(this, href);
    this.#expected.add(href.split('#')[0]);
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText, loaderId } = await this.command('Page.navigate', { url: href });
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url, true);
      throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText, url });
    }
    if (loaderId) await loaded;
  }
  async executeJavaScript(expression) {
    await this.attached;
    const { exceptionDetails, result } = await this.command('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
      // The policy of the page holds for what is evaluated in it, too.
      allowUnsafeEvalBlockedByCSP: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  async printToPDF(options = {}) {
    await this.attached;
    const [paperWidth, paperHeight] = sizes[options.pageSize ?? 'Letter'] ?? [
      options.pageSize.width,
      options.pageSize.height,
    ];
    const { data } = await this.command('Page.printToPDF', {
      paperWidth,
      paperHeight,
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      generateTaggedPDF: options.generateTaggedPDF ?? false,
      generateDocumentOutline: options.generateDocumentOutline ?? false,
    });
    standIn.printed += 1;
    return Buffer.from(data, 'base64');
  }
  /** Writes another word over the one that the caret stands in. */
  replaceMisspelling(text) {
    void this.executeJavaScript(`(() => {
      const field = document.activeElement;
      const [before] = /[\\p{L}\\p{N}'’-]*$/u.exec(field.value.slice(0, field.selectionStart));
      const [after] = /^[\\p{L}\\p{N}'’-]*/u.exec(field.value.slice(field.selectionStart));
      field.setSelectionRange(field.selectionStart - before.length, field.selectionStart + after.length);
      document.execCommand('insertText', false, ${JSON.stringify(text)});
    })()`);
  }
  reload() {
    this.#expected.add(toChromium(this.#url).split('#')[0]);
    void this.command('Page.reload');
  }
  forcefullyCrashRenderer() {
    // It never answers: the page is gone.
    this.command('Page.crash').catch(() => {});
  }

  get mainFrame() {
    return this.frames.get(this.mainFrameId);
  }
  getURL() {
    return this.#url;
  }
  getLastWebPreferences() {
    return { ...this.preferences };
  }
  setZoomFactor(factor) {
    this.#zoom.factor = factor;
  }
  getZoomFactor() {
    return this.#zoom.factor;
  }
  setZoomLevel(level) {
    this.#zoom.level = level;
  }
  getZoomLevel() {
    return this.#zoom.level;
  }
  setWebRTCIPHandlingPolicy(policy) {
    this.webRtcPolicy = policy;
  }
  getOwnerBrowserWindow() {
    return this.window;
  }
  isDestroyed() {
    return this.#isGone;
  }
  close() {
    this.window.close();
  }
  /** Called when Chromium says that the page is gone. */
  dispose() {
    if (this.#isGone) return;
    this.#isGone = true;
    pages.delete(this.id);
    this.emit('destroyed');
    this.window.dispose();
  }
}

export const webContents = {
  getAllWebContents: () => [...pages.values()],
  fromId: (id) => pages.get(id),
  // Playwright pairs a window with the page it drives by this.
  fromDevToolsTargetId: (targetId) => [...pages.values()].find((contents) => contents.targetId === targetId),
};
