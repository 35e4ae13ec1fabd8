import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { ContactPart } from '#contract/contact-parts.ts';
import type { ContactCard } from '#contract/contacts.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** Gives contacts a part in an application, each one step of undo. */
export function usePartCommands(applicationId: string) {
  const { t } = useTranslation(['network', 'words']);
  const client = useClient();
  const partWord = (part: ContactPart) => t(`words:contactPart.${part}`);
  const link = useCommand(client.contacts.link, {
    announce: (_, { part }) => t('network:parts.linked', { part: partWord(part) }),
  });
  const add = useCommand(client.contacts.add, {
    announce: ({ name }, { application }) =>
      t('network:parts.added', { name, part: partWord(application?.part ?? 'other') }),
  });
  const unlink = useCommand(client.contacts.unlink, { announce: () => t('network:parts.unlinked') });
  return {
    link: ({ id }: Pick<ContactCard, 'id'>, part: ContactPart) => void link.run({ id, applicationId, part }),
    linkNew: (name: string, part: ContactPart) =>
      void add.run({ id: newId(), fields: { name }, application: { id: applicationId, part } }),
    unlink: ({ id }: Pick<ContactCard, 'id'>) => void unlink.run({ id, applicationId }),
  };
}
