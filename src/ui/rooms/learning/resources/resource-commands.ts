import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Resource } from '#contract/resources.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import type { SeenFailure } from '#ui/lib/failure.ts';

/** Moves one to the trash and back. */
export function useResourceCommands({ id, title }: Pick<Resource, 'id' | 'title'>) {
  const { t } = useTranslation('resources');
  const client = useClient();
  const trash = useCommand(client.resources.trash, { announce: () => t('trashed', { title }) });
  const restore = useCommand(client.trash.restore, { announce: () => t('restored', { title }) });
  return {
    trash: () => void trash.run({ ids: [id] }),
    restore: () => void restore.run({ refs: [{ noun: 'resource', id }] }),
  };
}

/** Adds one to a goal by its title. */
export function useAddResource(goalId: string) {
  const { t } = useTranslation('resources');
  const client = useClient();
  const [failure, setFailure] = useState<SeenFailure>();
  const add = useCommand(client.resources.add, {
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
