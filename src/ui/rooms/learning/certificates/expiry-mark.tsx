import { useTranslation } from 'react-i18next';
import { expiryNoticeDays } from '#contract/certificates.ts';
import rows from '#ui/components/rows.module.css';
import { daysBetween, todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';

/** How long it is still valid, in words. */
export function ExpiryMark({ expiresOn }: { expiresOn: string | null }) {
  const { t } = useTranslation('certificates');
  const { day } = useFormatting();
  if (expiresOn === null) return <span className={rows.muted}>{t('expiry.never')}</span>;
  const days = daysBetween(todayOf(new Date()), expiresOn);
  if (days < 0) return <span className={rows.due}>{t('expiry.past', { day: day(expiresOn) })}</span>;
  if (days > expiryNoticeDays[0]) {
    return <span className={rows.muted}>{t('expiry.until', { day: day(expiresOn) })}</span>;
  }
  return (
    <span className={rows.due} title={day(expiresOn)}>
      {days === 0 ? t('expiry.today') : t('expiry.in', { count: days })}
    </span>
  );
}
