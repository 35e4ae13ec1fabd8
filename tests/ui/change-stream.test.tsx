import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { useChangeStream } from '#ui/lib/change-stream.ts';
import type { Client } from '#ui/lib/client.ts';

test('an answer from before a change that arrives after it is asked for once more', async () => {
  const core = createTestCore();
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const queryKey = [['applications', 'count']];
  const opened = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const workspace = {
    async watch(...given: Parameters<Client['workspace']['watch']>) {
      const events = await core.client.workspace.watch(...given);
      opened.resolve();
      return events;
    },
  };
  const client = { workspace } as unknown as Client;
  let askedCount = 0;
  async function count() {
    askedCount += 1;
    const isFirst = askedCount === 1;
    const { total } = await core.client.applications.count({});
    if (isFirst) await held.promise;
    return total;
  }
  const { result, unmount } = renderHook(
    () => {
      useChangeStream(client);
      return useQuery({ queryKey, queryFn: count });
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      ),
    },
  );
  onTestFinished(() => {
    unmount();
    core.close();
  });
  await opened.promise;
  await addApplication(core.client);
  await waitFor(() => expect(queries.getQueryState(queryKey)?.isInvalidated).toBe(true));
  held.resolve();
  await waitFor(() => expect(result.current.data).toBe(1));
});
