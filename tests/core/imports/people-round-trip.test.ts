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
    await client.contacts.add({ id: newId(), fields, tagNames: ['Close', 'Data'] });
    await client.contacts.add({ id: newId(), fields: { name: '=Ayu' } });
    const file = await client.contacts.export({ format, language });
    const before = dumpTables(raw);
    const { preview, run } = await previewPeople(client, file);
    expect(preview.groups).toMatchObject({ all: 2, unchanged: 2 });
    await run();
    expect(dumpTables(raw)).toEqual(before);

    const elsewhere = makeCore();
    await importPeople(elsewhere.client, file);
    const [ayu, sari] = await allContacts(elsewhere.client);
    const { intervalDays: _, company, ...told } = fields;
    expect(ayu).toMatchObject({ name: '=Ayu', notes: '' });
    expect(sari).toMatchObject({ ...told, companyName: company });
    expect(sari?.tags.map(({ name }) => name)).toEqual(['Close', 'Data']);
  },
);
