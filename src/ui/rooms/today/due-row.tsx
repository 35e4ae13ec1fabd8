import { Button } from '@mantine/core';
import {
  IconBook2,
  IconBriefcase,
  IconBulb,
  IconCheck,
  IconUser,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DueItem, DueNoun } from '#contract/today.ts';
import rows from '#ui/components/rows.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import { once } from '#ui/lib/one-click.ts';
import { placeOf } from './place-of.ts';
import classes from './today.module.css';
import { useDone } from './use-done.ts';

/** As in the rail: the room that it leads to. */
const icons: Readonly<Record<DueNoun, TablerIcon>> = {
  application: IconBriefcase,
  contact: IconUser,
  community: IconUsers,
  goal: IconBook2,
  resource: IconBook2,
  certificate: IconBook2,
  idea: IconBulb,
};

/** One thing that waits: what, of what kind, for what, and since when if its day has passed. */
export function DueRow({ item, today }: { item: DueItem; today: string }) {
  const { t } = useTranslation('today');
  const { day, dayOfMonth } = useFormatting();
  const done = useDone(item, today);
  const { kind, noun, about, company, detail, on, lateDays } = item;
  const Icon = icons[noun];
  const record = company === null ? about : `${about}, ${company}`;
  const title = detail ?? record;
  return (
    <li className={rows.row}>
      <Icon className={classes.icon} size="1.25rem" stroke={1.6} aria-hidden="true" />
      <span className={rows.what}>
        <Link className={rows.name ?? ''} {...placeOf(item)}>
          {title}
        </Link>
        <span className={rows.muted}>
          {[t(`kind.${kind}`), ...(detail === null ? [] : [record])].join(' · ')}
        </span>
      </span>
      {lateDays > 0 && (
        <span className={rows.muted} title={day(on)}>
          {t('since', { day: on.slice(0, 4) === today.slice(0, 4) ? dayOfMonth(on) : day(on) })}
        </span>
      )}
      {done.can && (
        <Button
          className={rows.above ?? ''}
          size="compact-md"
          variant="default"
          leftSection={<IconCheck size={15} aria-hidden="true" />}
          aria-label={t('doneOf', { title })}
          onClick={once(() => void done.run())}
        >
          {t('done')}
        </Button>
      )}
    </li>
  );
}
