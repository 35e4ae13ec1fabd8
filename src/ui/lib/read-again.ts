import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Resolves when everything under a key has been read anew. The change stream may have begun to read it already, or begin once more and call off what was
 * begun here: then that is waited for.
 */
export async function readAgain(queries: QueryClient, queryKey: QueryKey): Promise<void> {
  do {
    await queries.invalidateQueries({ queryKey }, { cancelRefetch: false });
  } while (queries.isFetching({ queryKey }) > 0);
  // What was read reaches the page in a task of its own, after the promise.
  await new Promise((resolve) => setTimeout(resolve));
}
