import { and, asc, eq, isNull } from 'drizzle-orm';
import en from '#locales/en/reminders.json';
import id from '#locales/id/reminders.json';
import type { Db } from '../database/database.ts';
import { applications } from '../database/tables/applications.ts';
import { companies } from '../database/tables/companies.ts';
import type { Clock, Notice, SettingsStore } from '../ports.ts';

const catalogues = { en, id };
/** Nobody wants to be woken by a list of tasks. */
const earliestHour = 8;

export interface ReminderOptions {
  db: Db;
  clock: Clock;
  settings: SettingsStore;
  notify: (notice: Notice) => void;
}

/**
 * Tells the next steps of the day once, from eight in the morning on, if the person asked for it: a single one in its own words, and a
 * click opens its application; several as a number, and a click opens the board.
 */
export function createReminders({ db, clock, settings, notify }: ReminderOptions) {
  const due = (today: string) =>
    db
      .select({
        id: applications.id,
        step: applications.nextStep,
        role: applications.role,
        company: companies.name,
      })
      .from(applications)
      .innerJoin(companies, eq(companies.id, applications.companyId))
      .where(
        and(
          eq(applications.nextStepOn, today),
          isNull(applications.deletedAt),
          isNull(applications.archivedAt),
        ),
      )
      .orderBy(asc(applications.id))
      .all();

  return {
    /** Cheap and harmless to call at any time. */
    check(): void {
      const current = settings.read();
      const today = clock.today();
      if (!current.reminders || current.remindedOn === today) return;
      if (new Date(clock.now()).getHours() < earliestHour) return;
      const steps = due(today);
      // Nothing yet: a step may still be written down for today.
      const [first] = steps;
      if (!first) return;
      const words = catalogues[current.language ?? 'en'];
      const names = steps.map(({ role, company }) => `${role}, ${company}`);
      notify(
        steps.length === 1
          ? { title: first.step ?? words.one, body: names.join(), path: `/applications?open=${first.id}` }
          : {
              title: words.many.replace('{{count}}', String(steps.length)),
              body: names.slice(0, 3).join(' · '),
              path: '/applications',
            },
      );
      settings.write({ ...current, remindedOn: today });
    },
  };
}
