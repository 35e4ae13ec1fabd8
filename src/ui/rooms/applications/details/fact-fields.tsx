import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type EmploymentType,
  employmentTypes,
  knownSources,
  type WorkMode,
  workModes,
} from '#contract/applications.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import classes from '#ui/components/details/details.module.css';
import { LinkText } from '#ui/components/link-text.tsx';
import { useSourceName } from '../use-source-name.ts';
import type { FieldsProps } from './next-fields.tsx';

/** What the vacancy is: place, kind of work, where it was found. */
export function FactFields({ application, saving }: FieldsProps) {
  const { t } = useTranslation(['applications', 'words']);
  const sourceName = useSourceName();
  const { save, choose } = saving;
  const names = new Map(knownSources.map((source) => [sourceName(source), source as string]));
  return (
    <section className={classes.section}>
      <h3>{t('applications:section.facts')}</h3>
      <div className={classes.pair}>
        <AutosaveText
          label={t('applications:field.location')}
          stored={application.location ?? ''}
          save={(location, base) => save({ location }, { location: base || null })}
        />
        <AutosaveText
          label={t('applications:field.source')}
          stored={application.source ? sourceName(application.source) : ''}
          suggestions={[...names.keys()]}
          whileTyping={false}
          save={(text) => save({ source: names.get(text.trim()) ?? text })}
        />
        <Select
          label={t('applications:field.workMode')}
          data={workModes.map((mode) => ({ value: mode, label: t(`words:workMode.${mode}`) }))}
          value={application.workMode}
          onChange={(mode) => void choose('workMode', mode as WorkMode | null)}
          clearable
        />
        <Select
          label={t('applications:field.employmentType')}
          data={employmentTypes.map((type) => ({ value: type, label: t(`words:employmentType.${type}`) }))}
          value={application.employmentType}
          onChange={(type) => void choose('employmentType', type as EmploymentType | null)}
          clearable
        />
        <AutosaveText
          label={t('applications:field.reference')}
          stored={application.reference ?? ''}
          save={(reference, base) => save({ reference }, { reference: base || null })}
        />
        <LinkText
          label={t('applications:field.link')}
          link={application.link}
          save={(link, base) => save({ link }, { link: base || null })}
        />
      </div>
    </section>
  );
}
