import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { redactions } from '#contract/report-options.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact } from '#tests/helpers/people.ts';
import { readArchive } from './read-archive.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-04-20');
  return () => core.close();
});

describe('of the Journal', () => {
  async function fill() {
    const { client } = core;
    await client.templates.add({ id: newId(), fields: { name: 'Evening', text: 'What was **good**?' } });
    for (const title of ['Walk to the river', 'Sing'])
      await client.support.addComfort({ id: newId(), title });
    const { id: contactId } = await addContact(client, 'Bapak Harun');
    const gone = await addContact(client, 'Somebody Else');
    await client.support.addPerson({ contactId });
    await client.support.addPerson({ contactId: gone.id });
    await client.contacts.trash({ ids: [gone.id] });
    const none = { link: null, hours: null, note: null };
    await client.support.saveHelplines({
      country: 'ID',
      checkedOn: '2026-04-01',
      lines: [{ ...none, name: 'Puskesmas', phone: '021 555', hours: '8–16' }],
    });
  }

  test('tells what it holds beside entries, whatever the period, and counts the same before', async () => {
    await fill();
    const text = await readArchive(core, { parts: ['journal'], to: '2020-01-01' });
    expect(text).toContain(
      [
        ...['Your templates', 'Evening', 'Text', 'What was **good**?'],
        ...['What helps me', '2 records', 'What helps', 'Walk to the river', 'Sing'],
        ...['People I can turn to', '1 record', 'Name', 'Bapak Harun', 'Helplines', '1 record'],
        'Country | Name | Number | When somebody answers | Checked on',
        'Indonesia | Puskesmas | 021 555 | 8–16 | 1 Apr 2026',
      ].join('\n'),
    );
    expect(text).not.toContain('Somebody Else');
    expect(text).toContain('5 records');
    expect(await core.client.entries.countBeside({})).toEqual({
      ...{ templateCount: 1, comfortCount: 2, personCount: 1, helplineCount: 1 },
    });
  });

  test('gives none of it without its part, and nothing of what is hidden', async () => {
    await fill();
    const words = /Evening|good|river|Puskesmas|555/;
    const others = ['applications', 'activities', 'contacts', 'learning', 'ideas', 'files'] as const;
    expect(await readArchive(core, { parts: [...others] })).not.toMatch(words);
    const hidden = await readArchive(core, { parts: ['journal'], hides: [...redactions] });
    expect(hidden).not.toMatch(/good|river|Harun|Puskesmas|555/);
    expect(hidden).toContain('Person A');
  });

  test('names no numbers that came along', async () => {
    await core.client.support.changeSettings({ country: 'ID' });
    expect(await readArchive(core, { parts: ['journal'] })).not.toContain('Helplines');
  });
});
