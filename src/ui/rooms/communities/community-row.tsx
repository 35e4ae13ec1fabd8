import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Community } from '#contract/communities.ts';
import rows from '#ui/components/rows.module.css';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { once } from '#ui/lib/one-click.ts';
import classes from './communities.module.css';
import { useVisit } from './community-commands.ts';
import { PurposeMark } from './purpose-mark.tsx';

/** One community in the list: what it is, when one was there, when one goes again. */
export function CommunityRow({ community, isOpen }: { community: Community; isOpen: boolean }) {
  const { t } = useTranslation('communities');
  const { dayRelative } = useFormatting();
  const { visit, isRunning } = useVisit(community);
  const { id, name, purpose, lastVisitedOn, nextVisitOn, contactCount } = community;
  const isPast = nextVisitOn !== null && nextVisitOn < todayOf(new Date());
  return (
    <li className={`${rows.row} ${classes.row}`} data-open={isOpen || undefined}>
      <span className={`${rows.what} ${classes.what}`}>
        <Link className={rows.name ?? ''} to="/communities" search={{ open: id }}>
          {name}
        </Link>
        {purpose && <PurposeMark purpose={purpose} />}
      </span>
      <span className={`${classes.fact} ${rows.muted}`}>
        {lastVisitedOn === null ? t('neverVisited') : t('lastVisited', { day: dayRelative(lastVisitedOn) })}
      </span>
      <span className={`${classes.fact} ${isPast ? rows.due : rows.muted}`}>
        {nextVisitOn !== null &&
          t(isPast ? 'visitWasPlanned' : 'nextVisit', { day: dayRelative(nextVisitOn) })}
      </span>
      <span className={`${classes.fact} ${rows.muted}`}>
        {contactCount > 0 && t('people.count', { count: contactCount })}
      </span>
      <span className={`${rows.above} ${classes.action}`}>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconCheck size={15} aria-hidden="true" />}
          aria-label={t('wasThereOf', { name })}
          onClick={once(() => !isRunning && visit())}
        >
          {t('wasThere')}
        </Button>
      </span>
    </li>
  );
}
