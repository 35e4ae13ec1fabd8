import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { addIdea, addNotes } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let ideaId: string;
beforeEach(async () => {
  test = createMemoryCore();
  ideaId = (await addIdea(test.client, 'Warung: data/AI?')).id;
  await addNotes(test.client, ideaId, 'problem', ['Stok\nhabis', '漢字'], {
    ...{ assumption: 'testing', importance: 3, color: 'rose' },
  });
  await addNotes(test.client, ideaId, 'early_adopters', ['Warung kopi']);
});
afterEach(() => test.close());

it.each(['json', 'markdown'] as const)('a canvas goes out as %s and comes back as it was', async (format) => {
  const file = await test.client.canvases.export({ ideaId, format, language: 'id' });
  expect([file.name, file.type]).toEqual(
    format === 'json'
      ? ['Warung data AI-2026-03-10.json', 'application/json']
      : ['Warung data AI-2026-03-10.md', 'text/markdown'],
  );
  const { notes } = await test.client.canvases.get({ ideaId });
  expect(await test.client.canvases.inspectFile({ file })).toEqual({
    title: 'Warung: data/AI?',
    template: 'lean',
    notes: notes.map(({ block, text, color, assumption, importance }) => ({
      ...{ block, text, color, assumption, importance },
    })),
    passedOver: [],
  });
});

it.each(['json', 'markdown'] as const)('what one thinks of the notes stays at home in %s', async (format) => {
  const file = await test.client.canvases.export({
    ...{ ideaId, format, language: 'en', includeAssumptions: false },
  });
  const { notes } = await test.client.canvases.inspectFile({ file });
  expect(notes.map(({ text }) => text)).toEqual(['Stok\nhabis', '漢字', 'Warung kopi']);
  for (const { color, assumption, importance } of notes)
    expect([color, assumption, importance]).toEqual(['sand', null, null]);
  expect(await file.text()).not.toContain('rose');
});

it('a version goes out as it was, and none of another idea', async () => {
  const { id } = await test.client.canvases.saveVersion({ ideaId, id: newId(), name: 'First' });
  await addNotes(test.client, ideaId, 'problem', ['later']);
  const ask = (wanted: string) =>
    test.client.canvases.export({ ideaId: wanted, versionId: id, format: 'markdown', language: 'en' });
  expect(await (await ask(ideaId)).text()).not.toContain('later');
  const other = await addIdea(test.client);
  expect((await failureOf(ask(other.id))).code).toBe('NOT_FOUND');
});

it('a version is drawn and printed under its name, as it was', async () => {
  const { canvases } = test.client;
  const { id } = await canvases.saveVersion({ ideaId, id: newId(), name: 'Sebelum bertanya' });
  await addNotes(test.client, ideaId, 'problem', ['later']);
  const asked = { ideaId, paper: 'A3', language: 'id' } as const;
  const drawn = async (versionId: string | null) =>
    (await canvases.export({ ...asked, versionId, format: 'svg' })).text();
  const { html, pageCount } = await canvases.previewExport({ ...asked, versionId: id });
  expect(pageCount).toBe(1);
  expect(html).toContain('size: A3 landscape');
  for (const text of [html, await drawn(id)]) {
    for (const shown of ['Sebelum bertanya', 'Warung kopi', 'Sedang diuji · menentukan'])
      expect(text).toContain(shown);
    expect(text).not.toContain('later');
  }
  expect(await drawn(null)).toContain('later');
  expect(await drawn(null)).not.toContain('Sebelum bertanya');
  expect(await failureOf(canvases.export({ ...asked, versionId: id, format: 'pdf' }))).toEqual({
    code: 'NOT_AVAILABLE',
  });
  expect((await failureOf(canvases.previewExport({ ...asked, versionId: newId() }))).code).toBe('NOT_FOUND');
});

it.each([
  ['nothing', '', 'IMPORT_UNSUPPORTED'],
  ['text without a block', '# Shopping\n- milk', 'IMPORT_MALFORMED'],
  ['other JSON', '{"format":"other"}', 'IMPORT_MALFORMED'],
  ['a newer version', '{"format":"langkah-canvas","version":2,"boards":[]}', 'IMPORT_NEWER'],
  ['a picture', '\u0089PNG\r\n', 'IMPORT_MALFORMED'],
  ['more than 2 MiB', `# Problem\n- ${'x'.repeat(limits.canvasFileBytes)}`, 'IMPORT_TOO_LARGE'],
])('a file with %s is refused', async (_what, text, code) => {
  const file = new File([text], 'canvas.md');
  expect((await failureOf(test.client.canvases.inspectFile({ file }))).code).toBe(code);
});
