import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay, todayOf } from '#ui/lib/days.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';

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
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    loadWhenIdle(loadCalendar);
  }, []);
  const today = todayOf(new Date());
  const read = typed === null || typed.trim() === '' ? null : parseDay(typed, language, today, isPast);
  const isUnread = typed !== null && typed.trim() !== '' && read === null;

  function finish() {
    if (typed === null) return;
    if (typed.trim() === '') {
      if (value !== null) onChange(null);
    } else if (read === null) return;
    else if (read !== value) onChange(read);
    setTyped(null);
  }
  useFinishOnLeave(finish);

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
          value={typed ?? (value === null ? '' : day(value))}
          error={error ?? (isUnread ? t(isPast ? 'date.pastUnread' : 'date.unread') : undefined)}
          title={value === null ? undefined : dayRelative(value)}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish();
            if (event.key === 'Escape' && typed !== null) {
              event.preventDefault();
              setTyped(null);
            }
          }}
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
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>
          {isOpen && (
            <Calendar
              value={value}
              onPick={(picked) => {
                setIsOpen(false);
                setTyped(null);
                if (picked !== value) onChange(picked);
              }}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
