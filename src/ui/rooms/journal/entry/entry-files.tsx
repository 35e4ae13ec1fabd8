import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#contract/entries.ts';
import { AttachedFiles } from '#ui/components/files/attached-files.tsx';
import { useClient } from '#ui/lib/api.tsx';

/** Photos and files of an entry. */
export function EntryFiles({ entry: { id, files } }: { entry: Pick<Entry, 'id' | 'files'> }) {
  const { t } = useTranslation('journal');
  const client = useClient();
  const verbs = useMemo(
    () => ({
      attach: client.entries.attach,
      detach: client.entries.detach,
      getFile: client.entries.getFile,
    }),
    [client],
  );
  const words = {
    title: t('files.title'),
    drop: t('files.drop'),
    help: (size: string) => t('files.help', { size }),
    kept: t('files.kept'),
    takenOff: t('files.takenOff'),
  };
  return <AttachedFiles ownerId={id} files={files} verbs={verbs} words={words} />;
}
