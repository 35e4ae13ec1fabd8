import type { MenuItemConstructorOptions } from 'electron';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Language } from '#contract/settings.ts';
import type { DesktopMemory, SpellingState } from '#core/desktop/desktop-stores.ts';
import type { MenuItem } from '#core/desktop/menu-template.ts';
import type { AskedText } from '#core/desktop/text-menu.ts';
import { serveTextFields, toSpelling } from '#electron/main/text-fields.ts';
import { FakeContents, FakeIpc, type FrameState, makeFrame, makeIpcEvent } from './fake-electron.ts';
import { buildPreload, runPreload } from './preload-bundle.ts';

let code: string;
beforeAll(async () => {
  code = await buildPreload();
});

let ipc: FakeIpc;
let contents: FakeContents;
let state: SpellingState;
beforeEach(() => {
  ipc = new FakeIpc();
  contents = new FakeContents();
  state = { isOn: true, learned: [] };
});

interface Shown {
  items: MenuItem[];
  place: object | undefined;
}

function serve({ language = 'en', isMac = false }: { language?: Language; isMac?: boolean } = {}) {
  const memory: Pick<DesktopMemory, 'readSpelling' | 'keepSpelling'> = {
    readSpelling: () => state,
    keepSpelling: (next) => {
      state = next;
    },
  };
  const menus = new Set<(shown: Shown) => void>();
  serveTextFields({
    ipc: ipc.asIpc(),
    contents: contents.asContents(),
    menus: {
      buildFromTemplate: (items: MenuItem[]) => ({
        popup: (place?: object) => menus.forEach((tell) => void tell({ items, place })),
      }),
    } as never,
    memory: memory as DesktopMemory,
    log: { write: () => {} },
    isMac,
    readLanguage: () => language,
  });
  return {
    /** Asks with the mouse, or the key, and waits for the menu. */
    ask(asked: Partial<AskedText & { menuSourceType: string; x: number; y: number }>): Promise<Shown> {
      const { promise, resolve } = Promise.withResolvers<Shown>();
      menus.add(resolve);
      const nothing = { isEditable: true, selectionText: '', misspelledWord: '', dictionarySuggestions: [] };
      contents.emit('context-menu', {}, { ...nothing, menuSourceType: 'mouse', x: 4, y: 8, ...asked });
      return promise;
    },
    shown: menus,
  };
}

const labels = ({ items }: Shown) =>
  items.flatMap(({ label, type }) => label ?? (type === 'separator' ? '-' : []));

/** What Chromium does with the words of a field: asks the preload of the page. */
function check(words: string[], frame: FrameState = {}): Promise<string[]> {
  const { spellCheckers } = runPreload(code, { ipc, contents, frame: makeFrame(frame) });
  return new Promise((resolve) => spellCheckers[0]?.spellCheck(words, resolve));
}

describe('marks under words', () => {
  test('stand under those that nobody knows', async () => {
    serve();
    expect(await check(['saya', 'pekrjaan', 'mencari'])).toEqual(['pekrjaan']);
  });

  test.each([
    ['a frame inside the page', { parent: makeFrame() }],
    ['another origin', { url: 'https://example.org/' }],
  ])('are not made for %s', async (_name, frame) => {
    serve();
    expect(await check(['pekrjaan'], frame)).toEqual([]);
  });

  test('are not made where nobody answers, nor for what is no list of words', async () => {
    expect(await check(['pekrjaan'])).toEqual([]);
    serve();
    const event = makeIpcEvent(contents, makeFrame());
    for (const sent of [
      null,
      'pekrjaan',
      { length: 1 },
      [1, null, {}],
      new Array(300_000).fill('pekrjaan'),
    ]) {
      expect(await ipc.answer(toSpelling, event, sent)).toEqual([]);
    }
  });

  test('go with the window, and the next one has its own', () => {
    serve();
    contents.destroy();
    expect(ipc.handlers.size).toBe(0);
    serve();
    expect(ipc.handlers.size).toBe(1);
  });

  test('are the business of macOS there', () => {
    serve({ isMac: true });
    const { spellCheckers } = runPreload(code, { ipc, contents, frame: makeFrame(), platform: 'darwin' });
    expect([spellCheckers.length, ipc.handlers.size]).toEqual([0, 0]);
  });
});

describe('the menu of a text', () => {
  test('is one that Electron can build, and offers what every program does', async () => {
    const shown = await serve().ask({});
    const known: MenuItemConstructorOptions[] = shown.items;
    expect(known.flatMap(({ role }) => role ?? [])).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    expect(labels(shown)).toEqual(['Cut', 'Copy', 'Paste', '-', 'Select all', '-', 'Check spelling']);
    expect(shown.place).toEqual({});
  });

  test('speaks Indonesian, and stands at the caret when a key asked for it', async () => {
    const shown = await serve({ language: 'id' }).ask({
      misspelledWord: 'pekrjaan',
      menuSourceType: 'keyboard',
    });
    expect(labels(shown)[0]).toBe('pekerjaan');
    expect(labels(shown)).toContain('Ingat “pekrjaan”');
    expect(labels(shown)).toContain('Periksa ejaan');
    expect(shown.place).toEqual({ x: 4, y: 8 });
  });

  test('puts another word in place of a marked one', async () => {
    const { items } = await serve().ask({ misspelledWord: 'aplication' });
    items.find(({ label }) => label === 'application')?.click?.();
    expect(contents.replaced).toEqual(['application']);
  });

  test('says when nothing comes near', async () => {
    const { items } = await serve().ask({ misspelledWord: 'xqzzvkw' });
    expect(items[0]).toEqual({ label: 'No suggestion', enabled: false });
  });

  test('remembers a word, which loses its mark at once', async () => {
    const { items } = await serve().ask({ misspelledWord: 'Nurhayatu' });
    items.find(({ id }) => id === 'learn')?.click?.();
    expect(contents.replaced).toEqual(['Nurhayatu']);
    expect(state.learned).toEqual(['Nurhayatu']);
    expect(await check(['Nurhayatu'])).toEqual([]);
  });

  test('switches the marks off and on', async () => {
    const { ask } = serve();
    const switchOf = async () => (await ask({})).items.find(({ id }) => id === 'spelling');
    (await switchOf())?.click?.();
    expect(await check(['pekrjaan'])).toEqual([]);
    expect([state.isOn, (await switchOf())?.checked]).toEqual([false, false]);
    (await switchOf())?.click?.();
    expect(await check(['pekrjaan'])).toEqual(['pekrjaan']);
  });

  test('of what can only be read is for copying, and of nothing there is none', async () => {
    const { ask, shown } = serve();
    expect(labels(await ask({ isEditable: false, selectionText: 'a word' }))).toEqual(['Copy']);
    shown.clear();
    let count = 0;
    shown.add(() => {
      count += 1;
    });
    contents.emit('context-menu', {}, { isEditable: false, selectionText: ' ', misspelledWord: '' });
    await ask({});
    expect(count).toBe(1);
  });

  test('on macOS offers what the system found, and teaches it and switches it', async () => {
    const { ask } = serve({ isMac: true });
    const shown = await ask({ misspelledWord: 'teh', dictionarySuggestions: ['the', 'tech'] });
    expect(labels(shown).slice(0, 3)).toEqual(['the', 'tech', '-']);
    shown.items.find(({ id }) => id === 'learn')?.click?.();
    expect([contents.learned, contents.replaced, state.learned]).toEqual([['teh'], ['teh'], []]);
    shown.items.find(({ id }) => id === 'spelling')?.click?.();
    expect([contents.isSpellCheckerEnabled, state.isOn]).toEqual([false, false]);
    contents = new FakeContents();
    serve({ isMac: true });
    expect(contents.isSpellCheckerEnabled).toBe(false);
  });
});
