import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ChangeEvent } from '#contract/workspace.ts';
import type { Client } from './client.ts';
import { reportConnection } from './connection.ts';
import { isBrokenConnection, toFailure } from './failure.ts';
import { followStream } from './follow-stream.ts';

/** Reads again what a commit has made out of date, and knows by the stream whether the core is there. */
export function useChangeStream(client: Client): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    void followStream({
      signal: stop.signal,
      open: (signal) => client.workspace.watch({}, { signal }),
      onOpen(isFirst) {
        reportConnection('open');
        // Whatever happened while nobody listened is unknown.
        return isFirst ? undefined : queryClient.invalidateQueries();
      },
      onEvent: (event) => invalidate(queryClient, event),
      onBreak(error) {
        if (isBrokenConnection(error)) reportConnection('lost');
        const isEnded = toFailure(error).code === 'FORBIDDEN';
        if (isEnded) reportConnection('ended');
        return isEnded;
      },
    });
    return () => stop.abort();
  }, [client, queryClient]);
}

async function invalidate(queryClient: QueryClient, { nouns }: ChangeEvent): Promise<void> {
  // A query key begins with the path in the contract: [['applications', 'list'], …].
  const shows = ({ queryKey }: Query) =>
    nouns.includes('*') || (Array.isArray(queryKey[0]) && nouns.includes(String(queryKey[0][0])));
  const firstAsked = queryClient.getQueryCache().findAll({ predicate: shows, fetchStatus: 'fetching' });
  const early = firstAsked.filter(({ state }) => state.data === undefined);
  const read = queryClient.invalidateQueries({ predicate: shows });
  if (early.length > 0) void readOnceMore(queryClient, early);
  await read;
}

/** A first answer that is on its way may be from before the change, and it is the only one that the library does not ask for anew but waits for. */
async function readOnceMore(queryClient: QueryClient, early: readonly Query[]): Promise<void> {
  await Promise.allSettled(early.map((query) => query.promise));
  await queryClient.invalidateQueries({ predicate: (query) => early.includes(query) });
}
