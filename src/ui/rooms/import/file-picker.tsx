import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import-page.module.css';

interface FilePickerProps {
  isReading: boolean;
  /** Why the last file was not taken, in words. */
  refusal: string | null;
  onPick: (file: File) => void;
}

/** Where a file is chosen or dropped. */
export function FilePicker({ isReading, refusal, onPick }: FilePickerProps) {
  const { t } = useTranslation('import');
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isReading) onPick(file);
  }
  return (
    <section
      className={classes.picker}
      aria-label={t('pick.title')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        // Without this the browser opens a dropped file in place of the page.
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileUpload className={classes.pickerSign} stroke={1.25} aria-hidden="true" />
      <p className={classes.sentence}>{t('pick.sentence')}</p>
      <FileButton
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        inputProps={{ 'aria-label': t('pick.button') }}
        onChange={(file) => file && onPick(file)}
      >
        {(props) => (
          <Button {...props} loading={isReading}>
            {t('pick.button')}
          </Button>
        )}
      </FileButton>
      <p className={classes.muted}>{t('pick.help')}</p>
      {refusal !== null && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
    </section>
  );
}
