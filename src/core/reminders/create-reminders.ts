import { expiryNoticeDays } from '#contract/certificates.ts';
import en from '#locales/en/reminders.json';
import id from '#locales/id/reminders.json';
import type { Db } from '../database/database.ts';
import { addDays } from '../dates/calendar.ts';
import type { Clock, Notice, SettingsStore } from '../ports.ts';
import { createDueItems, type Due } from '../today/due-items.ts';

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
 * Tells the next steps, target days, expiring certificates and steps of promotion of the day once, from eight in the morning on, if the person asked for it: a single one in its
 * own words, and a click opens what it is about; several as a number, and a click opens Today.
 */
export function createReminders({ db, clock, settings, notify }: ReminderOptions) {
  const steps = createDueItems(db, ['step', 'stepOfIdea', 'target', 'promotion']);
  const expiries = createDueItems(db, ['expiry']);

  /** A certificate is due on some days before it expires; one of them that passed since anything was told last, because the program was not started, is made up for. */
  function listDue(today: string, toldOn: string | null): Due[] {
    const onDay = { stepsFrom: today, aimsFrom: today, eventsFrom: today };
    const isNotice = ({ on }: Due) =>
      expiryNoticeDays.some((days) => {
        const noticeOn = addDays(on, -days);
        return noticeOn <= today && noticeOn > (toldOn ?? '');
      });
    return [
      ...steps.list({ ...onDay, until: today }),
      ...expiries.list({ ...onDay, until: addDays(today, Math.max(...expiryNoticeDays)) }).filter(isNotice),
    ];
  }

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

const bodyOf = ({ about, company }: Due) => (company === null ? about : `${about}, ${company}`);

function tellOne(due: Due, language: keyof typeof catalogues): Notice {
  const words = catalogues[language];
  const { kind, noun, recordId, detail, on } = due;
  const body = bodyOf(due);
  if (kind === 'target') return { title: words.target, body, path: `/learning?open=${recordId}` };
  if (kind === 'promotion')
    return { title: detail ?? words.one, body, path: `/ideas/${recordId}?view=promotion` };
  if (kind === 'expiry') {
    const format = new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const day = format.format(Date.parse(`${on}T00:00Z`));
    const path = `/learning?view=certificates&open=${recordId}`;
    return { title: words.expires.replace('{{day}}', day), body, path };
  }
  const room = noun === 'idea' ? '/ideas' : '/applications';
  return { title: detail ?? words.one, body, path: `${room}?open=${recordId}` };
}

function tellMany(due: readonly Due[], language: keyof typeof catalogues): Notice {
  const words = catalogues[language];
  const areSteps = due.every(({ kind }) => kind === 'step' || kind === 'promotion');
  return {
    title: (areSteps ? words.many : words.mixed).replace('{{count}}', String(due.length)),
    body: due.slice(0, 3).map(bodyOf).join(' · '),
    path: '/today',
  };
}
