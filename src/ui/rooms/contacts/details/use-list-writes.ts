import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Contact } from '#contract/contacts.ts';
import { useApi } from '#ui/lib/api.tsx';

type Write<Item, Written> = (next: Item[], base: Item[]) => Promise<Written>;

/**
 * Writes to a list of a contact, which is always written whole: one after the other, each on the list that the one before it left. Two that begin on what is on the
 * screen would undo each other. Resolves and rejects as the write does.
 */
export function useListWrites<Item>(contact: Contact, itemsOf: (contact: Contact) => Item[]) {
  const api = useApi();
  const queries = useQueryClient();
  const { id } = contact;
  const latest = useRef({ contact, itemsOf });
  latest.current = { contact, itemsOf };
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    <Written>(change: (items: Item[]) => Item[], write: Write<Item, Written>): Promise<Written> => {
      const run = queue.current.then(() => {
        const now = latest.current;
        const stored = queries.getQueryData<Contact>(api.contacts.get.queryKey({ input: { id } }));
        const base = now.itemsOf(stored ?? now.contact);
        return write(change(base), base);
      });
      queue.current = run.catch(() => {});
      return run;
    },
    [api, queries, id],
  );
}
