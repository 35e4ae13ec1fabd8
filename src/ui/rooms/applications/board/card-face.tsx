import { IconAlertTriangle, IconFlag, IconHeartFilled, IconMapPin } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '#contract/applications.ts';
import { TagDot } from '#ui/components/tags/tag-dot.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './card-face.module.css';
import { CardMenu } from './card-menu.tsx';

const mostTags = 2;
const strongInterest = 4;

/**
 * What a card says: role, company, the one date that matters now, and at most a few small signs. Remembered, because a board draws itself
 * anew with every step of a card that is carried over it.
 */
export const CardFace = memo(function CardFace({ card }: { card: ApplicationCard }) {
  const { t } = useTranslation('applications');
  const { role, companyName, companyAvoid, interest, tags, location } = card;
  return (
    <>
      <div className={classes.top}>
        <span className={classes.role}>{role}</span>
        <span data-above="">
          <CardMenu card={card} />
        </span>
      </div>
      <span className={classes.company}>
        {companyName}
        {companyAvoid && (
          <span className={classes.avoid}>
            <IconAlertTriangle size={13} aria-hidden="true" /> {t('avoid')}
          </span>
        )}
      </span>
      <div className={classes.bottom}>
        <CardDate card={card} />
        <span className={classes.signs}>
          {tags.slice(0, mostTags).map((tag) => (
            <TagDot key={tag.id} tag={tag} />
          ))}
          {tags.length > mostTags && <span className={classes.more}>+{tags.length - mostTags}</span>}
          {tags.length === 0 && location && card.nextStepOn === null && (
            <span className={classes.place}>
              <IconMapPin size={13} aria-hidden="true" />
              {location}
            </span>
          )}
          {interest !== null && interest >= strongInterest && (
            <IconHeartFilled
              size={13}
              className={classes.heart}
              role="img"
              aria-label={t('interestOf', { interest })}
            />
          )}
        </span>
      </div>
    </>
  );
});

/** The next step if one is due, else the deadline, else since when it stands here. */
function CardDate({ card }: { card: ApplicationCard }) {
  const { t } = useTranslation('applications');
  const { day, dayRelative } = useFormatting();
  const today = todayOf(new Date());
  const { nextStep, nextStepOn, deadlineOn, stageSince, meaning } = card;
  if (nextStepOn !== null) {
    const isLate = nextStepOn < today;
    return (
      <span className={classes.date} data-tone={isLate ? 'late' : 'next'} title={day(nextStepOn)}>
        <IconFlag size={13} aria-hidden="true" />
        <span className={classes.step}>{nextStep ?? t('field.nextStep')}</span>
        <span className={classes.when}>{dayRelative(nextStepOn)}</span>
      </span>
    );
  }
  if (deadlineOn !== null && meaning === 'saved') {
    return (
      <span className={classes.date} data-tone={deadlineOn < today ? 'late' : 'next'} title={day(deadlineOn)}>
        {t('deadlineIn', { when: dayRelative(deadlineOn) })}
      </span>
    );
  }
  return (
    <span className={classes.date} title={day(stageSince)}>
      {t('since', { when: dayRelative(stageSince) })}
    </span>
  );
}
