import { EventEmitter } from 'node:events';

/** Messages from pages: `on` hears them, `handle` answers. */
export function makeIpc() {
  const handlers = new Map();
  return Object.assign(new EventEmitter(), {
    handlers,
    handle(channel, handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler: (channel) => void handlers.delete(channel),
  });
}

export const ipcMain = makeIpc();
