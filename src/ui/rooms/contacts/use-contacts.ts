import { useCallback } from 'react';
import type { ContactCard, ContactFilter, ContactSort } from '#contract/contacts.ts';
import { useApi } from '#ui/lib/api.tsx';
import type { ReadWindow } from '#ui/lib/windowed-list.ts';

/** How a stretch of the contacts is read. `filter` and `sort` must not change their identity while they mean the same. */
export function useReadContacts(filter: ContactFilter, sort: ContactSort): ReadWindow<ContactCard> {
  const api = useApi();
  return useCallback(
    (stretch) => api.contacts.list.queryOptions({ input: { filter, sort, ...stretch } }),
    [api, filter, sort],
  );
}
