/**
 * Runs in the page twice, in its main world and in the isolated one of the preload: the two ends of `contextBridge`. Both share the document, so
 * calls travel as events, synchronously. Functions, promises, errors and frozen copies behave as over Electron's bridge.
 */
export function bridgeWorld(channel, side) {
  const other = side === 'main' ? 'isolated' : 'main';
  const functions = new Map();
  const numbers = new WeakMap();
  const promises = new Map();
  let lastNumber = 0;
  let answer;
  // Instances of classes lose their prototype.
  const isPlain = (value) => Object.prototype.toString.call(value) === '[object Object]';

  function pack(value, depth = 0) {
    if (depth > 1000) throw new Error('contextBridge: the object is nested too deep');
    if (typeof value === 'symbol') throw new TypeError('contextBridge: a symbol cannot be sent');
    if (typeof value === 'function') {
      if (!numbers.has(value)) {
        lastNumber += 1;
        numbers.set(value, lastNumber);
        functions.set(lastNumber, value);
      }
      return { callable: numbers.get(value) };
    }
    if (value instanceof Promise) {
      lastNumber += 1;
      const promise = lastNumber;
      value.then(
        (result) => send('settle', { promise, value: pack(result) }),
        (error) => send('settle', { promise, error: pack(error) }),
      );
      return { promise };
    }
    if (value instanceof Error) return { message: value.message };
    if (Array.isArray(value)) return { list: value.map((item) => pack(item, depth + 1)) };
    if (value !== null && typeof value === 'object' && isPlain(value)) {
      return {
        object: Object.fromEntries(Object.keys(value).map((key) => [key, pack(value[key], depth + 1)])),
      };
    }
    return { value: structuredClone(value) };
  }

  function unpack(packed) {
    if ('callable' in packed) {
      return (...given) => {
        const result = ask('call', { callable: packed.callable, given: given.map((item) => pack(item)) });
        if ('thrown' in result) throw unpack(result.thrown);
        return unpack(result.value);
      };
    }
    if ('promise' in packed) {
      return new Promise((resolve, reject) => promises.set(packed.promise, { resolve, reject }));
    }
    if ('message' in packed) return new Error(packed.message);
    if ('list' in packed) return packed.list.map(unpack);
    if ('object' in packed) {
      return Object.fromEntries(Object.keys(packed.object).map((key) => [key, unpack(packed.object[key])]));
    }
    return packed.value;
  }

  function send(kind, details) {
    window.dispatchEvent(new CustomEvent(channel + other, { detail: { kind, ...details } }));
  }
  function ask(kind, details) {
    answer = undefined;
    send(kind, details);
    if (!answer) throw new Error('contextBridge: the other world did not answer');
    return answer;
  }
  function freeze(value) {
    if (value && typeof value === 'object' && (Array.isArray(value) || isPlain(value))) {
      for (const key of Object.keys(value)) freeze(value[key]);
      Object.freeze(value);
    }
    return value;
  }

  const deeds = {
    answer(detail) {
      answer = detail;
    },
    settle({ promise, value, error }) {
      const waiting = promises.get(promise);
      promises.delete(promise);
      if (error) waiting?.reject(unpack(error));
      else waiting?.resolve(unpack(value));
    },
    call({ callable, given }) {
      try {
        send('answer', { value: pack(functions.get(callable)(...given.map(unpack))) });
      } catch (error) {
        send('answer', { thrown: pack(error) });
      }
    },
    expose({ name, api }) {
      if (name in window) {
        send('answer', { thrown: { message: `Cannot bind an API on top of an existing property: ${name}` } });
        return;
      }
      const value = freeze(unpack(api));
      Object.defineProperty(window, name, { value, configurable: false, writable: false, enumerable: true });
      send('answer', { value: { value: true } });
    },
  };
  window.addEventListener(channel + side, (event) => {
    event.stopImmediatePropagation();
    deeds[event.detail.kind](event.detail);
  });

  if (side === 'main') {
    // New windows never reach Chromium: the program's handler decides.
    const open = (url) =>
      window.dispatchEvent(
        new CustomEvent(`${channel}open`, { detail: { url: new URL(url, location.href).href } }),
      );
    window.open = (url = 'about:blank') => {
      open(url);
      return null;
    };
    window.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[target=_blank][href]') : null;
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      open(link.href);
    });
  }
  return {
    expose(name, api) {
      const result = ask('expose', { name, api: pack(api) });
      if ('thrown' in result) throw new Error(result.thrown.message);
    },
  };
}
