import { createORPCClient } from '@orpc/client';
import { type BrowserPortLike, RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Page } from '@playwright/test';
import type { Contract } from '#contract/index.ts';

// Calls of the page itself are numbered without it: neither hears the answers of the other.
const mark = 'test-';

/** The core over the bridge of a desktop page, for what a journey does not tell of. Only calls without files. */
export async function connectThroughPage(page: Page): Promise<ContractRouterClient<Contract>> {
  let hear: (message: string) => void = () => {};
  await page.exposeFunction('hearForTest', (message: string) => hear(message));
  await page.evaluate(() => {
    const { langkah, hearForTest } = window as unknown as {
      langkah: { receive(listener: (message: unknown) => void): void };
      hearForTest(message: string): void;
    };
    langkah.receive((message) => {
      if (typeof message === 'string' && message.includes('"test-')) hearForTest(message);
    });
  });
  const port: BrowserPortLike = {
    postMessage(message: string) {
      const marked = JSON.stringify(renumber(message, (id) => mark + id));
      page
        .evaluate(
          (text) => (window as unknown as { langkah: { send(text: string): void } }).langkah.send(text),
          marked,
        )
        // A page that is gone answers nothing more.
        .catch(() => {});
    },
    onMessage: {
      addListener(listener: (message: string) => void) {
        hear = (message) => listener(JSON.stringify(renumber(message, (id) => id.replace(mark, ''))));
      },
    },
    // Without the page nobody will answer what is still open.
    onDisconnect: { addListener: (listener: () => void) => void page.once('close', listener) },
  };
  return createORPCClient(new RPCLink({ port }));
}

function renumber(text: string, change: (id: string) => string): object {
  const message = JSON.parse(text) as { i: string };
  return { ...message, i: change(message.i) };
}
