import { v7 as newId } from 'uuid';
import type { Language } from '#contract/settings.ts';
import { addDays } from '../dates/calendar.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import { sampleJournal } from './sample-journal.ts';

type Services = Pick<Workspace['services'], 'contacts' | 'entries' | 'marks' | 'support' | 'templates'>;

/** The Journal of the sample: what was written, a mark and a template of one's own, what helps and who. */
export function fillJournal(services: Services, today: string, language: Language): void {
  const { contacts, entries, marks, support, templates } = services;

  for (const { kind, category, name } of sampleJournal.marks)
    marks.add({ id: newId(), kind, category, name: name[language] });
  const markIds = new Map<string | null, string>();
  const own = new Map(sampleJournal.marks.map(({ key, name }) => [name[language], key]));
  for (const { id, known, name } of marks.list()) markIds.set(known ?? own.get(name ?? '') ?? null, id);

  for (const { daysAgo, at, mood, energy, marks: keys, text, file } of sampleJournal.entries) {
    const fields = { writtenOn: addDays(today, -daysAgo), minute: at, mood, energy };
    const known = keys.flatMap((key) => markIds.get(key) ?? []);
    const { id } = entries.add({
      id: newId(),
      fields: { ...fields, markIds: known, text: text?.[language] ?? '' },
    });
    if (file) {
      const bytes = new Uint8Array(Buffer.from(sampleJournal.picture, 'base64'));
      entries.attach({ id, fileId: newId(), file: { name: file[language], bytes } });
    }
  }

  for (const { name, text } of sampleJournal.templates)
    templates.add({ id: newId(), fields: { name: name[language], text: text[language] } });
  for (const title of sampleJournal.comforts) support.addComfort({ id: newId(), title: title[language] });
  const sort = { by: 'name', direction: 'ascending' } as const;
  const people = contacts.list({ filter: {}, sort, offset: 0, limit: 500 }).rows;
  for (const name of sampleJournal.people) {
    const found = people.find((person) => person.name === name);
    if (!found) throw new Error(`${name} is not in the sample`);
    support.addPerson({ contactId: found.id });
  }
}
