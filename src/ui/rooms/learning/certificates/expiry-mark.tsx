import { useTranslation } from 'react-i18next';
import { expiryNoticeDays } from '#contract/certificates.ts';
import { daysBetween, todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './certificates.module.css';

/** How long it is still valid, in words. */
export function ExpiryMark({ expiresOn }: { expiresOn: string | null }) {
  const { t } = useTranslation('certificates');
  const { day } = useFormatting();
  if (expiresOn === null) return <span className={classes.muted}>{t('expiry.never')}</span>;
  const days = daysBetween(todayOf(new Date()), expiresOn);
  if (days < 0) return <span className={classes.soon}>{t('expiry.past', { day: day(expiresOn) })}</span>;
  if (days > expiryNoticeDays[0]) {
    return <span className={classes.muted}>{t('expiry.until', { day: day(expiresOn) })}</span>;
  }
  return (
    <span className={classes.soon} title={day(expiresOn)}>
      {days === 0 ? t('expiry.today') : t('expiry.in', { count: days })}
    </span>
  );
}
