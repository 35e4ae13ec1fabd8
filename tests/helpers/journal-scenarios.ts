import { v7 as newId } from 'uuid';
import { addEntry, addMark, knownMark, pngFile } from './journal.ts';
import { pdfFile } from './learning.ts';
import type { MemoryCore } from './memory-core.ts';
import { addContact } from './people.ts';

type Client = MemoryCore['client'];
type Scenario = (client: Client) => Promise<() => Promise<unknown>>;

async function journal(client: Client) {
  const [calm, walk] = [await knownMark(client, 'calm'), await knownMark(client, 'walk')];
  const own = await addMark(client, "Ayah's garden");
  const other = await addMark(client, 'Bus');
  const text = "it's; -- a 'day'\n\n* one";
  const entry = await addEntry(client, { text, energy: 2, markIds: [calm, own.id] });
  const second = await addEntry(client, { writtenOn: '2026-03-08', mood: 5, markIds: [walk] });
  const fileId = newId();
  await client.entries.attach({ id: entry.id, fileId, file: pngFile() });
  return { calm, walk, own, other, entry, second, fileId, ids: [entry.id, second.id] };
}

/** One for each command about the entries of the Journal: prepares what it needs and returns it. */
const entryScenarios: Record<string, Scenario> = {
  'entries.add': async (client) => {
    const { calm, own } = await journal(client);
    return () => addEntry(client, { text: 'new', markIds: [own.id, calm], minute: 3 });
  },
  'entries.change': async (client) => {
    const { entry, walk } = await journal(client);
    const changes = { text: 'other', mood: null, markIds: [walk], writtenOn: '2025-12-31', minute: 1_439 };
    return () => client.entries.change({ id: entry.id, changes });
  },
  'entries.attach': async (client) => {
    const { entry } = await journal(client);
    return () => client.entries.attach({ id: entry.id, fileId: newId(), file: pdfFile(90, 'letter.pdf') });
  },
  'entries.detach': async (client) => {
    const { entry, fileId } = await journal(client);
    return () => client.entries.detach({ id: entry.id, fileId });
  },
  'entries.trash': async (client) => {
    const { ids } = await journal(client);
    return () => client.entries.trash({ ids });
  },
  'marks.add': async (client) => {
    await journal(client);
    return () => addMark(client, 'Choir', 'feeling', 'light');
  },
  'marks.change': async (client) => {
    const { own } = await journal(client);
    return () => client.marks.change({ id: own.id, changes: { name: 'Garden', category: 'body' } });
  },
  'marks.move': async (client) => {
    const { own, other } = await journal(client);
    return () => client.marks.move({ id: own.id, afterId: other.id });
  },
  'marks.archive': async (client) => {
    const { calm, own } = await journal(client);
    return () => client.marks.archive({ ids: [calm, own.id], archived: true });
  },
  'marks.archiveUnused': async (client) => {
    await journal(client);
    return () => client.marks.archiveUnused({ kind: 'factor' });
  },
  'marks.remove': async (client) => {
    const { own } = await journal(client);
    return () => client.marks.remove({ id: own.id });
  },
};

async function template(client: Client) {
  return client.templates.add({ id: newId(), fields: { name: 'Evening', text: '# Good\n' } });
}

async function support(client: Client) {
  const [first, second] = [newId(), newId()];
  await client.support.addComfort({ id: first, title: 'Walk to the river' });
  await client.support.addComfort({ id: second, title: 'Tea' });
  const friend = await addContact(client, 'Sari');
  await client.support.addPerson({ contactId: friend.id });
  const line = { name: 'Listeners', phone: '119', link: null, hours: null, note: null };
  await client.support.saveHelplines({ country: 'ID', checkedOn: '2026-03-01', lines: [line, line] });
  return { first, second, friend, line };
}

/** One for each command about what stands around the entries. */
const otherScenarios: Record<string, Scenario> = {
  'moods.rename': async (client) => {
    await client.moods.rename({ mood: 2, name: 'Grey' });
    return () => client.moods.rename({ mood: 2, name: 'Heavy' });
  },
  'templates.add': async (client) => () => template(client),
  'templates.change': async (client) => {
    const { id } = await template(client);
    return () => client.templates.change({ id, changes: { name: 'Night', text: '' } });
  },
  'templates.remove': async (client) => {
    const { id } = await template(client);
    return () => client.templates.remove({ id });
  },
  'support.addComfort': async (client) => {
    await support(client);
    return () => client.support.addComfort({ id: newId(), title: 'Sing' });
  },
  'support.changeComfort': async (client) => {
    const { first } = await support(client);
    return () => client.support.changeComfort({ id: first, title: 'Walk' });
  },
  'support.moveComfort': async (client) => {
    const { first, second } = await support(client);
    return () => client.support.moveComfort({ id: first, afterId: second });
  },
  'support.removeComfort': async (client) => {
    const { first } = await support(client);
    return () => client.support.removeComfort({ id: first });
  },
  'support.addPerson': async (client) => {
    await support(client);
    const { id } = await addContact(client, 'Budi');
    return () => client.support.addPerson({ contactId: id });
  },
  'support.removePerson': async (client) => {
    const { friend } = await support(client);
    return () => client.support.removePerson({ contactId: friend.id });
  },
  'support.saveHelplines': async (client) => {
    const { line } = await support(client);
    const lines = [{ ...line, name: 'Others', note: 'at night' }];
    return () => client.support.saveHelplines({ country: 'ID', checkedOn: null, lines });
  },
  'support.resetHelplines': async (client) => {
    await support(client);
    return () => client.support.resetHelplines({ country: 'ID' });
  },
  'support.closeOffer': async (client) => () => client.support.closeOffer({}),
  'support.changeSettings': async (client) => {
    await client.support.changeSettings({ covers: false });
    return () => client.support.changeSettings({ offersHelp: false, country: 'DE' });
  },
};

/** One for each command of the Journal. */
export const journalScenarios: Record<string, Scenario> = { ...entryScenarios, ...otherScenarios };
