import { randomUUID } from 'node:crypto';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { printWindowOptions } from '#core/desktop/window-options.ts';
import { printOrigin } from '#core/page/answer-request.ts';
import type { Printing, PrintOptions } from '#core/ports.ts';

export interface PrintingOptions {
  createWindow(
    options: BrowserWindowConstructorOptions,
  ): Pick<BrowserWindow, 'loadURL' | 'webContents' | 'isDestroyed' | 'destroy'>;
  /** Where the protocol finds what is being printed. */
  documents: Map<string, string>;
  /** Of one print. Ten thousand entries take a minute on a slow machine, and whoever waits can stop it: what hangs is ended all the same. */
  timeoutMs?: number;
}

/**
 * Prints in a hidden window that runs no scripts. The document goes through our own scheme: it never lies in a file, and it may be longer
 * than the 2 MB that Chromium takes as an address. A `@page` rule of the document wins over the paper asked for.
 */
export function createPrinting({ createWindow, documents, timeoutMs = 300_000 }: PrintingOptions): Printing {
  return {
    async print(html, options) {
      const name = randomUUID();
      const window = createWindow(printWindowOptions());
      documents.set(name, html);
      try {
        const ends = [AbortSignal.timeout(timeoutMs), ...(options.signal ? [options.signal] : [])];
        return await Promise.race([printWindow(window, name, options), failOn(AbortSignal.any(ends))]);
      } finally {
        documents.delete(name);
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}

async function printWindow(
  window: ReturnType<PrintingOptions['createWindow']>,
  name: string,
  { paper }: PrintOptions,
): Promise<Uint8Array> {
  await window.loadURL(`${printOrigin}${name}`);
  const pdf = await window.webContents.printToPDF({
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return new Uint8Array(pdf);
}

/** Never resolves. */
function failOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(new Error('Printing took too long, or was called off.'));
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
  });
}
