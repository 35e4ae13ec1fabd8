import { v7 as newId } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables } from '#tests/helpers/read-back.ts';
import { allContacts, importPeople, previewPeople } from './import-file.ts';

const fields = {
  name: 'Sari Dewi',
  company: 'PT Rimba; Tbk, 1',
  role: 'Lead, data',
  relation: 'former_colleague',
  email: 'sari@rimba.example',
  phone: '+62 812-000',
  links: ['https://www.linkedin.com/in/sari', 'https://sari.example/a?b=1,2;3'],
  location: 'Jakarta; Selatan',
  howMet: 'At a fair.\nBy chance; twice, \\o/.',
  notes: `Line one.\n\nLine two: ${'long '.repeat(60)}end`,
  intervalDays: 30,
  notBeforeOn: '2026-04-01',
};

function makeCore() {
  const core = createMemoryCore();
  onTestFinished(() => core.close());
  return core;
}

test.each([
  ['csv', 'en'],
  ['csv', 'id'],
  ['vcard', 'en'],
] as const)(
  'our own %s (%s) changes nothing here, and comes in whole elsewhere',
  async (format, language) => {
    const { client, raw } = makeCore();
    const tags = ['Close', 'HR, Jakarta', 'Say "hi"'];
    const { id: introducedById } = await client.contacts.add({ id: newId(), fields: { name: '=Ayu' } });
    await client.contacts.add({
      id: newId(),
      fields: { ...fields, introducedById },
      tagNames: tags,
      state: 'in_conversation',
    });
    const file = await client.contacts.export({ format, language });
    const before = dumpTables(raw);
    const { preview, run } = await previewPeople(client, file);
    expect(preview.groups).toMatchObject({ all: 2, unchanged: 2 });
    await run();
    expect(dumpTables(raw)).toEqual(before);

    const elsewhere = makeCore();
    await importPeople(elsewhere.client, file);
    const [ayu, sari] = await allContacts(elsewhere.client);
    const { intervalDays, notBeforeOn, company, ...told } = fields;
    expect(ayu).toMatchObject({ name: '=Ayu', notes: '' });
    expect(sari).toMatchObject({ ...told, companyName: company });
    expect(sari?.tags.map(({ name }) => name)).toEqual(tags);
    // A card has no place for what only Langkah knows.
    if (format === 'vcard') return;
    expect(sari).toMatchObject({ intervalDays, notBeforeOn, state: 'in_conversation' });
    expect(sari?.introducedBy?.name).toBe('=Ayu');
    expect(ayu?.state).toBe('to_reach_out');
  },
);

test('an introducer whom the file does not name clearly stays in the notes', async () => {
  const { client } = makeCore();
  const header =
    'Name,Company,Role,Relation,E-mail,Phone,Links,Location,How you met,Tags,Notes,State,Last contact,Every (days),Not before,Introduced by';
  const rows = ['Sari,,,,,,,,,,,Waiting,,abc,2026-04-01,Nobody', 'Budi,,,,,,,,,,,,,14,,Budi'];
  await importPeople(client, new File([[header, ...rows].join('\n')], 'contacts.csv'));
  const [budi, sari] = await allContacts(client);
  expect(sari).toMatchObject({
    state: 'waiting',
    introducedBy: null,
    intervalDays: null,
    notBeforeOn: '2026-04-01',
  });
  expect(sari?.notes.split('\n')).toEqual(['Every (days): abc', 'Introduced by: Nobody']);
  expect(budi).toMatchObject({ state: 'keeping_in_touch', intervalDays: 14, introducedBy: null });
  expect(budi?.notes).toBe('Introduced by: Budi');
});
