import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './column-header.module.css';

interface FoldedColumnProps {
  name: string;
  count: number;
  /** A sign before the count. */
  mark?: ReactNode;
  onUnfold: () => void;
}

/** A column made narrow; a click opens it again. */
export function FoldedColumn({ name, count, mark, onUnfold }: FoldedColumnProps) {
  const { t } = useTranslation('stages');
  return (
    <button
      type="button"
      className={classes.folded}
      onClick={onUnfold}
      aria-expanded={false}
      title={t('unfold', { name })}
    >
      {mark}
      <span className={classes.count}>{count}</span> <span>{name}</span>
    </button>
  );
}
