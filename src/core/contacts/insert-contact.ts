import { sql } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { contacts } from '../database/tables/contacts.ts';

/** What a contact of whom nothing is known but the name has in its columns. */
export const blankContact = {
  companyId: null,
  role: null,
  relation: null,
  email: null,
  phone: null,
  location: null,
  howMet: '',
  notes: '',
  intervalDays: null,
  notBeforeOn: null,
};

/** Adds a contact; prepared once, because an import adds thousands. Takes `blankContact` with what is known, `today` and `now`. */
export function prepareInsert(db: Db) {
  const given = (name: string) => sql.placeholder(name);
  return db
    .insert(contacts)
    .values({
      id: given('id'),
      name: given('name'),
      nameKey: given('nameKey'),
      companyId: given('companyId'),
      role: given('role'),
      relation: given('relation'),
      email: given('email'),
      phone: given('phone'),
      location: given('location'),
      howMet: given('howMet'),
      notes: given('notes'),
      state: given('state'),
      // It gets its place at once.
      position: '',
      intervalDays: given('intervalDays'),
      notBeforeOn: given('notBeforeOn'),
      addedOn: given('today'),
      createdAt: given('now'),
      changedAt: given('now'),
    })
    .prepare();
}
