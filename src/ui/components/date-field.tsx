import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay, todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';
import classes from './date-field.module.css';
import { useLastWord } from './use-last-word.ts';

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
}

/** A day, typed as people write it ("besok", "Jumat", "3 Mar", "+2w") or picked from a calendar. */
export function DateField({ label, value, onChange, error, description }: DateFieldProps) {
  const { t } = useTranslation('fields');
  const { language, day, dayRelative } = useFormatting();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    loadWhenIdle(loadCalendar);
  }, []);
  const isTyped = typed !== null && typed.trim() !== '';
  const read = isTyped ? parseDay(typed, language, todayOf(new Date())) : null;
  const unread = isTyped && read === null ? t('date.unread') : undefined;
  // How the words are understood, before they are taken over.
  const reading = read !== null && day(read) !== typed ? day(read) : null;

  function finish() {
    if (typed === null || unread) return;
    if (read !== value) onChange(read);
    setTyped(null);
  }
  useLastWord(finish);
  useEffect(() => input.current?.setCustomValidity(unread ?? ''), [unread]);

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
          ref={input}
          label={label}
          description={description}
          placeholder={t('date.placeholder')}
          value={typed ?? (value === null ? '' : day(value))}
          error={error ?? unread}
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
          rightSectionWidth={reading ? '7.75rem' : '2.25rem'}
          rightSection={
            <span className={classes.side}>
              {reading && (
                <span className={classes.reading} role="status">
                  {reading}
                </span>
              )}
              <ActionIcon
                size={24}
                aria-label={t('date.pick', { label })}
                aria-haspopup="dialog"
                aria-expanded={isOpen}
                onClick={() => setIsOpen((open) => !open)}
              >
                <IconCalendar size={16} aria-hidden="true" />
              </ActionIcon>
            </span>
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

/** Leads to a day of the form that could not be understood: it would be saved without. */
export function focusUnreadDay(form: HTMLFormElement): boolean {
  const unread = [...form.elements].find(
    (element) => element instanceof HTMLInputElement && element.validity.customError,
  );
  if (unread instanceof HTMLElement) unread.focus();
  return unread !== undefined;
}
