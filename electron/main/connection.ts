import type { AnyRouter } from '@orpc/server';
import { RPCHandler, type ServerWebSocket } from '@orpc/server/bun-ws';
import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { pageOrigin } from '#core/page/answer-request.ts';
import type { Log } from '#core/ports.ts';

export const toCore = 'langkah:to-core';
export const toPage = 'langkah:to-page';

/** More than the largest import with all that travels around it. */
const messageLimit = 64 * 1_024 * 1_024;

export interface ConnectionOptions {
  router: AnyRouter;
  ipc: Pick<IpcMain, 'on' | 'off'>;
  /** Of the one window that may talk to the core. */
  contents: WebContents;
  log: Log;
}

/**
 * Carries calls between the page and the core: bytes of oRPC, the same that its adapter for message ports writes. A real port would be
 * handed over once and then carry messages of which nobody knows the sender; here the sender of every message is looked at. Refused
 * messages are not answered. Ends with the window.
 *
 * Of the adapters with `message(port, data)` this is the one that asks nothing else of a port, and it returns the promise that the one
 * for message ports drops: a malformed message would end the program as an unhandled rejection.
 */
export function connectPage({ router, ipc, contents, log }: ConnectionOptions): void {
  const handler = new RPCHandler(router);
  let port: (ServerWebSocket & { connection: string }) | null = null;

  const receive = (event: IpcMainEvent, connection: unknown, message: unknown) => {
    const data = readMessage(message);
    if (!isExpectedSender(event, contents) || typeof connection !== 'string' || !data) {
      log.write({ event: 'refused', code: 'message' });
      return;
    }
    if (port?.connection !== connection) {
      // Another document: nobody is left to hear what the one before it asked for.
      if (port) handler.close(port);
      port = {
        connection,
        send(answer) {
          if (!contents.isDestroyed()) contents.send(toPage, connection, answer);
          return 0;
        },
      };
    }
    handler.message(port, data, { context: {} }).catch(() => {
      log.write({ event: 'connection.failed' });
    });
  };

  ipc.on(toCore, receive);
  contents.once('destroyed', () => {
    ipc.off(toCore, receive);
    if (port) handler.close(port);
  });
}

/** The main frame of the expected window, alive and showing our page. A frame that has gone has no address any more. */
export function isExpectedSender(
  { sender, senderFrame }: Pick<IpcMainEvent, 'sender' | 'senderFrame'>,
  contents: WebContents,
): boolean {
  return (
    sender === contents &&
    !sender.isDestroyed() &&
    senderFrame !== null &&
    !senderFrame.isDestroyed() &&
    !senderFrame.detached &&
    senderFrame.parent === null &&
    senderFrame.url.startsWith(pageOrigin)
  );
}

function readMessage(message: unknown): string | Uint8Array | null {
  const data = message instanceof ArrayBuffer ? new Uint8Array(message) : message;
  if (typeof data === 'string') return data !== '' && data.length <= messageLimit ? data : null;
  return data instanceof Uint8Array && data.byteLength <= messageLimit ? data : null;
}
