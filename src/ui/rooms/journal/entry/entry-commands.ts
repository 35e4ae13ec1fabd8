import { useTranslation } from 'react-i18next';
import type { Entry } from '#contract/entries.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** Moves an entry to the trash and back. What is said of it never tells what stands in it. */
export function useEntryCommands({ id }: Pick<Entry, 'id'>) {
  const { t } = useTranslation('journal');
  const client = useClient();
  const trash = useCommand(client.entries.trash, { announce: () => t('entry.trashed') });
  const restore = useCommand(client.trash.restore, { announce: () => t('entry.restored') });
  return {
    trash: () => void trash.run({ ids: [id] }),
    restore: () => void restore.run({ refs: [{ noun: 'entry', id }] }),
  };
}
