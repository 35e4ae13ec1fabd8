import type { BrowserWindowConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { printWindowOptions } from '#core/desktop/window-options.ts';
import { createPrinting, type PrintingOptions } from '#electron/main/printing.ts';

type PrintWindow = ReturnType<PrintingOptions['createWindow']>;

interface FakeWindow {
  loadURL?: (url: string) => Promise<void>;
  printToPDF?: (options: unknown) => Promise<Buffer>;
}

function makePrinting(fake: FakeWindow = {}, timeoutMs?: number) {
  const documents = new Map<string, string>();
  const made: BrowserWindowConstructorOptions[] = [];
  const asked: unknown[] = [];
  const found: (string | undefined)[] = [];
  let openCount = 0;
  const printing = createPrinting({
    documents,
    ...(timeoutMs !== undefined && { timeoutMs }),
    createWindow(options) {
      made.push(options);
      openCount += 1;
      let isDestroyed = false;
      return {
        loadURL:
          fake.loadURL ??
          (async (url: string) => {
            found.push(documents.get(url.replace('langkah://print/', '')));
          }),
        webContents: {
          printToPDF:
            fake.printToPDF ??
            (async (options: unknown) => {
              asked.push(options);
              return Buffer.from('%PDF-1.4');
            }),
        },
        isDestroyed: () => isDestroyed,
        destroy() {
          if (isDestroyed) throw new TypeError('Object has been destroyed');
          isDestroyed = true;
          openCount -= 1;
        },
      } as unknown as PrintWindow;
    },
  });
  return { printing, documents, made, asked, found, openCount: () => openCount };
}

const html = '<!doctype html><title>Laporan</title>';

test('a document is printed as a tagged, bookmarked PDF whose own page size wins', async () => {
  const { printing, made, asked, found } = makePrinting();
  const pdf = await printing.print(html, { paper: 'A4' });
  expect(Buffer.from(pdf).toString()).toBe('%PDF-1.4');
  expect(made).toEqual([printWindowOptions()]);
  expect(made[0]?.show).toBe(false);
  expect(found).toEqual([html]);
  expect(asked).toEqual([
    {
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
  ]);
});

test('two at once have windows and addresses of their own', async () => {
  const { printing, made, found } = makePrinting();
  await Promise.all([
    printing.print('first', { paper: 'A4' }),
    printing.print('second', { paper: 'Letter' }),
  ]);
  expect(made).toHaveLength(2);
  expect(found).toEqual(['first', 'second']);
});

describe('whatever happens, neither window nor document stays behind', () => {
  test.each<[string, FakeWindow, number | undefined]>([
    ['it is printed', {}, undefined],
    ['it cannot be loaded', { loadURL: () => Promise.reject(new Error('ERR_ABORTED')) }, undefined],
    ['it cannot be printed', { printToPDF: () => Promise.reject(new Error('Failed to print')) }, undefined],
    ['it never loads', { loadURL: () => new Promise(() => {}) }, 1],
    ['it never prints', { printToPDF: () => new Promise(() => {}) }, 1],
  ])('%s', async (name, fake, timeoutMs) => {
    const { printing, documents, openCount } = makePrinting(fake, timeoutMs);
    const [result] = await Promise.allSettled([printing.print(html, { paper: 'A4' })]);
    expect(result.status).toBe(name === 'it is printed' ? 'fulfilled' : 'rejected');
    expect(documents.size).toBe(0);
    expect(openCount()).toBe(0);
  });
});
