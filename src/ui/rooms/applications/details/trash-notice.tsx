import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Application } from '#contract/applications.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { nameOfCard, useApplicationCommands } from '../application-commands.ts';
import classes from './application-details.module.css';

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
    return (
      <div className={classes.notice}>
        <span>{t('inTrash')}</span>
        <Button
          size="compact-md"
          variant="light"
          onClick={() => void restore.run({ refs: [{ noun: 'application', id }] })}
        >
          {t('restore')}
        </Button>
      </div>
    );
  }
  if (archivedAt === null) return null;
  return (
    <div className={classes.notice}>
      <span>{t('inArchive')}</span>
      <Button
        size="compact-md"
        variant="light"
        onClick={() => void archive.run({ ids: [id], archived: false })}
      >
        {t('unarchive')}
      </Button>
    </div>
  );
}
