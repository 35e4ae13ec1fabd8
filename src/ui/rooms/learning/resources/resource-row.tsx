import { ActionIcon } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Resource } from '#contract/resources.ts';
import rows from '#ui/components/rows.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import { LogButton } from '../components/log-button.tsx';
import { KindMark } from './kind-mark.tsx';
import classes from './resources.module.css';
import { TimeLine } from './time-line.tsx';

/** One resource in the list: what it is, how far one is with it, what it costs. */
export function ResourceRow({ resource, isOpen }: { resource: Resource; isOpen: boolean }) {
  const { t } = useTranslation(['resources', 'fields']);
  const { money, dayRelative } = useFormatting();
  const { id, title, kind, provider, goal, cost, costCurrency, link, finishedOn, state } = resource;
  const details = [provider, goal && t('forGoal', { title: goal.title })].filter(Boolean);
  return (
    <li className={`${rows.row} ${classes.row}`} data-open={isOpen || undefined}>
      <span className={rows.what}>
        <span className={classes.head}>
          <Link className={rows.name ?? ''} to="/learning" search={{ view: 'resources', open: id }}>
            {title}
          </Link>
          <KindMark kind={kind} />
        </span>
        {details.length > 0 && <span className={rows.muted}>{details.join(' · ')}</span>}
      </span>
      <TimeLine resource={resource} />
      <span className={`${classes.fact} ${rows.muted}`}>
        {state === 'done' && finishedOn !== null
          ? t('finished', { day: dayRelative(finishedOn) })
          : cost !== null && costCurrency !== null && money(cost, costCurrency)}
      </span>
      <span className={classes.actions}>
        {link && (
          <ActionIcon
            component="a"
            href={link}
            target="_blank"
            rel="noreferrer"
            aria-label={t('linkOf', { title })}
            title={t('fields:openLink')}
          >
            <IconExternalLink size={18} aria-hidden="true" />
          </ActionIcon>
        )}
        <LogButton
          size="compact-md"
          variant="default"
          title={title}
          about={{ goal: resource.goal, resource: { id, title } }}
        />
      </span>
    </li>
  );
}
