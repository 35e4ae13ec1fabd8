import { type Activity, contactingKinds } from '#contract/activities.ts';
import type { Db } from '../database/database.ts';

/** Statements that read these days off the ledger anew, for all records. */
export const lastDays = {
  contact: statementFor('contacts', 'last_contact_on', 'contact', contactingKinds),
  community: statementFor('communities', 'last_visited_on', 'community', ['visit']),
  goal: statementFor('goals', 'done_on', 'goal', ['goal_reached']),
};

/** Whether such a day is read off an entry of this kind about one of these records. */
export function makesLastDay(kind: Activity['kind'], links: Activity['links']): boolean {
  const isContacting = (contactingKinds as readonly string[]).includes(kind);
  return links.some(({ noun }) => (noun === 'contact' ? isContacting : kind === kindsOfOthers.get(noun)));
}

const kindsOfOthers = new Map<string, Activity['kind']>([
  ['community', 'visit'],
  ['goal', 'goal_reached'],
]);

export type LastDays = ReturnType<typeof createLastDays>;

/**
 * Reads off the ledger when a contact was last in touch, when a community was last visited and when a goal was reached. Commands and corrections of the past call it alike, so
 * that there is no second place for it.
 */
export function createLastDays({ db }: { db: Db }) {
  const raw = db.$client;
  const settle = {
    contact: raw.prepare(`${lastDays.contact} WHERE id = @id`),
    community: raw.prepare(`${lastDays.community} WHERE id = @id`),
    goal: raw.prepare(`${lastDays.goal} WHERE id = @id`),
  };

  return {
    /** For those of these records that keep such a day. */
    settle(records: Activity['links']): void {
      for (const { noun, id } of records) {
        if (noun === 'contact' || noun === 'community' || noun === 'goal') settle[noun].run({ id });
      }
    },
  };
}

function statementFor(table: string, column: string, noun: string, kinds: readonly string[]): string {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  // CROSS keeps SQLite from going through the whole ledger for each record.
  return `UPDATE ${table} SET ${column} = (
    SELECT max(activity.happened_on) FROM activity_links AS link CROSS JOIN activities AS activity ON activity.id = link.activity_id
    WHERE link.noun = '${noun}' AND link.record_id = ${table}.id AND activity.kind IN (${list}))`;
}
