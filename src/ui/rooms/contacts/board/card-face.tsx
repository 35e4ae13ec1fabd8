import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#contract/contacts.ts';
import { useRelationName } from '#ui/components/people/use-relation-name.ts';
import { TagDot } from '#ui/components/tags/tag-dot.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { ContactMenu } from '../contact-menu.tsx';
import classes from './card-face.module.css';

const mostTags = 2;

/** What a card says: who it is, where they work, when one was last in touch. Remembered as the board draws itself anew so often. */
export const CardFace = memo(function CardFace({ card }: { card: ContactCard }) {
  const relationName = useRelationName();
  const { name, role, companyName, relation, tags } = card;
  const work = [role, companyName].filter(Boolean).join(', ');
  return (
    <>
      <div className={classes.top}>
        <span className={classes.name}>{name}</span>
        <span data-above="">
          <ContactMenu card={card} isSmall />
        </span>
      </div>
      <span className={classes.work}>{work || (relation && relationName(relation))}</span>
      <div className={classes.bottom}>
        <CardDate card={card} />
        {tags.length > 0 && (
          <span className={classes.signs}>
            {tags.slice(0, mostTags).map((tag) => (
              <TagDot key={tag.id} tag={tag} />
            ))}
            {tags.length > mostTags && <span className={classes.more}>+{tags.length - mostTags}</span>}
          </span>
        )}
      </div>
    </>
  );
});

/** The day before which they are left alone, else when one was last in touch. */
function CardDate({ card: { notBeforeOn, lastContactOn } }: { card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const { day, dayRelative } = useFormatting();
  const isLater = notBeforeOn !== null && notBeforeOn > todayOf(new Date());
  const shown = isLater ? notBeforeOn : lastContactOn;
  if (shown === null) return null;
  return (
    <span className={classes.date} title={day(shown)}>
      {t(isLater ? 'notBefore' : 'lastContact', { when: dayRelative(shown) })}
    </span>
  );
}
