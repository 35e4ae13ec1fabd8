import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Community } from '#contract/communities.ts';
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
    <li className={classes.row} data-open={isOpen || undefined}>
      <span className={classes.what}>
        <Link className={classes.name ?? ''} to="/communities" search={{ open: id }}>
          {name}
        </Link>
        {purpose && <PurposeMark purpose={purpose} />}
      </span>
      <span className={`${classes.fact} ${classes.muted}`}>
        {lastVisitedOn === null ? t('neverVisited') : t('lastVisited', { day: dayRelative(lastVisitedOn) })}
      </span>
      <span className={`${classes.fact} ${isPast ? classes.due : classes.muted}`}>
        {nextVisitOn !== null &&
          t(isPast ? 'visitWasPlanned' : 'nextVisit', { day: dayRelative(nextVisitOn) })}
      </span>
      <span className={`${classes.fact} ${classes.muted}`}>
        {contactCount > 0 && t('people.count', { count: contactCount })}
      </span>
      <span className={classes.action}>
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
