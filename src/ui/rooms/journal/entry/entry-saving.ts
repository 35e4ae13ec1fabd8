import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Entry, EntryChanges } from '#contract/entries.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

/** What the fields of an entry are saved with. */
export type EntrySaving = ReturnType<typeof useSaving<EntryChanges, Entry | undefined>>;
/** What the fields of an entry show. */
export type EntryFields = Pick<Entry, 'writtenOn' | 'minute' | 'mood' | 'energy' | 'markIds' | 'text'>;

/** Where the text of an entry is kept while it cannot be stored, also before there is such an entry. */
export const textDraftKey = (id: string) => `entries.text.${id}`;

/** Shows an entry as a command answered it. An answer to an earlier question that is still on its way must not come over it. */
export function useShowEntry() {
  const api = useApi();
  const queries = useQueryClient();
  return useCallback(
    async (entry: Entry) => {
      const queryKey = api.entries.get.queryKey({ input: { id: entry.id } });
      const isAsked = queries.isFetching({ queryKey }) > 0;
      if (isAsked) await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, entry);
      // What was asked for might have told of something later, too.
      if (isAsked) void queries.invalidateQueries({ queryKey });
    },
    [api, queries],
  );
}

/** Saves fields of one entry and shows the answer at once. */
export function useEntrySaving(id: string): EntrySaving {
  const client = useClient();
  const show = useShowEntry();
  const inOrder = useInOrder();
  const change = useCallback(
    (changes: EntryChanges, base: EntryChanges) =>
      inOrder(async () => {
        const saved = await client.entries.change({ id, changes, base });
        await show(saved);
        return saved;
      }),
    [client, show, inOrder, id],
  );
  return useSaving<EntryChanges, Entry | undefined>(change);
}

/** One after the other: of two clicks close together the later one says what is stored. */
export function useInOrder() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<Result>(run: () => Promise<Result>): Promise<Result> => {
    const next = last.current.then(run, run);
    last.current = next;
    return next;
  }, []);
}
