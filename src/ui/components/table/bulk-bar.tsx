import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
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
  const root = useRef<HTMLDivElement>(null);
  // Toasts stand at the same edge: they come above it, however many lines it has.
  useEffect(() => {
    const { current } = root;
    if (!current) return;
    const page = document.documentElement.style;
    const tell = () => page.setProperty('--bulk-height', `calc(${current.offsetHeight}px + 0.5rem)`);
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    tell();
    return () => {
      observer.disconnect();
      page.removeProperty('--bulk-height');
    };
  }, []);
  return (
    <div ref={root} className={classes.bulk} role="toolbar" aria-label={label}>
      <span className={classes.chosen}>{t('table.chosen', { count })}</span>
      {children}
      <CloseButton aria-label={t('table.clearChoice')} onClick={onClear} />
    </div>
  );
}
