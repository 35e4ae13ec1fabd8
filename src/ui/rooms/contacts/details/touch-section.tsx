import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contactStates } from '#contract/contact-parts.ts';
import type { Contact } from '#contract/contacts.ts';
import { DateField } from '#ui/components/date-field.tsx';
import classes from '#ui/components/details/details.module.css';
import { daysBetween, todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { useContactCommands } from '../contact-commands.ts';
import { lastOnOf, nextOn, useRhythm } from '../interval.ts';
import { IntervalFields } from './interval-fields.tsx';
import { LogButtons } from './log-buttons.tsx';
import own from './touch-section.module.css';
import type { FieldsProps } from './use-save-field.ts';

/** Where one stands with this person: what is written down in one click, when it is time again, and what decides that. */
export function TouchSection({ contact, saving }: FieldsProps) {
  const { t } = useTranslation(['contacts', 'words']);
  const { move } = useContactCommands();
  const words = useFieldWords(saving.failures);
  const { id, state } = contact;
  return (
    <section className={classes.section} aria-label={t('contacts:section.touch')}>
      <LogButtons contact={contact} />
      <NextTime contact={contact} />
      <div className={classes.pair}>
        <Select
          label={t('contacts:field.state')}
          data={contactStates.map((each) => ({ value: each, label: t(`words:contactState.${each}`) }))}
          value={state}
          allowDeselect={false}
          onChange={(next) => next && next !== state && void move.run({ id, state: next, afterId: null })}
        />
        <DateField
          label={t('contacts:field.notBeforeOn')}
          value={contact.notBeforeOn}
          onChange={(day) => void saving.choose('notBeforeOn', day, contact.notBeforeOn)}
          error={words('notBeforeOn')}
        />
      </div>
      <IntervalFields contact={contact} saving={saving} />
    </section>
  );
}

/** "Next: 24 Dec 2026, every 30 days" */
function NextTime({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const { day } = useFormatting();
  const rhythm = useRhythm(contact);
  const { lastContactOn, notBeforeOn, state, archivedAt } = contact;
  const last = lastContactOn ? t('lastTouch', { when: day(lastContactOn) }) : t('neverInTouch');
  if (!rhythm || state === 'paused' || archivedAt !== null) {
    return <p className={own.next}>{state === 'paused' ? `${last} ${t('pausedHelp')}` : last}</p>;
  }
  const { everyDays: count, tagName } = rhythm;
  const next = nextOn({ lastOn: lastOnOf(contact), notBeforeOn }, count);
  const isDue = daysBetween(todayOf(new Date()), next) <= 0;
  return (
    <p className={own.next}>
      {last} <strong>{t(isDue ? 'dueSince' : 'next', { when: day(next) })}</strong>{' '}
      <span className={own.why}>
        {tagName === null ? t('every', { count }) : t('everyByTag', { count, tag: tagName })}
      </span>
    </p>
  );
}
