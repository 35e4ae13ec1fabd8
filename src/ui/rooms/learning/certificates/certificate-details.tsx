import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '#contract/certificates.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import details from '#ui/components/details/details.module.css';
import { LinkText } from '#ui/components/link-text.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { GoalPicker } from '../components/goal-picker.tsx';
import { CertificateFile } from './certificate-file.tsx';
import { useSaveField } from './use-save-field.ts';
import { ValidityFields } from './validity-fields.tsx';

interface CertificateDetailsProps {
  certificate: Certificate;
  notice: ReactNode;
}

/** Everything about one certificate, its file first. Each field saves itself. */
export function CertificateDetails({ certificate, notice }: CertificateDetailsProps) {
  const { t } = useTranslation('certificates');
  const { dateTime } = useFormatting();
  const saving = useSaveField(certificate);
  const { save, choose } = saving;
  const words = useFieldWords(saving.failures);
  const { link } = certificate;
  return (
    <div className={details.root}>
      {notice}
      {certificate.deletedAt === null && <CertificateFile certificate={certificate} />}
      <ValidityFields certificate={certificate} saving={saving} />
      <section className={details.section}>
        <h3>{t('section.about')}</h3>
        <AutosaveText
          label={t('field.title')}
          stored={certificate.title}
          save={(title, base) => save({ title }, { title: base })}
        />
        <div className={details.pair}>
          <AutosaveText
            label={t('field.issuer')}
            stored={certificate.issuer ?? ''}
            save={(issuer, base) => save({ issuer }, { issuer: base || null })}
          />
          <AutosaveText
            label={t('field.credential')}
            stored={certificate.credential ?? ''}
            save={(credential, base) => save({ credential }, { credential: base || null })}
          />
        </div>
        <GoalPicker
          value={certificate.goal}
          onChange={(goalId) => void choose('goalId', goalId)}
          error={words('goalId')}
        />
        <LinkText
          label={t('field.link')}
          link={link}
          save={(text, base) => save({ link: text }, { link: base || null })}
        />
        <AutosaveText
          label={t('field.notes')}
          multiline
          stored={certificate.notes}
          save={(notes, base) => save({ notes }, { notes: base })}
        />
      </section>
      <span className={details.foot}>{t('createdAt', { when: dateTime(certificate.createdAt) })}</span>
    </div>
  );
}
