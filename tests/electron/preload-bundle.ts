import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { resolveConfig } from 'electron-vite';
import { buildWithVite } from '#tests/helpers/build-with-vite.ts';
import type { FakeContents, FakeIpc } from './fake-electron.ts';
import { makeIpcEvent } from './fake-electron.ts';

const root = join(import.meta.dirname, '..', '..');

/** Builds the preload as `npm run build` does and returns the text of the one file that Electron loads. */
export async function buildPreload(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'langkah-test-'));
  try {
    await buildWithVite(async () => {
      const { config } = await resolveConfig({ root, logLevel: 'error' }, 'build', 'production');
      const preload = config?.preload ?? {};
      return { ...preload, build: { ...preload.build, outDir, emptyOutDir: true } };
    });
    return readFileSync(join(outDir, 'index.cjs'), 'utf8');
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

export interface Bridge {
  send(message: unknown): void;
  receive(listener: (message: unknown) => void): () => void;
}

export interface PreloadOptions {
  ipc: FakeIpc;
  contents: FakeContents;
  frame: Parameters<typeof makeIpcEvent>[1];
  sandboxed?: boolean;
  platform?: NodeJS.Platform;
}

/** As Electron asks it: about words, with a function for those that are misspelled. */
export interface SpellChecker {
  spellCheck(words: string[], report: (misspelled: string[]) => void): void;
}

/**
 * Runs the built preload as a sandboxed one: `require` knows Electron and nothing else, messages cross as structured clones. Returns
 * what it put into the page, and what it asked for.
 */
export function runPreload(code: string, options: PreloadOptions) {
  const { ipc, contents, frame, sandboxed = true, platform = 'linux' } = options;
  const exposed = new Map<string, unknown>();
  const required: string[] = [];
  const spellCheckers: SpellChecker[] = [];
  const listeners = new Set<(event: unknown, ...given: unknown[]) => void>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api),
    },
    ipcRenderer: {
      send(channel: string, ...given: unknown[]) {
        ipc.emit(channel, makeIpcEvent(contents, frame), ...structuredClone(given));
      },
      on(channel: string, listener: (event: unknown, ...given: unknown[]) => void) {
        if (channel === 'langkah:to-page') listeners.add(listener);
        else throw new Error(`No page listens to ${channel}.`);
      },
      invoke: async (channel: string, ...given: unknown[]) =>
        structuredClone(await ipc.answer(channel, makeIpcEvent(contents, frame), ...structuredClone(given))),
      off(_channel: string, listener: (event: unknown, ...given: unknown[]) => void) {
        listeners.delete(listener);
      },
    },
    webFrame: {
      setSpellCheckProvider: (_language: string, checker: SpellChecker) => spellCheckers.push(checker),
    },
  };
  contents.on('test:sent', ({ given }: { given: unknown[] }) => {
    for (const listener of [...listeners]) listener({ sender: electron.ipcRenderer, ports: [] }, ...given);
  });
  const context = createContext({
    crypto: globalThis.crypto,
    process: { sandboxed, platform, contextIsolated: true },
    exports: {},
    module: { exports: {} },
    require(name: string) {
      required.push(name);
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron;
    },
  });
  runInContext(code, context, { filename: 'preload.cjs' });
  return { exposed, required, listeners, spellCheckers, bridge: exposed.get('langkah') as Bridge };
}
