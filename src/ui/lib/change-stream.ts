import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ChangeEvent } from '#contract/workspace.ts';
import type { Client } from './client.ts';
import { reportConnection } from './connection.ts';
import { isBrokenConnection, toFailure } from './failure.ts';

const firstDelayMs = 250;
const longestDelayMs = 4_000;

/** Reads again what a commit has made out of date. When the stream breaks it is opened again, for as long as it takes. */
export function useChangeStream(client: Client): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    void follow(client, queryClient, stop.signal);
    return () => stop.abort();
  }, [client, queryClient]);
}

async function follow(client: Client, queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  let delayMs = firstDelayMs;
  let isFirst = true;
  while (!signal.aborted) {
    try {
      const events = await client.workspace.watch({}, { signal });
      signal.addEventListener('abort', () => void events.return(), { once: true });
      reportConnection('open');
      delayMs = firstDelayMs;
      // Whatever happened while nobody listened is unknown.
      if (!isFirst) await queryClient.invalidateQueries();
      isFirst = false;
      for await (const event of events) await invalidate(queryClient, event);
    } catch (error) {
      if (signal.aborted) return;
      if (isBrokenConnection(error)) reportConnection('lost');
      if (toFailure(error).code === 'FORBIDDEN') {
        reportConnection('ended');
        return;
      }
    }
    await pause(delayMs, signal);
    delayMs = Math.min(delayMs * 2, longestDelayMs);
  }
}

async function invalidate(queryClient: QueryClient, { nouns }: ChangeEvent): Promise<void> {
  if (nouns.includes('*')) return queryClient.invalidateQueries();
  // A query key begins with the path in the contract: [['applications', 'list'], …].
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => Array.isArray(queryKey[0]) && nouns.includes(String(queryKey[0][0])),
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
