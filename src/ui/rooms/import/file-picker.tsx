import { IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PickButton } from '#ui/components/pick-button.tsx';
import { useDroppedFile } from '#ui/lib/dropped-file.ts';
import classes from './import-page.module.css';
import { TemplateButton } from './template-button.tsx';

interface FilePickerProps {
  isReading: boolean;
  /** Why the last file was not taken, in words. */
  refusal: string | null;
  onPick: (file: File) => void;
}

/** Where a file is chosen or dropped. */
export function FilePicker({ isReading, refusal, onPick }: FilePickerProps) {
  const { t } = useTranslation('import');
  const isOver = useDroppedFile((file) => !isReading && onPick(file));
  return (
    <section className={classes.picker} aria-label={t('pick.title')} data-over={isOver || undefined}>
      <IconFileUpload className={classes.pickerSign} stroke={1.25} aria-hidden="true" />
      <p className={classes.sentence}>{t('pick.sentence')}</p>
      <PickButton kind="table" isReading={isReading} onPick={onPick}>
        {t('pick.button')}
      </PickButton>
      <p className={classes.muted}>{t('pick.help')}</p>
      <TemplateButton />
      {refusal !== null && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
    </section>
  );
}
