import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Contact } from '#contract/contacts.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import classes from '#ui/components/details/details.module.css';
import { TagsField } from '#ui/components/tags/tags-field.tsx';
import { Timeline } from '#ui/components/timeline/timeline.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { AboutFields } from './about-fields.tsx';
import { ContactApplications } from './contact-applications.tsx';
import { ContactNotice } from './contact-notice.tsx';
import { EarlierCompanies } from './earlier-companies.tsx';
import { OpenButton } from './open-button.tsx';
import { ReachFields } from './reach-fields.tsx';
import { TouchSection } from './touch-section.tsx';
import { useSaveField } from './use-save-field.ts';

/** Everything about one contact, what matters first. Each field saves itself. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const client = useClient();
  const navigate = useNavigate();
  const { dateTime } = useFormatting();
  const saving = useSaveField(contact);
  const tag = useCommand(client.contacts.tag);
  const { save } = saving;
  const { id, companyId, companyName } = contact;
  return (
    <div className={classes.root}>
      <ContactNotice contact={contact} />
      <section className={classes.section}>
        <AutosaveText
          label={t('field.name')}
          stored={contact.name}
          save={(name, base) => save({ name }, { name: base })}
        />
        <div className={classes.pair}>
          <AutosaveText
            label={t('field.role')}
            stored={contact.role ?? ''}
            save={(role, base) => save({ role }, { role: base || null })}
          />
          <div>
            <AutosaveText
              label={t('field.company')}
              stored={companyName ?? ''}
              whileTyping={false}
              save={(company, base) => save({ company }, { company: base || null })}
            />
            {companyId && companyName && (
              <OpenButton onOpen={() => void navigate({ to: '/companies/$id', params: { id: companyId } })}>
                {t('toCompany', { company: companyName })}
              </OpenButton>
            )}
          </div>
        </div>
      </section>
      <TouchSection contact={contact} saving={saving} />
      <section className={classes.section} aria-label={t('section.notes')}>
        <AutosaveText
          label={t('field.notes')}
          multiline
          stored={contact.notes}
          save={(notes, base) => save({ notes }, { notes: base })}
        />
        <TagsField tags={contact.tags} onChange={(add, remove) => void tag.run({ ids: [id], add, remove })} />
      </section>
      <Timeline noun="contact" id={id} />
      <ReachFields contact={contact} saving={saving} />
      <AboutFields contact={contact} saving={saving} />
      <ContactApplications contact={contact} />
      <EarlierCompanies contact={contact} saving={saving} />
      <Stack gap={0} className={classes.foot}>
        <span>{t('createdAt', { when: dateTime(contact.createdAt) })}</span>
        <span>{t('changedAt', { when: dateTime(contact.changedAt) })}</span>
      </Stack>
    </div>
  );
}
