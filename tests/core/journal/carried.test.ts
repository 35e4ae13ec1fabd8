import { v7 as newId } from 'uuid';
import { afterEach, expect, test } from 'vitest';
import { finish } from '#tests/helpers/finish-task.ts';
import { addEntry, addMark, knownMark, pngFile, textsOf } from '#tests/helpers/journal.ts';
import { addContact } from '#tests/helpers/people.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

const opened: TestCore[] = [];
const open = (more = {}) => {
  const core = createTestCore(more);
  opened.push(core);
  return core;
};
afterEach(() => {
  for (const core of opened.splice(0).toReversed()) core.close();
});

/** A journal with something in each of its tables. */
async function fill({ client }: TestCore) {
  const garden = await addMark(client, "Kebun “Ayah”'s");
  const calm = await knownMark(client, 'calm');
  await client.marks.change({ id: calm, changes: { name: 'Ayem' } });
  await client.marks.archive({ ids: [await knownMark(client, 'jealous')], archived: true });
  const text = 'odd “”\n\n,;\t🙂 \uE000 | \\ <b>';
  const { id } = await addEntry(client, {
    ...{ text, mood: 2, energy: 5, markIds: [garden.id, calm], writtenOn: '2020-02-29', minute: 1_439 },
  });
  const fileId = newId();
  await client.entries.attach({ id, fileId, file: pngFile('window.png', 200_001) });
  const trashed = await addEntry(client, { text: 'thrown away' });
  await client.entries.trash({ ids: [trashed.id] });
  await client.moods.rename({ mood: 1, name: 'Di dasar' });
  await client.templates.add({ id: newId(), fields: { name: 'Evening', text: '# Good\r\n' } });
  await client.support.addComfort({ id: newId(), title: 'Walk' });
  await client.support.addPerson({ contactId: (await addContact(client, 'Sari')).id });
  const line = { name: 'Listeners', phone: '119', link: null, hours: 'always', note: null };
  await client.support.saveHelplines({ country: 'ID', checkedOn: '2026-03-01', lines: [line] });
  await client.support.changeSettings({ covers: false, hidesOnBlur: true });
  return { id, fileId };
}

async function describe({ client }: TestCore) {
  return {
    entries: await client.entries.list({}),
    found: await textsOf(client, { text: 'kebun ayem window' }),
    trash: await client.trash.list({}),
    marks: await client.marks.list({}),
    moods: await client.moods.list({}),
    templates: await client.templates.list({}),
    comforts: await client.support.listComforts({}),
    people: await client.support.listPeople({}),
    helplines: await client.support.getHelplines({ country: 'ID' }),
    settings: await client.support.getSettings({}),
  };
}
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

test.each(['open', 'bundle'] as const)(
  'the journal comes back whole from an export of everything: %s',
  async (kind) => {
    const own = open();
    const { id, fileId } = await fill(own);
    const before = await describe(own);
    expect(before.found).toHaveLength(1);
    const { exportId } = await finish(
      own.client.transfers.export({ kind, language: 'en', withJournal: true }),
      () => {},
    );
    const { file } = await own.client.transfers.fetch({ exportId });
    const other = open();
    await addEntry(other.client, { text: 'what was here before' });
    const { receivedId, counts } = await finish(other.client.transfers.receive({ file }), () => {});
    expect(counts).toMatchObject({ entries: 2 });
    await other.client.transfers.restore({ receivedId });
    expect(await describe(other)).toEqual(before);
    const back = await other.client.entries.getFile({ id, fileId });
    expect(await bytesOf(back)).toEqual(await bytesOf(pngFile('window.png', 200_001)));
  },
);

test('a backup gives the journal back, and counts its entries', async () => {
  const own = open();
  const { id, fileId } = await fill(own);
  const before = await describe(own);
  const backup = await own.client.backups.make({});
  expect(backup.counts.entries).toBe(2);
  await own.client.entries.change({ id, changes: { text: 'regretted', markIds: [] } });
  await own.client.entries.detach({ id, fileId });
  await own.client.backups.restore({ id: backup.id });
  expect(await describe(own)).toEqual(before);
});

test('marks that came with another workspace stay those, and none is added twice', async () => {
  const own = open();
  await fill(own);
  const backup = await own.client.backups.make({});
  const { length } = await own.client.marks.list({});
  await own.client.backups.restore({ id: backup.id });
  expect(await own.client.marks.list({})).toHaveLength(length);
});
