import { useTranslation } from 'react-i18next';
import type { DueItem, DueSection } from '#contract/today.ts';
import rows from '#ui/components/rows.module.css';
import { DueRow } from './due-row.tsx';
import classes from './today.module.css';

interface DueListProps {
  items: readonly DueItem[];
  labelledBy: string;
  today: string;
}

export function DueList({ items, labelledBy, today }: DueListProps) {
  return (
    <ul className={rows.list} aria-labelledby={labelledBy}>
      {items.map((item) => (
        <DueRow key={`${item.kind} ${item.id} ${item.recordId}`} item={item} today={today} />
      ))}
    </ul>
  );
}

/** How many there are beyond what is shown. */
export function More({ section: { items, total } }: { section: DueSection }) {
  const { t } = useTranslation('today');
  const count = total - items.length;
  return count > 0 && <p className={classes.nothing}>{t('more', { count })}</p>;
}
