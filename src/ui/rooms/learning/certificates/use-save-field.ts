import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Certificate, CertificateChanges } from '#contract/certificates.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

/** Saves fields of one certificate and shows the answer at once. */
export function useSaveField({ id }: Certificate) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: CertificateChanges, base: CertificateChanges) => {
      const saved = await client.certificates.change({ id, changes, base });
      queries.setQueryData(api.certificates.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
