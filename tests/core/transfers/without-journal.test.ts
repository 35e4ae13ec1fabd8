import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { journalTableNames } from '#core/jobs/take-out-journal.ts';
import { finish } from '#tests/helpers/finish-task.ts';
import { addEntry, pngFile } from '#tests/helpers/journal.ts';
import { addCertificate, pdfFile } from '#tests/helpers/learning.ts';
import { addContact } from '#tests/helpers/people.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { makeZip, readTexts } from './zip.ts';

const opened: TestCore[] = [];
const open = () => {
  const core = createTestCore();
  opened.push(core);
  return core;
};
let own: TestCore;
beforeEach(async () => {
  own = open();
  const { client } = own;
  const entry = await addEntry(client, { text: 'At the river' });
  await client.entries.attach({ id: entry.id, fileId: newId(), file: pngFile() });
  const gone = await addEntry(client, { text: 'Not this one' });
  await client.entries.trash({ ids: [gone.id] });
  await client.support.addComfort({ id: newId(), title: 'The river' });
  await client.templates.add({ id: newId(), fields: { name: 'Evening', text: 'What was good' } });
  const { id } = await addContact(client, 'Tono');
  await client.support.addPerson({ contactId: id });
  const proof = await addCertificate(client);
  await client.certificates.attach({ id: proof.id, fileId: newId(), file: pdfFile() });
  await client.drafts.save({ key: 'templates.add', content: 'half a template' });
  await client.drafts.save({ key: 'contacts.add', content: 'half a contact' });
});
afterEach(() => {
  for (const core of opened.splice(0).toReversed()) core.close();
});

async function exportFrom({ client }: TestCore, options: { kind: 'bundle' | 'open'; withJournal?: boolean }) {
  const { exportId } = await finish(client.transfers.export({ ...options, language: 'en' }));
  return (await client.transfers.fetch({ exportId })).file;
}
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

async function restoreElsewhere(file: File) {
  const other = open();
  await addEntry(other.client, { text: 'Written here' });
  const received = await finish(other.client.transfers.receive({ file }));
  await other.client.transfers.restore({ receivedId: received.receivedId });
  const { rows } = await other.client.entries.list({});
  return { other, received, texts: rows.map(({ excerpt }) => excerpt) };
}

test('tables for other programs hold the Journal only when it is asked for', async () => {
  const texts = await readTexts(await bytesOf(await exportFrom(own, { kind: 'open' })));
  const asked = await readTexts(await bytesOf(await exportFrom(own, { kind: 'open', withJournal: true })));
  for (const table of journalTableNames) {
    const names = [`data/${table}.json`, `tables/${table}.csv`];
    expect(names.filter((name) => name in texts)).toEqual([]);
    expect(names.filter((name) => name in asked)).toEqual(names);
  }
  const rowsOf = (from: Record<string, string>, table: string) =>
    JSON.parse(from[`data/${table}.json`] ?? '');
  // The file of the certificate is there, that of the entry is not; and so with what was not saved yet.
  expect([rowsOf(texts, 'files').length, rowsOf(asked, 'files').length]).toEqual([1, 2]);
  const keys = (from: Record<string, string>) =>
    rowsOf(from, 'drafts').map(({ key }: { key: string }) => key);
  expect([keys(texts), keys(asked)]).toEqual([['contacts.add'], ['contacts.add', 'templates.add']]);
  expect(rowsOf(texts, 'contacts')).toEqual(rowsOf(asked, 'contacts'));
  const manifests = [texts, asked].map((from) => JSON.parse(from['langkah.json'] ?? ''));
  expect(manifests.map(({ journal }) => journal)).toEqual([false, true]);
  expect(Object.keys(manifests[0].tables).filter((table) => journalTableNames.includes(table))).toEqual([]);
  expect([texts['README.txt']?.includes('left out'), asked['README.txt']?.includes('left out')]).toEqual([
    true,
    false,
  ]);
  // Nothing was taken out of the workspace itself.
  expect((await own.client.entries.list({})).rows.map(({ files }) => files.length)).toEqual([1]);
});

test('what was left out is said when the file is read, and is empty afterwards', async () => {
  const { received, texts, other } = await restoreElsewhere(await exportFrom(own, { kind: 'open' }));
  expect(received).toMatchObject({ hasJournal: false, counts: { contacts: 1 } });
  expect(texts).toEqual([]);
  // What comes along with the program is there again.
  expect((await other.client.marks.list({})).length).toBeGreaterThan(40);
  expect((await other.client.contacts.list({})).total).toBe(1);
});

test.each([
  { kind: 'open', withJournal: true } as const,
  { kind: 'bundle' } as const,
  // The one file is the copy that nothing may be missing from.
  { kind: 'bundle', withJournal: false } as const,
])('the Journal comes back with its files: %o', async (options) => {
  const { received, texts, other } = await restoreElsewhere(await exportFrom(own, options));
  expect(received.hasJournal).toBe(true);
  expect(texts).toEqual(['At the river']);
  const [row] = (await other.client.entries.list({})).rows;
  expect(row?.files.map(({ byteCount }) => byteCount)).toEqual([64]);
  expect((await other.client.support.listPeople({})).map(({ name }) => name)).toEqual(['Tono']);
});

test('tables from before there was a Journal had none to leave out', async () => {
  const texts = await readTexts(await bytesOf(await exportFrom(own, { kind: 'open', withJournal: true })));
  const { journal: _, ...manifest } = JSON.parse(texts['langkah.json'] ?? '');
  const bytes = await makeZip({ ...texts, 'langkah.json': JSON.stringify(manifest) });
  const { hasJournal } = await finish(own.client.transfers.receive({ file: new File([bytes], 'old.zip') }));
  expect(hasJournal).toBe(true);
});

test('what there is to leave is counted before anything is written', async () => {
  const { counts, journal } = await own.client.transfers.preview({});
  expect(counts).toMatchObject({ contacts: 1, certificates: 1 });
  expect(journal).toEqual({ entryCount: 2, fileCount: 1, templateCount: 1, comfortCount: 1, personCount: 1 });
  await own.client.workspace.openSample({ language: 'id' });
  expect((await failureOf(own.client.transfers.preview({}))).code).toBe('NOT_AVAILABLE');
});
