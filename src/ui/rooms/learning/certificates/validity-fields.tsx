import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '#contract/certificates.ts';
import { DateField } from '#ui/components/date-field.tsx';
import details from '#ui/components/details/details.module.css';
import { parseDay, todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import classes from './certificates.module.css';
import { ExpiryMark } from './expiry-mark.tsx';
import type { useSaveField } from './use-save-field.ts';

/** Years for which certificates are usually valid. */
const usualYears = [1, 2, 3, 5] as const;

interface ValidityFieldsProps {
  certificate: Certificate;
  saving: ReturnType<typeof useSaveField>;
}

/** From when and until when it is valid; the usual lengths are one click. */
export function ValidityFields({ certificate, saving }: ValidityFieldsProps) {
  const { t } = useTranslation('certificates');
  const { language } = useFormatting();
  const { choose } = saving;
  const words = useFieldWords(saving.failures);
  const { issuedOn, expiresOn } = certificate;
  const startsOn = issuedOn ?? todayOf(new Date());
  const after = (years: number) => parseDay(`+${years * 12}m`, language, startsOn);
  return (
    <section className={details.section} aria-label={t('section.validity')}>
      <div className={classes.sectionHead}>
        <h3>{t('section.validity')}</h3>
        <ExpiryMark expiresOn={expiresOn} />
      </div>
      <div className={details.pair}>
        <DateField
          label={t('field.issuedOn')}
          value={issuedOn}
          onChange={(day) => void choose('issuedOn', day)}
          error={words('issuedOn')}
        />
        <DateField
          label={t('field.expiresOn')}
          value={expiresOn}
          onChange={(day) => void choose('expiresOn', day)}
          error={words('expiresOn')}
        />
      </div>
      <fieldset className={classes.quick}>
        <legend>{t('quick.label')}</legend>
        {usualYears.map((years) => (
          <Button
            key={years}
            size="compact-sm"
            variant={expiresOn !== null && expiresOn === after(years) ? 'light' : 'default'}
            onClick={() => void choose('expiresOn', after(years))}
          >
            {t('quick.years', { count: years })}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant={expiresOn === null ? 'light' : 'default'}
          onClick={() => void choose('expiresOn', null)}
        >
          {t('quick.none')}
        </Button>
      </fieldset>
    </section>
  );
}
