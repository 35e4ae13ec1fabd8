import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './table.module.css';

interface BulkBarProps {
  label: string;
  count: number;
  onClear: () => void;
  children: ReactNode;
}

/** What can be done with the chosen rows together. */
export function BulkBar({ label, count, onClear, children }: BulkBarProps) {
  const { t } = useTranslation('fields');
  return (
    <div className={classes.bulk} role="toolbar" aria-label={label}>
      <span className={classes.chosen}>{t('table.chosen', { count })}</span>
      {children}
      <CloseButton aria-label={t('table.clearChoice')} onClick={onClear} />
    </div>
  );
}
