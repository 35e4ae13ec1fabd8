import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addEntry, addMark, knownMark, pngFile } from '#tests/helpers/journal.ts';
import { addContact } from '#tests/helpers/people.ts';
import { salvageWithout } from '#tests/helpers/salvage-without.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let own: TestCore;
beforeEach(async () => {
  own = createTestCore();
  const { client } = own;
  const garden = await addMark(client, 'Garden');
  const calm = await knownMark(client, 'calm');
  const { id } = await addEntry(client, { text: 'evening', markIds: [garden.id, calm] });
  await client.entries.attach({ id, fileId: newId(), file: pngFile('window.png', 20_000) });
  await client.templates.add({ id: newId(), fields: { name: 'Evening', text: 'x' } });
  await client.support.addComfort({ id: newId(), title: 'Walk' });
  await client.support.addPerson({ contactId: (await addContact(client, 'Sari')).id });
  const line = { name: 'Listeners', phone: '119', link: null, hours: null, note: null };
  await client.support.saveHelplines({ country: 'ID', checkedOn: '2026-03-01', lines: [line] });
  own.core.close();
});
afterEach(() => own.close());

const whole = { entries: 1, marks: 2, files: 1, templates: 1, comforts: 1, people: 1, helplines: 1 };

it.each([
  ['entries', { entries: 0, marks: 0, files: 0 }],
  ['marks', { marks: 0 }],
  ['entry_marks', { marks: 0 }],
  ['entry_files', { files: 0 }],
  ['files', { files: 0 }],
  ['templates', { templates: 0 }],
  ['comforts', { comforts: 0 }],
  ['contacts', { people: 0 }],
  ['support_people', { people: 0 }],
  ['helpline_cards', {}],
])('without %s everything else is there, and nothing speaks of what is gone', async (table, lost) => {
  await salvageWithout(own.path, [table], async ({ client }) => {
    const { rows } = await client.entries.list({});
    const helplines = await client.support.getHelplines({ country: 'ID' });
    expect({
      entries: rows.length,
      marks: rows[0]?.markIds.length ?? 0,
      files: rows[0]?.files.length ?? 0,
      templates: (await client.templates.list({})).length,
      comforts: (await client.support.listComforts({})).length,
      people: (await client.support.listPeople({})).length,
      helplines: helplines.origin === 'own' ? helplines.lines.length : 0,
    }).toEqual({ ...whole, ...lost });
    expect(await knownMark(client, 'calm')).toMatch(/-/);
    expect((await client.entries.list({ filter: { text: 'evening' } })).total).toBe(rows.length);
    expect(await client.search.find({ text: 'evening' })).toEqual([]);
  });
});

it('of what was erased nothing is read', async () => {
  const again = createTestCore({ path: own.path });
  const { rows } = await again.client.entries.list({});
  const ids = rows.map(({ id }) => id);
  await again.client.entries.trash({ ids });
  await again.client.trash.empty({});
  again.core.close();
  await salvageWithout(own.path, ['sqlite_schema'], async ({ client }) => {
    expect(await client.entries.list({})).toEqual({ rows: [], total: 0 });
    expect(await client.templates.list({})).toHaveLength(1);
  });
});
