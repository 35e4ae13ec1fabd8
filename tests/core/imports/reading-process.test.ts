import { afterEach, expect, test, vi } from 'vitest';
import type { SpawnJob } from '#core/ports.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { csv } from './import-file.ts';

afterEach(() => vi.useRealTimers());

test.each([
  ['a file', 10_000, 0],
  ['one of 20 MB', 60_000, 20_000_000],
])(
  '%s that is not read within %d ms is given up, and its process is ended',
  async (_name, longestMs, size) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const sent = Promise.withResolvers<void>();
    let isKilled = false;
    const spawnJob: SpawnJob = () => ({
      send: () => sent.resolve(),
      hear: () => {},
      kill: () => {
        isKilled = true;
      },
    });
    const core = createTestCore({ spawnJob });
    const failure = failureOf(core.client.imports.inspect({ file: csv('x'.repeat(size) || 'a,b') }));
    await sent.promise;
    await vi.advanceTimersByTimeAsync(longestMs - 1);
    expect(isKilled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toEqual({ code: 'IMPORT_TIMEOUT' });
    expect(isKilled).toBe(true);
    core.close();
  },
);
