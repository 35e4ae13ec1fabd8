import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Apart from the other tests: a program of its own is built for it, and it may mount, trace and kill.
export default defineConfig({
  test: {
    name: 'faults',
    dir: import.meta.dirname,
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    include: ['*.test.ts'],
    globalSetup: [resolve(import.meta.dirname, 'build-child.ts')],
    // What hangs must fail; a campaign takes as long as it has cases.
    testTimeout: process.env.LANGKAH_FAULTS_LONG === '1' ? 3 * 3_600_000 : 480_000,
    hookTimeout: 60_000,
  },
});
