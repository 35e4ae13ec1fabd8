import { useQuery } from '@tanstack/react-query';
import type { Contact, ContactCard } from '#contract/contacts.ts';
import { useApi } from '#ui/lib/api.tsx';
import { addDays } from '#ui/lib/days.ts';

/** How often it is time to be in touch, and which tag says so; null: the contact itself. */
export interface Rhythm {
  everyDays: number;
  tagName: string | null;
}

interface StoredTag {
  id: string;
  name: string;
  intervalDays: number | null;
}

/** The interval of the contact, or else the shortest of its tags; null without any. */
export function rhythmOf(
  { intervalDays, tags }: Pick<ContactCard, 'intervalDays' | 'tags'>,
  stored: readonly StoredTag[],
): Rhythm | null {
  if (intervalDays !== null) return { everyDays: intervalDays, tagName: null };
  let found: Rhythm | null = null;
  for (const tag of stored) {
    if (tag.intervalDays === null || !tags.some(({ id }) => id === tag.id)) continue;
    if (!found || tag.intervalDays < found.everyDays)
      found = { everyDays: tag.intervalDays, tagName: tag.name };
  }
  return found;
}

/** The day on which it is time: an interval after the last time, and not before the day that was named. */
export function nextOn(
  { lastOn, notBeforeOn }: { lastOn: string; notBeforeOn: string | null },
  everyDays: number,
): string {
  const due = addDays(lastOn, everyDays);
  return notBeforeOn !== null && notBeforeOn > due ? notBeforeOn : due;
}

/** Since when the interval of a contact runs. */
export function lastOnOf({ lastContactOn, addedOn }: Pick<Contact, 'lastContactOn' | 'addedOn'>): string {
  return lastContactOn ?? addedOn;
}

export function useRhythm(card: Pick<ContactCard, 'intervalDays' | 'tags'>): Rhythm | null {
  const api = useApi();
  const tags = useQuery(api.tags.list.queryOptions({ input: {} }));
  return rhythmOf(card, tags.data ?? []);
}
