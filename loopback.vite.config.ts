import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// Browser mode runs from one bundle: reports are TSX and migrations are embedded, which plain Node cannot load.
export default defineConfig({
  build: {
    ssr: resolve(import.meta.dirname, 'src/loopback/main.ts'),
    outDir: 'out/loopback',
    emptyOutDir: true,
    target: 'node22',
    rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'main.js' } },
  },
  // React decides by this which of its two builds is used; without it both are carried and the slow one runs.
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
});
