import { useTranslation } from 'react-i18next';
import type { Contact } from '#contract/contacts.ts';
import { PutAwayNotice } from '#ui/components/details/put-away-notice.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { nameOfCard, useContactCommands } from '../contact-commands.ts';

/** Says that this contact lies in the trash or the archive, with the way back. */
export function ContactNotice({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const client = useClient();
  const { archive } = useContactCommands();
  const restore = useCommand(client.trash.restore, {
    announce: () => t('restored', { name: nameOfCard(contact) }),
  });
  const { id, deletedAt, archivedAt } = contact;
  if (deletedAt !== null) {
    const run = () => void restore.run({ refs: [{ noun: 'contact', id }] });
    return <PutAwayNotice sentence={t('inTrash')} action={{ label: t('restore'), run }} />;
  }
  if (archivedAt === null) return null;
  const run = () => void archive.run({ ids: [id], archived: false });
  return <PutAwayNotice sentence={t('inArchive')} action={{ label: t('unarchive'), run }} />;
}
