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
      aria-label={`${t('unfold', { name })}, ${count}`}
    >
      {mark}
      {/* Said after the name, which is what one calls it by. */}
      <span className={classes.count} aria-hidden="true">
        {count}
      </span>
      <span>{name}</span>
    </button>
  );
}
