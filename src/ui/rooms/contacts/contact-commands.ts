import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#contract/contacts.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** What can be done with contacts from boards, tables and panels, each with its words. */
export function useContactCommands() {
  const { t } = useTranslation(['contacts', 'words']);
  const client = useClient();
  const stateName = (state: ContactCard['state']) => t(`words:contactState.${state}`);

  const move = useCommand(client.contacts.move, {
    announce: ({ state }) => t('contacts:moved', { state: stateName(state) }),
  });
  const changeStates = useCommand(client.contacts.changeStates, {
    announce: ({ changedCount }, { state }) =>
      t('contacts:movedMany', { count: changedCount, state: stateName(state) }),
  });
  const tag = useCommand(client.contacts.tag, {
    announce: ({ changedCount }) => t('contacts:tagged', { count: changedCount }),
  });
  const archive = useCommand(client.contacts.archive, {
    announce: ({ changedCount }, { archived }) =>
      t(archived ? 'contacts:archivedMany' : 'contacts:unarchivedMany', { count: changedCount }),
  });
  const trash = useCommand(client.contacts.trash, {
    announce: ({ changedCount }) => t('contacts:trashed', { count: changedCount }),
  });
  return { move, changeStates, tag, archive, trash };
}

/** "Sari Wijaya, Rimba Digital": how a contact is named where it is said. */
export function nameOfCard({ name, companyName }: Pick<ContactCard, 'name' | 'companyName'>): string {
  return companyName ? `${name}, ${companyName}` : name;
}
