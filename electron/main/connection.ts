import type { AnyRouter } from '@orpc/server';
import { RPCHandler, type ServerWebSocket } from '@orpc/server/bun-ws';
import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { isExpectedSender, readMessage } from '#core/desktop/messages.ts';
import type { Log } from '#core/ports.ts';

export const toCore = 'langkah:to-core';
export const toPage = 'langkah:to-page';

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
