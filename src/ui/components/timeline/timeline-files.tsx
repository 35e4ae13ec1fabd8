import { IconPaperclip } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '#contract/activities.ts';
import { AttachedFiles } from '#ui/components/files/attached-files.tsx';
import { OpenFile } from '#ui/components/files/open-file.tsx';
import { useClient } from '#ui/lib/api.tsx';
import classes from './timeline.module.css';

interface TimelineFilesProps {
  entry: Activity;
  /** Its title and its day, in words. */
  named: { entry: string; day: string };
  /** Whether files can be added and taken off now; otherwise they are only looked at. */
  isOpen: boolean;
}

/** What proves an entry. */
export function TimelineFiles({ entry: { id, files }, named, isOpen }: TimelineFilesProps) {
  const { t } = useTranslation('fields');
  const client = useClient();
  const verbs = useMemo(
    () => ({
      attach: client.activities.attachFile,
      detach: client.activities.detachFile,
      getFile: client.activities.getFile,
    }),
    [client],
  );
  if (isOpen) {
    const words = {
      title: t('timeline.files.title'),
      drop: t('timeline.files.drop'),
      help: (size: string) => t('timeline.files.help', { size }),
      kept: t('timeline.files.kept'),
      takenOff: t('timeline.files.takenOff'),
    };
    return <AttachedFiles ownerId={id} files={files} verbs={verbs} words={words} />;
  }
  if (files.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={t('timeline.files.ofEntry', named)}>
      {files.map((file) => (
        <li key={file.id}>
          <OpenFile ownerId={id} file={file} getFile={verbs.getFile} className={classes.file}>
            <IconPaperclip size={14} aria-hidden="true" />
            {file.name}
          </OpenFile>
        </li>
      ))}
    </ul>
  );
}
