import { z } from 'zod';
import { activity } from './activities.ts';
import { beforeRemovalOfMany } from './backup-reasons.ts';
import { communityPurpose } from './contact-parts.ts';
import { contactCard } from './contacts.ts';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { day, id, instant, line, link, note } from './values.ts';

export const community = z.object({
  id,
  name: z.string(),
  purpose: communityPurpose.nullable(),
  link: z.string().nullable(),
  /** Day of the newest visit in the ledger. */
  lastVisitedOn: z.string().nullable(),
  nextVisitOn: z.string().nullable(),
  notes: z.string(),
  /** Live contacts known from there. */
  contactCount: z.int(),
  createdAt: instant,
  changedAt: instant,
  deletedAt: instant.nullable(),
});
export type Community = z.infer<typeof community>;

const communityChanges = z
  .object({
    name: line,
    purpose: communityPurpose.nullable(),
    link,
    nextVisitOn: day.nullable(),
    notes: note,
  })
  .partial();
export type CommunityChanges = z.infer<typeof communityChanges>;

const ids = z.array(id).min(1).max(limits.bulk, { error: 'TOO_MANY' });
const changed = z.object({ changedCount: z.int() });
const people = z.object({ id, contactIds: ids });

export const communities = {
  /** By name. `text`: only those whose name holds it. */
  list: read(
    z.object({
      text: z.string().max(limits.line).optional(),
      purpose: communityPurpose.optional(),
      limit: z.int().min(1).max(limits.page).default(200),
    }),
    z.array(community),
  ),
  /** Also finds one in the trash (`deletedAt` set). NOT_FOUND. */
  get: read(z.object({ id }), community),
  /** Live contacts known from a community, by name; at most 500. `contactCount` says how many there are. */
  listContacts: read(z.object({ id }), z.array(contactCard)),
  /** Adds one. The same `id` again returns the stored one. */
  add: command(z.object({ id, fields: communityChanges.required({ name: true }) }), community),
  /** Changes fields. `base`: the values the person started from; CONFLICT with both texts if a field has changed since. */
  change: command(
    z.object({ id, changes: communityChanges, base: communityChanges.default({}) }),
    community,
    { mergeKey: (input) => `communities.change ${input.id} ${Object.keys(input.changes).join()}` },
  ),
  /**
   * Writes into the ledger that one was there, today or `on`; a next visit that was planned up to then is done. `activityId`: of the entry, the same again
   * returns the stored one. NOT_FOUND, INVALID_INPUT for a day that is still to come.
   */
  visit: command(z.object({ id, activityId: id, on: day.optional(), note: note.default('') }), activity),
  /** Notes that these contacts are known from there. Contacts that are not there are passed over. NOT_FOUND for the community. */
  link: command(people, changed),
  /** Takes that back. */
  unlink: command(people, changed),
  /** Moves to the trash, from where they can be restored for 30 days. */
  trash: command(z.object({ ids }), changed, { precaution: beforeRemovalOfMany }),
};
