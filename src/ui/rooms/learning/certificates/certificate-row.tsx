import { IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '#contract/certificates.ts';
import rows from '#ui/components/rows.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './certificates.module.css';
import { ExpiryMark } from './expiry-mark.tsx';

/** One certificate in the list: what it is, from whom, how long it is valid, whether its file is here. */
export function CertificateRow({ certificate, isOpen }: { certificate: Certificate; isOpen: boolean }) {
  const { t } = useTranslation('certificates');
  const { day } = useFormatting();
  const { id, title, issuer, issuedOn, expiresOn, file, goal } = certificate;
  const details = [issuer, issuedOn && t('issued', { day: day(issuedOn) }), goal?.title].filter(Boolean);
  return (
    <li className={`${rows.row} ${classes.row}`} data-open={isOpen || undefined}>
      <span className={rows.what}>
        <Link className={rows.name ?? ''} to="/learning" search={{ view: 'certificates', open: id }}>
          {title}
        </Link>
        {details.length > 0 && <span className={rows.muted}>{details.join(' · ')}</span>}
      </span>
      <ExpiryMark expiresOn={expiresOn} />
      <span className={`${classes.fact} ${rows.muted}`}>
        {file && (
          <span className={classes.attached}>
            <IconPaperclip size={14} aria-hidden="true" />
            {t('hasFile')}
          </span>
        )}
      </span>
    </li>
  );
}
