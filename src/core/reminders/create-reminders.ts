import en from '#locales/en/reminders.json';
import id from '#locales/id/reminders.json';
import type { Db } from '../database/database.ts';
import type { Clock, Notice, SettingsStore } from '../ports.ts';
import { createDueReader, type Due } from './due.ts';

const catalogues = { en, id };
/** Nobody wants to be woken by a list of tasks. */
const earliestHour = 8;
const locales = { en: 'en-GB', id: 'id-ID' } as const;

export interface ReminderOptions {
  db: Db;
  clock: Clock;
  settings: SettingsStore;
  notify: (notice: Notice) => void;
}

/**
 * Tells the next steps, target days and expiring certificates of the day once, from eight in the morning on, if the person asked for it: a single one in its
 * own words, and a click opens what it is about; several as a number, and a click opens the board.
 */
export function createReminders({ db, clock, settings, notify }: ReminderOptions) {
  const listDue = createDueReader({ db });

  return {
    /** Cheap and harmless to call at any time. */
    check(): void {
      const current = settings.read();
      const today = clock.today();
      if (!current.reminders || current.remindedOn === today) return;
      if (new Date(clock.now()).getHours() < earliestHour) return;
      const due = listDue(today, current.remindedOn);
      // Nothing yet: a step may still be written down for today.
      const [first, ...others] = due;
      if (!first) return;
      const language = current.language ?? 'en';
      notify(others.length === 0 ? tellOne(first, language) : tellMany(due, language));
      settings.write({ ...current, remindedOn: today });
    },
  };
}

function tellOne({ kind, id: recordId, title, detail, on }: Due, language: keyof typeof catalogues): Notice {
  const words = catalogues[language];
  switch (kind) {
    case 'step':
      return { title: detail ?? words.one, body: title, path: `/applications?open=${recordId}` };
    case 'target':
      return { title: words.target, body: title, path: `/learning?open=${recordId}` };
    case 'expiry': {
      const format = new Intl.DateTimeFormat(locales[language], {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      const day = format.format(Date.parse(`${on}T00:00Z`));
      const path = `/learning?view=certificates&open=${recordId}`;
      return { title: words.expires.replace('{{day}}', day), body: title, path };
    }
  }
}

function tellMany(due: readonly Due[], language: keyof typeof catalogues): Notice {
  const words = catalogues[language];
  const isAll = (...kinds: Due['kind'][]) => due.every(({ kind }) => kinds.includes(kind));
  return {
    title: (isAll('step') ? words.many : words.mixed).replace('{{count}}', String(due.length)),
    body: due
      .slice(0, 3)
      .map(({ title }) => title)
      .join(' · '),
    path: isAll('expiry')
      ? '/learning?view=certificates'
      : isAll('target', 'expiry')
        ? '/learning'
        : '/applications',
  };
}
