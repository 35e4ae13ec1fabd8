import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Contact, ContactChanges } from '#contract/contacts.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

export interface FieldsProps {
  contact: Contact;
  saving: ReturnType<typeof useSaveField>;
}

/** Saves fields of one contact and shows the answer at once. */
export function useSaveField({ id }: Contact) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: ContactChanges, base: ContactChanges) => {
      const saved = await client.contacts.change({ id, changes, base });
      queries.setQueryData(api.contacts.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
