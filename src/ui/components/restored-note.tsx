import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './restored-note.module.css';

/** Says that a form holds what was typed before and never saved, with the way to an empty one. */
export function RestoredNote({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('fields');
  return (
    <Group className={classes.root} justify="space-between" gap="sm" role="status">
      <span>{t('draft.restored')}</span>
      <Button size="compact-sm" variant="subtle" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </Group>
  );
}
