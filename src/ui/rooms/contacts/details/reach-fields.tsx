import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import classes from '#ui/components/details/details.module.css';
import { callLink, mailLink } from '#ui/lib/outside-links.ts';
import own from './links-field.module.css';
import { LinksField } from './links-field.tsx';
import type { FieldsProps } from './use-save-field.ts';

/** The ways to reach somebody. What opens, opens outside of Langkah. */
export function ReachFields({ contact, saving }: FieldsProps) {
  const { t } = useTranslation('contacts');
  const { save } = saving;
  const { email, phone } = contact;
  const mail = email && mailLink(email);
  const call = phone && callLink(phone);
  return (
    <section className={classes.section}>
      <h3>{t('section.reach')}</h3>
      <div className={classes.pair}>
        <div>
          <AutosaveText
            label={t('field.email')}
            stored={email ?? ''}
            save={(next, base) => save({ email: next }, { email: base || null })}
          />
          {mail && <Outside href={mail}>{t('writeTo')}</Outside>}
        </div>
        <div>
          <AutosaveText
            label={t('field.phone')}
            stored={phone ?? ''}
            save={(next, base) => save({ phone: next }, { phone: base || null })}
          />
          {call && <Outside href={call}>{t('callNumber')}</Outside>}
        </div>
      </div>
      <LinksField contact={contact} saving={saving} />
    </section>
  );
}

function Outside({ href, children }: { href: string; children: string }) {
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" size="sm" className={own.outside ?? ''}>
      {children}
    </Anchor>
  );
}
