import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// Browser mode runs from one bundle: reports are TSX and migrations are embedded, which plain Node cannot load.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'out/loopback',
    emptyOutDir: true,
    target: 'node22',
    rolldownOptions: {
      input: {
        main: resolve(import.meta.dirname, 'src/loopback/main.ts'),
        job: resolve(import.meta.dirname, 'src/core/jobs/job-process.ts'),
      },
      external: ['better-sqlite3'],
      output: { entryFileNames: '[name].js' },
    },
  },
  // React decides by this which of its two builds is used; without it both are carried and the slow one runs.
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
});
