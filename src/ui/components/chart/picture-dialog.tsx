import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './picture-dialog.module.css';

/** What a picture of a private chart shows, said before it leaves. */
export interface PictureContents {
  shows: readonly string[];
  /** A sentence on what is not in it. */
  stays: string;
}

interface PictureDialogProps {
  /** Of the chart. */
  title: string;
  contents: PictureContents;
  /** What was asked for, in the words of the menu; undefined: nothing is. */
  asked: string | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asked each time: nothing private leaves because it once did. */
export function PictureDialog({ title, contents, asked, onConfirm, onClose }: PictureDialogProps) {
  const { t } = useTranslation(['chart', 'app']);
  return (
    <Modal
      opened={asked !== undefined}
      onClose={onClose}
      title={t('chart:image.menu', { title })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <section className={classes.leaves} aria-label={t('chart:leaves.title')}>
        <h3 className={classes.title}>{t('chart:leaves.title')}</h3>
        <ul className={classes.list}>
          {contents.shows.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className={classes.line}>{contents.stays}</p>
      </section>
      <p className={classes.warning}>{t('chart:leaves.notSealed')}</p>
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('app:cancel')}
        </Button>
        <Button onClick={onConfirm}>{asked}</Button>
      </Group>
    </Modal>
  );
}
