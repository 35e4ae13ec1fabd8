import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay, todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';
import { useTypedValue } from '#ui/lib/typed-value.ts';

const loadCalendar = () => import('./calendar.tsx');
const Calendar = lazy(async () => ({ default: (await loadCalendar()).Calendar }));

export interface DateFieldProps {
  label: string;
  /** `YYYY-MM-DD` or null. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** Why the day was refused, in words. */
  error?: string | undefined;
  description?: string;
  /** It has been, or is today: "Jumat" means the last one. */
  isPast?: boolean;
}

/** A day, typed as people write it ("besok", "Jumat", "3 Mar", "+2w") or picked from a calendar. */
export function DateField({ label, value, onChange, error, description, isPast = false }: DateFieldProps) {
  const { t } = useTranslation('fields');
  const { language, day, dayRelative } = useFormatting();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    loadWhenIdle(loadCalendar);
  }, []);
  const { field, problem, forget } = useTypedValue({
    label,
    value,
    shown: value === null ? '' : day(value),
    read: (text) => parseDay(text, language, todayOf(new Date()), isPast),
    onChange,
    unread: t(isPast ? 'date.pastUnread' : 'date.unread'),
  });

  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          label={label}
          description={description}
          placeholder={t(isPast ? 'date.pastPlaceholder' : 'date.placeholder')}
          error={error ?? problem}
          title={value === null ? undefined : dayRelative(value)}
          rightSection={
            <ActionIcon
              size={24}
              aria-label={t('date.pick', { label })}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={() => setIsOpen((open) => !open)}
            >
              <IconCalendar size={16} aria-hidden="true" />
            </ActionIcon>
          }
          {...field}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>
          {isOpen && (
            <Calendar
              value={value}
              onPick={(picked) => {
                setIsOpen(false);
                forget();
                if (picked !== value) onChange(picked);
              }}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
