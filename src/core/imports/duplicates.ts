import { companyKey, foldName } from '../companies/company-key.ts';
import { addDays } from '../dates/calendar.ts';
import { linkKey } from './cells/read-link.ts';

export interface Identity {
  company: string;
  role: string;
  link: string | null;
  location: string | null;
  appliedOn: string | null;
}

/** So far apart, a second application for the same role is a new attempt. */
const windowDays = 30;

interface Group {
  byLink: Map<string, Identity[]>;
  all: Identity[];
  withoutLink: Identity[];
}

/** Applications seen so far, found again under other spellings of company and role. */
export function createSeen() {
  const seen = new Map<string, Group>();

  return {
    add(application: Identity): void {
      const key = keyOf(application);
      const group: Group = seen.get(key) ?? { byLink: new Map(), all: [], withoutLink: [] };
      seen.set(key, group);
      group.all.push(application);
      if (application.link === null) group.withoutLink.push(application);
      else append(group.byLink, linkKey(application.link), application);
    },
    /** `compareLocation`: rows of one table that differ in the place are two vacancies. */
    has(application: Identity, { compareLocation }: { compareLocation: boolean }): boolean {
      const group = seen.get(keyOf(application));
      if (!group) return false;
      const isCandidate = (other: Identity) => !(compareLocation && differInPlace(application, other));
      if (application.link === null)
        return group.all.some((other) => isCandidate(other) && isNear(application, other));
      // Two links decide; only where one is missing the days have to.
      return (
        (group.byLink.get(linkKey(application.link)) ?? []).some(isCandidate) ||
        group.withoutLink.some((other) => isCandidate(other) && isNear(application, other))
      );
    },
  };
}
export type Seen = ReturnType<typeof createSeen>;

function append(lists: Map<string, Identity[]>, key: string, application: Identity): void {
  const list = lists.get(key);
  if (list) list.push(application);
  else lists.set(key, [application]);
}

function keyOf({ company, role }: Identity): string {
  return `${companyKey(company)}\n${foldName(role) || role.toLowerCase()}`;
}

/** Where a day is missing, company and role are enough. */
function isNear(one: Identity, other: Identity): boolean {
  if (one.appliedOn === null || other.appliedOn === null) return true;
  return (
    one.appliedOn >= addDays(other.appliedOn, -windowDays) &&
    one.appliedOn <= addDays(other.appliedOn, windowDays)
  );
}

function differInPlace(one: Identity, other: Identity): boolean {
  return (
    one.location !== null && other.location !== null && foldName(one.location) !== foldName(other.location)
  );
}
