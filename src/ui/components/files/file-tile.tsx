import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '#contract/stored-files.ts';
import { useCommand } from '#ui/lib/command.ts';
import classes from './attached-files.module.css';
import { FileFacts } from './file-facts.tsx';
import type { FileVerbs } from './file-verbs.ts';
import { OpenFile } from './open-file.tsx';
import { Thumbnail } from './thumbnail.tsx';

interface FileTileProps {
  /** Id of what keeps it. */
  ownerId: string;
  file: StoredFile;
  verbs: FileVerbs;
  /** What is said once it is taken off. */
  takenOff: string;
}

/** One file of a record, with a way to take it off. */
export function FileTile({ ownerId: id, file, verbs, takenOff }: FileTileProps) {
  const { t } = useTranslation('files');
  const { name, id: fileId } = file;
  const detach = useCommand(verbs.detach, { announce: () => takenOff });
  return (
    <li className={classes.file}>
      <OpenFile ownerId={id} file={file} getFile={verbs.getFile} className={classes.open}>
        <span className={classes.picture}>
          <Thumbnail file={file} read={() => verbs.getFile({ id, fileId })} />
        </span>
      </OpenFile>
      <FileFacts file={file} />
      <ActionIcon
        className={classes.off ?? ''}
        size={24}
        variant="default"
        aria-label={t('takeOffOf', { name })}
        title={t('takeOff')}
        disabled={detach.isRunning}
        onClick={() => void detach.run({ id, fileId })}
      >
        <IconX size={14} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}
