import { useTranslation } from 'react-i18next';
import type { Application } from '#contract/applications.ts';
import { PutAwayNotice } from '#ui/components/details/put-away-notice.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { nameOfCard, useApplicationCommands } from '../application-commands.ts';

/** Says that this application lies in the trash or the archive, with the way back. */
export function TrashNotice({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  const client = useClient();
  const { archive } = useApplicationCommands();
  const restore = useCommand(client.trash.restore, {
    announce: () => t('restored', { card: nameOfCard(application) }),
  });
  const { id, deletedAt, archivedAt } = application;
  if (deletedAt !== null) {
    const run = () => void restore.run({ refs: [{ noun: 'application', id }] });
    return <PutAwayNotice sentence={t('inTrash')} action={{ label: t('restore'), run }} />;
  }
  if (archivedAt === null) return null;
  const run = () => void archive.run({ ids: [id], archived: false });
  return <PutAwayNotice sentence={t('inArchive')} action={{ label: t('unarchive'), run }} />;
}
