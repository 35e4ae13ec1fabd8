import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/id';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#ui/lib/settings.tsx';
import classes from './calendar.module.css';

type DayOfWeek = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A month to pick a day from. Loaded only when somebody wants to pick instead of type. */
export function Calendar({ value, onPick }: { value: string | null; onPick: (day: string | null) => void }) {
  const { t, i18n } = useTranslation('fields');
  const { settings } = useSettings();
  return (
    <DatePicker
      hideOutsideDates
      classNames={{ day: classes.day }}
      value={value}
      onChange={onPick}
      allowDeselect
      locale={i18n.language}
      firstDayOfWeek={(settings.weekStartsOn % 7) as DayOfWeek}
      highlightToday
      {...(value !== null && { defaultDate: value })}
      ariaLabels={{ nextMonth: t('date.nextMonth'), previousMonth: t('date.previousMonth') }}
    />
  );
}
