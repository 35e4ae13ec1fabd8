/** Runs in the isolated world of the page: what a sandboxed preload finds around it, and the preload itself. */
export function preloadWorld({ bridge, codec, binding, facts, preload }) {
  class Emitter {
    #listeners = new Map();
    on(name, listener) {
      this.#listeners.set(name, [...this.listeners(name), listener]);
      return this;
    }
    once(name, listener) {
      const first = (...given) => {
        this.off(name, first);
        listener(...given);
      };
      return this.on(name, first);
    }
    off(name, listener) {
      this.#listeners.set(
        name,
        this.listeners(name).filter((other) => other !== listener),
      );
      return this;
    }
    addListener(name, listener) {
      return this.on(name, listener);
    }
    removeListener(name, listener) {
      return this.off(name, listener);
    }
    removeAllListeners(name) {
      if (name === undefined) this.#listeners.clear();
      else this.#listeners.delete(name);
      return this;
    }
    listeners(name) {
      return this.#listeners.get(name) ?? [];
    }
    listenerCount(name) {
      return this.listeners(name).length;
    }
    emit(name, ...given) {
      for (const listener of this.listeners(name)) listener(...given);
      return this.listenerCount(name) > 0;
    }
  }

  const post = globalThis[binding];
  // Whoever finds the binding could speak with main past the preload.
  delete globalThis[binding];
  const waiting = new Map();
  let lastCall = 0;
  window.addEventListener(facts.open, (event) => post(JSON.stringify({ kind: 'open', ...event.detail })));

  const notHere = (name) => () => {
    throw new Error(`stand-in: ipcRenderer.${name} is not implemented`);
  };
  const ipcRenderer = Object.assign(new Emitter(), {
    async invoke(channel, ...given) {
      lastCall += 1;
      const call = lastCall;
      const text = codec.encode(given);
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve, reject });
        post(JSON.stringify({ kind: 'invoke', call, channel, text }));
      });
    },
    send: (channel, ...given) => post(JSON.stringify({ kind: 'send', channel, text: codec.encode(given) })),
    sendSync: notHere('sendSync'),
    postMessage: notHere('postMessage'),
  });

  const deliver = (message) => {
    const { kind, call, channel, text } = JSON.parse(message);
    if (kind === 'event') {
      ipcRenderer.emit(channel, { sender: ipcRenderer, ports: [] }, ...codec.decode(text));
      return;
    }
    const caller = waiting.get(call);
    waiting.delete(call);
    if (kind === 'error') caller?.reject(new Error(`Error invoking remote method '${channel}': ${text}`));
    else caller?.resolve(codec.decode(text));
  };
  Object.defineProperty(globalThis, facts.deliver, { value: deliver });

  // Chromium asks about the words of what is written, and puts a mark under those that come back.
  let marked = new Set();
  const wordsOf = (text) => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const webFrame = {
    setSpellCheckProvider(_language, provider) {
      window.addEventListener('input', ({ target }) => {
        if (!target.spellcheck || typeof target.value !== 'string') return;
        provider.spellCheck(wordsOf(target.value), (words) => {
          marked = new Set(words);
          target.dataset.misspelled = words.join(' ');
        });
      });
    },
  };
  window.addEventListener('contextmenu', ({ target, button, clientX, clientY }) => {
    const isEditable = typeof target.value === 'string' && !target.readOnly;
    const caret = isEditable ? target.selectionStart : 0;
    const before = /[\p{L}\p{N}'’-]*$/u.exec(isEditable ? target.value.slice(0, caret) : '')[0];
    const after = /^[\p{L}\p{N}'’-]*/u.exec(isEditable ? target.value.slice(caret) : '')[0];
    const params = {
      ...{ isEditable, x: clientX, y: clientY, dictionarySuggestions: [] },
      misspelledWord: marked.has(before + after) ? before + after : '',
      selectionText: String(window.getSelection()),
      menuSourceType: button === 2 ? 'mouse' : 'keyboard',
    };
    post(JSON.stringify({ kind: 'context-menu', params }));
  });

  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => bridge.expose(name, api) },
    ipcRenderer,
    webFrame,
  };
  const process = Object.assign(new Emitter(), {
    platform: facts.platform,
    arch: facts.arch,
    versions: facts.versions,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
    argv: [],
  });
  // A sandboxed preload may require these and nothing else.
  const modules = {
    electron,
    'electron/renderer': electron,
    events: Object.assign(Emitter, { EventEmitter: Emitter }),
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  };
  const require = (name) => {
    const found = modules[name.replace(/^node:/, '')];
    if (!found) throw new Error(`module not found: ${name}`);
    return found;
  };
  try {
    preload(require, { exports: {} }, {}, process, globalThis);
  } catch (error) {
    const text = String(error?.stack ?? error);
    console.error(`Unable to load preload script: ${text}`);
    post(JSON.stringify({ kind: 'preload-error', text }));
  }
}
