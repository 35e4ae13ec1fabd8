import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const external = ['better-sqlite3', '@playwright/test'];

// The core is measured as it is shipped: bundled, and without a test runner around it.
export default defineConfig({
  build: {
    ssr: resolve(import.meta.dirname, 'main.ts'),
    outDir: resolve(import.meta.dirname, '..', '..', 'out', 'bench'),
    emptyOutDir: true,
    target: 'node22',
    rolldownOptions: { external, output: { entryFileNames: 'main.js' } },
  },
  ssr: { noExternal: true, external },
});
