import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '#contract/certificates.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import type { SeenFailure } from '#ui/lib/failure.ts';

/** Moves one to the trash and back. */
export function useCertificateCommands({ id, title }: Pick<Certificate, 'id' | 'title'>) {
  const { t } = useTranslation('certificates');
  const client = useClient();
  const trash = useCommand(client.certificates.trash, { announce: () => t('trashed', { title }) });
  const restore = useCommand(client.trash.restore, { announce: () => t('restored', { title }) });
  return {
    trash: () => void trash.run({ ids: [id] }),
    restore: () => void restore.run({ refs: [{ noun: 'certificate', id }] }),
  };
}

/** Adds one to a goal by its title. */
export function useAddCertificate(goalId: string) {
  const { t } = useTranslation('certificates');
  const client = useClient();
  const [failure, setFailure] = useState<SeenFailure>();
  const add = useCommand(client.certificates.add, {
    announce: ({ title }) => t('added', { title }),
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });
  return {
    failure,
    async add(id: string, title: string) {
      setFailure(undefined);
      return (await add.run({ id, fields: { title, goalId } })) !== undefined;
    },
  };
}
