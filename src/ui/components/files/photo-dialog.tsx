import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SeenFailure, toFailure, useFailureWords } from '#ui/lib/failure.ts';
import { useObjectUrl } from '#ui/lib/object-url.ts';
import classes from './attached-files.module.css';

interface PhotoDialogProps {
  name: string;
  read: () => Promise<File>;
  onSave: (file: File) => Promise<void>;
  onClose: () => void;
}

/** One picture as large as the window allows. */
export function PhotoDialog({ name, read, onSave, onClose }: PhotoDialogProps) {
  const { t } = useTranslation(['files', 'app']);
  const failureWords = useFailureWords();
  const [file, setFile] = useState<File>();
  const [failure, setFailure] = useState<SeenFailure>();
  const url = useObjectUrl(file);
  useEffect(() => {
    let isThere = true;
    read().then(
      (found) => isThere && setFile(found),
      (error) => isThere && setFailure(toFailure(error)),
    );
    return () => {
      isThere = false;
    };
  }, [read]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={name}
      size="auto"
      centered
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {failure && <p role="alert">{failureWords(failure)}</p>}
      {url && <img className={classes.large} src={url} alt={name} />}
      <Group mt="md">
        <Button variant="default" disabled={!file} onClick={() => file && void onSave(file)}>
          {t('files:saveCopy')}
        </Button>
      </Group>
    </Modal>
  );
}
