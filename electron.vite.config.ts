import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;
// Collected by scripts/toolchain/licences.mjs into out/licences.txt.
const license = { fileName: 'licences.json' };

// Where a release is built this names the project it belongs to.
const repository = process.env.GITHUB_REPOSITORY;

export default defineConfig({
  main: {
    define: {
      'process.env.NODE_ENV': '"production"',
      'import.meta.env.VITE_VERSIONS_PAGE': JSON.stringify(
        repository ? `https://github.com/${repository}/releases` : '',
      ),
    },
    build: {
      outDir: 'out/main',
      // Read and compiled at every start.
      minify: true,
      license,
      lib: {
        entry: {
          index: resolve(here, 'electron/main/index.ts'),
          job: resolve(here, 'src/core/jobs/job-process.ts'),
        },
      },
      externalizeDeps: { include: ['better-sqlite3', 'dictionary-en', 'hunspell-wasm'] },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      license,
      // A sandboxed preload can require nothing from node_modules, and Electron loads it as CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(here, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src/ui'),
    plugins: [react()],
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      license,
      minify: true,
      // The content security policy allows no data: fonts or images.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(here, 'src/ui/index.html') },
    },
  },
});
