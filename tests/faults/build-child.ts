import { resolve } from 'node:path';
import { build } from 'vite';

const external = ['better-sqlite3', 'vitest'];

/** Before all campaigns: the program that they kill, in one file that plain Node can start. */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: resolve(import.meta.dirname, 'child', 'main.ts'),
      outDir: resolve(import.meta.dirname, '..', '..', 'out', 'faults'),
      emptyOutDir: true,
      target: 'node22',
      rolldownOptions: { external, output: { entryFileNames: 'child.js' } },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external },
  });
}
