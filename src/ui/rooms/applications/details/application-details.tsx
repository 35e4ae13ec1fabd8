import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '#contract/applications.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import classes from '#ui/components/details/details.module.css';
import { TagsField } from '#ui/components/tags/tags-field.tsx';
import { Timeline } from '#ui/components/timeline/timeline.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { ApplicationPeople } from '../people/application-people.tsx';
import { SimilarNotice } from '../similar-notice.tsx';
import { AskedSkills } from '../skills/asked-skills.tsx';
import { FactFields } from './fact-fields.tsx';
import { NextFields } from './next-fields.tsx';
import { PayFields } from './pay-fields.tsx';
import { TrashNotice } from './trash-notice.tsx';
import { useSaveField } from './use-save-field.ts';

interface ApplicationDetailsProps {
  application: Application;
  onOpen: (id: string) => void;
}

/** Everything about one application, what matters first. Each field saves itself. */
export function ApplicationDetails({ application, onOpen }: ApplicationDetailsProps) {
  const { t } = useTranslation('applications');
  const { dateTime } = useFormatting();
  const saving = useSaveField(application);
  const { save } = saving;
  const client = useClient();
  const tag = useCommand(client.applications.tag);
  return (
    <div className={classes.root}>
      <TrashNotice application={application} />
      <section className={classes.section}>
        <AutosaveText
          label={t('field.company')}
          stored={application.companyName}
          whileTyping={false}
          save={(company, base) => save({ company }, { company: base })}
        />
        <AutosaveText
          label={t('field.role')}
          stored={application.role}
          save={(role, base) => save({ role }, { role: base })}
        />
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/companies/$id" params={{ id: application.companyId }} />
          )}
        >
          {t('toCompany', { company: application.companyName })}
        </Anchor>
        <SimilarNotice company={application.companyName} exceptId={application.id} onOpen={onOpen} />
      </section>
      <NextFields application={application} saving={saving} />
      <section className={classes.section} aria-label={t('section.notes')}>
        <AutosaveText
          label={t('field.notes')}
          multiline
          stored={application.notes}
          save={(notes, base) => save({ notes }, { notes: base })}
        />
        <TagsField
          tags={application.tags}
          onChange={(add, remove) => void tag.run({ ids: [application.id], add, remove })}
        />
      </section>
      <Suspense>
        <ApplicationPeople applicationId={application.id} />
      </Suspense>
      <Timeline noun="application" id={application.id} />
      <FactFields application={application} saving={saving} />
      <PayFields application={application} saving={saving} />
      <Suspense>
        <AskedSkills applicationId={application.id} />
      </Suspense>
      <section className={classes.section}>
        <h3>{t('section.posting')}</h3>
        <AutosaveText
          label={t('field.postingText')}
          multiline
          placeholder={t('postingHelp')}
          stored={application.postingText}
          save={(postingText, base) => save({ postingText }, { postingText: base })}
        />
      </section>
      <Stack gap={0} className={classes.foot}>
        <span>{t('createdAt', { when: dateTime(application.createdAt) })}</span>
        <span>{t('changedAt', { when: dateTime(application.changedAt) })}</span>
      </Stack>
    </div>
  );
}
