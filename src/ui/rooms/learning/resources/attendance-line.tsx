import { useTranslation } from 'react-i18next';
import { askedAttendancePercent } from '#contract/learning-parts.ts';
import type { Attendance } from '#contract/resources.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './resources.module.css';

/** How much of a course one was there for, beside what offices ask for. Nothing in it is a reproach. */
export function AttendanceLine({ attendance }: { attendance: Attendance }) {
  const { t } = useTranslation('resources');
  const { dayRelative } = useFormatting();
  const { heldCount, openCount, comingCount, percent, nextOn } = attendance;
  const saidCount = heldCount - openCount;
  return (
    <p className={classes.attendance}>
      {percent !== null && (
        <>
          <strong>{t('attendance.share', { percent, count: saidCount })}</strong>{' '}
          {t('attendance.asked', { asked: askedAttendancePercent })}{' '}
        </>
      )}
      {openCount > 0 && `${t('attendance.open', { count: openCount })} `}
      {comingCount > 0 && `${t('attendance.coming', { count: comingCount })} `}
      {nextOn !== null && t('attendance.next', { day: dayRelative(nextOn) })}
    </p>
  );
}
