import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ResourceState, resourceStates } from '#contract/learning-parts.ts';
import type { Resource } from '#contract/resources.ts';
import { DateField } from '#ui/components/date-field.tsx';
import details from '#ui/components/details/details.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { DurationField } from '../components/duration-field.tsx';
import { LogButton } from '../components/log-button.tsx';
import { SessionsSection } from '../time/sessions-section.tsx';
import { AboutFields } from './about-fields.tsx';
import { LessonsSection } from './lessons-section.tsx';
import classes from './resources.module.css';
import { TimeLine } from './time-line.tsx';
import { useSaveField } from './use-save-field.ts';

interface ResourceDetailsProps {
  resource: Resource;
  notice: ReactNode;
}

/** Everything about one resource, what is done most often first. Each field saves itself. */
export function ResourceDetails({ resource, notice }: ResourceDetailsProps) {
  const { t } = useTranslation(['resources', 'words']);
  const { dateTime } = useFormatting();
  const saving = useSaveField(resource);
  const { choose } = saving;
  const words = useFieldWords(saving.failures);
  const { id, title, goal, state } = resource;
  return (
    <div className={details.root}>
      {notice}
      <section className={details.section} aria-label={t('resources:section.time')}>
        <div className={classes.progress}>
          <TimeLine resource={resource} />
          <LogButton size="compact-md" about={{ goal, resource: { id, title } }} />
        </div>
        <div className={details.pair}>
          <Select
            label={t('resources:field.state')}
            data={resourceStates.map((each) => ({ value: each, label: t(`words:resourceState.${each}`) }))}
            value={state}
            allowDeselect={false}
            onChange={(value) => value && void choose('state', value as ResourceState)}
            error={words('state')}
          />
          <DurationField
            label={t('resources:field.totalMinutes')}
            bare="hours"
            value={resource.totalMinutes}
            onChange={(minutes) => void choose('totalMinutes', minutes)}
            error={words('totalMinutes')}
          />
          {(state === 'done' || resource.finishedOn !== null) && (
            <DateField
              label={t('resources:field.finishedOn')}
              value={resource.finishedOn}
              onChange={(day) => void choose('finishedOn', day)}
              error={words('finishedOn')}
            />
          )}
        </div>
      </section>
      <LessonsSection resource={resource} />
      <SessionsSection scope={{ resourceId: id }} />
      <AboutFields resource={resource} saving={saving} />
      <span className={details.foot}>{t('resources:createdAt', { when: dateTime(resource.createdAt) })}</span>
    </div>
  );
}
