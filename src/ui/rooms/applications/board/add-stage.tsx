import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './add-stage.module.css';

export function AddStage({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('stages');
  return (
    <div className={classes.root}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={onAdd}
      >
        {t('add')}
      </Button>
    </div>
  );
}
