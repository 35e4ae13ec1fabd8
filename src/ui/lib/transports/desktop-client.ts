import { createORPCClient } from '@orpc/client';
import { type BrowserPortLike, RPCLink } from '@orpc/client/message-port';
import type { Client } from '../client.ts';

type Message = string | ArrayBuffer | Uint8Array;

/** What the desktop shell puts into the page: one way in, one way out. */
export interface DesktopBridge {
  send: (message: Message) => void;
  receive: (listener: (message: Message) => void) => void;
}

declare global {
  interface Window {
    langkah?: DesktopBridge;
  }
}

/** The core in the main process of the desktop app. */
export function connectToDesktop(bridge: DesktopBridge): Client {
  // Shaped like a port rather than being one, so that the shell sees the sender of every single message.
  const port: BrowserPortLike = {
    postMessage: (message: Message) => bridge.send(message),
    onMessage: { addListener: (listener) => bridge.receive(listener) },
    // The process that holds the core also holds this window: neither outlives the other.
    onDisconnect: { addListener: () => {} },
  };
  return createORPCClient<Client>(new RPCLink({ port }));
}
