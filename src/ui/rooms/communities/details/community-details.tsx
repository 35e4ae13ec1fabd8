import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Community } from '#contract/communities.ts';
import { type CommunityPurpose, communityPurposes } from '#contract/contact-parts.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import classes from '#ui/components/details/details.module.css';
import { LinkText } from '#ui/components/link-text.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { withScheme } from '#ui/lib/with-scheme.ts';
import { PeopleThere } from './people-there.tsx';
import { useSaveField } from './use-save-field.ts';
import { VisitForm } from './visit-form.tsx';

interface CommunityDetailsProps {
  community: Community;
  notice: ReactNode;
  /** What happened there. */
  children: ReactNode;
}

/** Everything about one community, what is done most often first. Each field saves itself. */
export function CommunityDetails({ community, notice, children }: CommunityDetailsProps) {
  const { t } = useTranslation(['communities', 'words']);
  const { dateTime, dayRelative } = useFormatting();
  const saving = useSaveField(community);
  const { save, choose } = saving;
  const words = useFieldWords(saving.failures);
  const { lastVisitedOn, link } = community;
  return (
    <div className={classes.root}>
      {notice}
      <section className={classes.section} aria-label={t('communities:section.visits')}>
        <VisitForm community={community} />
        <span className={classes.foot}>
          {lastVisitedOn === null
            ? t('communities:neverVisited')
            : t('communities:lastVisited', { day: dayRelative(lastVisitedOn) })}
        </span>
        <DateField
          label={t('communities:field.nextVisitOn')}
          value={community.nextVisitOn}
          onChange={(day) => void choose('nextVisitOn', day)}
          error={words('nextVisitOn')}
        />
      </section>
      <PeopleThere community={community} />
      <section className={classes.section}>
        <h3>{t('communities:section.about')}</h3>
        <AutosaveText
          label={t('communities:field.name')}
          stored={community.name}
          save={(name, base) => save({ name }, { name: base })}
        />
        <Select
          label={t('communities:field.purpose')}
          data={communityPurposes.map((each) => ({ value: each, label: t(`words:purpose.${each}`) }))}
          value={community.purpose}
          onChange={(purpose) => void choose('purpose', purpose as CommunityPurpose | null)}
          error={words('purpose')}
          clearable
        />
        <LinkText
          label={t('communities:field.link')}
          link={link}
          save={(text, base) => save({ link: withScheme(text) }, { link: base || null })}
        />
        <AutosaveText
          label={t('communities:field.notes')}
          multiline
          stored={community.notes}
          save={(notes, base) => save({ notes }, { notes: base })}
        />
      </section>
      {children}
      <span className={classes.foot}>
        {t('communities:createdAt', { when: dateTime(community.createdAt) })}
      </span>
    </div>
  );
}
