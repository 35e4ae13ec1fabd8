import { z } from 'zod';
import { type ContactFilter, type ContactSort, contactFilter, contactSort } from '#contract/contacts.ts';
import { views } from './views.ts';

export const tableColumns = [
  'company',
  'role',
  'state',
  'location',
  'lastContactOn',
  'notBeforeOn',
  'changedAt',
] as const satisfies ContactSort['by'][];
export type TableColumn = (typeof tableColumns)[number];

/** How the room was left. */
export const contactsView = z.object({
  view: z.enum(views),
  filter: contactFilter,
  sort: contactSort,
  columns: z.array(z.enum(tableColumns)),
  folded: z.array(z.string()),
});
export type ContactsView = z.infer<typeof contactsView>;

export const defaultView: ContactsView = {
  view: 'board',
  filter: {},
  sort: { by: 'name', direction: 'ascending' },
  columns: ['company', 'role', 'state', 'lastContactOn'],
  folded: [],
};

/** Whether anything but the choice of archived ones narrows the list. */
export function isNarrowed({ text, states, tagIds }: ContactFilter): boolean {
  return Boolean(text) || [states, tagIds].some((list) => (list?.length ?? 0) > 0);
}
