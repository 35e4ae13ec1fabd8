import type {
  ContactImportField,
  ImportSource,
  ImportTarget,
  ResourceImportField,
} from '#contract/import-parts.ts';
import { foldName } from '../companies/company-key.ts';
import { fieldOfContactHeader } from './contacts/contact-headers.ts';
import { fieldOfHeader } from './header-aliases.ts';
import { saysMoodsOfDays } from './journal/entry-headers.ts';
import { fieldOfResourceHeader } from './learning/resource-headers.ts';
import { skillOnly } from './learning/skill-headers.ts';

/** Headers that together are found in one kind of file only. Sources: the LinkedIn data export, both layouts of Google Contacts, the table of Daylio. */
const signs: ReadonlyArray<readonly [ImportSource, readonly string[]]> = [
  ['linkedin_connections', ['first name', 'last name', 'connected on']],
  ['linkedin_applications', ['application date', 'company name', 'job title', 'job url']],
  ['linkedin_saved_jobs', ['saved date', 'job url', 'job title']],
  ['linkedin_learning', ['content title', 'content type']],
  ['google_contacts', ['given name', 'family name', 'group membership']],
  ['google_contacts', ['given name', 'family name', 'e mail 1 value']],
  ['google_contacts', ['first name', 'last name', 'file as', 'labels']],
  ['google_contacts', ['first name', 'last name', 'e mail 1 value']],
  ['daylio', ['full date', 'mood', 'activities']],
];

/** Where a table comes from, as far as its headers tell. */
export function sourceOf(headers: readonly string[]): ImportSource {
  const folded = new Set(headers.map(foldName));
  return signs.find(([, words]) => words.every((word) => folded.has(word)))?.[0] ?? 'table';
}

const targets: Readonly<Record<Exclude<ImportSource, 'table'>, ImportTarget>> = {
  linkedin_connections: 'contacts',
  linkedin_applications: 'applications',
  linkedin_saved_jobs: 'applications',
  linkedin_learning: 'resources',
  linkedin_skills: 'skills',
  google_contacts: 'contacts',
  vcard: 'contacts',
  daylio: 'entries',
  langkah_journal: 'entries',
};
const personal: ReadonlySet<ContactImportField> = new Set([
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
]);
const applying = new Set([
  'stage',
  'appliedOn',
  'applied',
  'savedOn',
  'deadlineOn',
  'pay',
  'payMin',
  'source',
]);

const learned: ReadonlySet<ResourceImportField> = new Set([
  'kind',
  'provider',
  'cost',
  'totalMinutes',
  'hours',
  'finishedOn',
  'lastUsedOn',
]);

/** What the rows of a table probably are: whichever has more columns that only it has. */
export function targetOf(headers: readonly string[], source: ImportSource): ImportTarget {
  if (source !== 'table') return targets[source];
  if (saysMoodsOfDays(headers)) return 'entries';
  const persons = new Set(headers.map(fieldOfContactHeader).filter((field) => field && personal.has(field)));
  const steps = new Set(headers.map(fieldOfHeader).filter((field) => field && applying.has(field)));
  const named = headers.map(fieldOfResourceHeader);
  const lessons = new Set(named.filter((field) => field && learned.has(field)));
  const isAsked = named.includes('title') && !headers.some((header) => fieldOfHeader(header) === 'company');
  const folded = headers.map((header) => foldName(header.replace(/[([].*$/, '')));
  // A list of nothing but names is hardly one of people.
  const isSkills = folded.some((word) => skillOnly.has(word)) || folded.filter(Boolean).join() === 'name';
  if (isSkills && persons.size <= 1 && lessons.size === 0 && steps.size === 0) return 'skills';
  // Courses have names, too, and states.
  const others = [...persons].filter((field) => field !== 'name').length;
  if (isAsked && lessons.size > others && lessons.size >= steps.size) return 'resources';
  return persons.size > steps.size ? 'contacts' : 'applications';
}
