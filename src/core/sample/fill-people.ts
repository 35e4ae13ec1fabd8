import { v7 as newId } from 'uuid';
import type { Language } from '#contract/settings.ts';
import { addDays } from '../dates/calendar.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import { type SampleContact, sampleData } from './sample-data.ts';

type Services = Pick<Workspace['services'], 'applications' | 'contacts' | 'communities'>;

/** Contacts and communities of the sample, with what was talked about. */
export function fillPeople(services: Services, today: string, language: Language): void {
  const { applications, contacts, communities } = services;
  const ago = (days: number) => addDays(today, -days);
  const communityIds = new Map<string, string>();
  const contactIds = new Map<string, string>();

  for (const { name, purpose, link, notes, nextIn, visits } of sampleData.communities) {
    const id = newId();
    communityIds.set(name, id);
    communities.add({ id, fields: { name, purpose, link, notes: notes?.[language] ?? '' } });
    for (const { daysAgo, note } of visits) {
      communities.visit({ id, activityId: newId(), on: ago(daysAgo), note: note[language] });
    }
    if (nextIn !== null) {
      communities.change({ id, changes: { nextVisitOn: addDays(today, nextIn) }, base: {} });
    }
  }

  for (const sample of sampleData.contacts) contactIds.set(sample.name, add(sample));

  function add(sample: SampleContact): string {
    const id = newId();
    contacts.add({
      id,
      state: sample.state,
      tagNames: sample.tags.map((tag) => tag[language]),
      fields: {
        name: sample.name,
        company: sample.company,
        role: sample.role?.[language] ?? null,
        relation: sample.relation,
        email: sample.email,
        phone: sample.phone,
        links: sample.link === null ? [] : [sample.link],
        location: sample.location,
        howMet: sample.howMet?.[language] ?? '',
        notes: sample.notes?.[language] ?? '',
        intervalDays: sample.intervalDays,
        notBeforeOn: sample.notBeforeIn === null ? null : addDays(today, sample.notBeforeIn),
        introducedById: contactIds.get(sample.introducedBy ?? '') ?? null,
        earlierCompanies: sample.earlier.map(({ company, fromDaysAgo, toDaysAgo }) => ({
          company,
          fromOn: ago(fromDaysAgo),
          toOn: ago(toDaysAgo),
        })),
      },
    });
    const applicationId = sample.part === null ? undefined : applicationAt(sample.part.company);
    if (sample.part && applicationId) contacts.link({ id, applicationId, part: sample.part.part });
    for (const { kind, daysAgo, direction, note } of sample.log) {
      const entry = { id: newId(), contactId: id, kind, on: ago(daysAgo), note: note[language] };
      contacts.log({ ...entry, method: null, direction, ...(applicationId && { applicationId }) });
    }
    const communityId = communityIds.get(sample.community ?? '');
    if (communityId) communities.link({ id: communityId, contactIds: [id] });
    return id;
  }

  function applicationAt(company: string): string | undefined {
    const sort = { by: 'position', direction: 'ascending' } as const;
    const { rows } = applications.list({ filter: {}, sort, offset: 0, limit: 500 });
    return rows.find((row) => row.companyName === company)?.id;
  }
}
