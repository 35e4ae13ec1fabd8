import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EntryExportChoice } from '#contract/entries.ts';
import { limits } from '#contract/limits.ts';
import { addEntry, addMark, knownMark, pngFile } from '#tests/helpers/journal.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => core.close());

const none: EntryExportChoice = { moods: false, marks: false, texts: false, files: false };
const all: EntryExportChoice = { moods: true, marks: true, texts: true, files: true };
const preview = (choice: EntryExportChoice) => core.client.entries.previewExport({ choice });

async function contentsOf(file: File): Promise<Map<string, string>> {
  const entries = await new ZipReader(new BlobReader(file)).getEntries();
  const contents = new Map<string, string>();
  for (const entry of entries)
    if (!entry.directory) contents.set(entry.filename, await entry.getData(new TextWriter()));
  return contents;
}

/** Four days: everything, a mood alone, a text alone, an energy alone; and one in the trash. */
async function fill(): Promise<void> {
  const { client } = core;
  const marks = [await knownMark(client, 'calm'), await addMark(client, 'Xylophon')].map((mark) =>
    typeof mark === 'string' ? mark : mark.id,
  );
  const whole = await addEntry(client, {
    writtenOn: '2026-03-01',
    minute: 545,
    mood: 4,
    energy: 2,
    markIds: marks,
    text: 'Zeppelin',
  });
  await client.entries.attach({ id: whole.id, fileId: newId(), file: pngFile('Quetzal.png', 100) });
  await addEntry(client, { writtenOn: '2026-03-01', minute: 600, mood: 1 });
  await addEntry(client, { writtenOn: '2026-03-02', mood: null, text: 'Only words' });
  await addEntry(client, { writtenOn: '2026-03-03', mood: null, energy: 5 });
  const gone = await addEntry(client, { writtenOn: '2026-03-04', text: 'Gone' });
  await client.entries.attach({ id: gone.id, fileId: newId(), file: pngFile('gone.png') });
  await client.entries.trash({ ids: [gone.id] });
}

test('what would leave is counted for every choice; nothing that was not asked for is in it', async () => {
  await fill();
  const nothing = {
    ...{ textCount: 0, moodCount: 0, energyCount: 0, markCount: 0, fileCount: 0, fileBytes: 0 },
    ...{ ownMoodWordCount: 0, ownCategoryCount: 0 },
  };
  await core.client.moods.rename({ mood: 4, name: 'Walrus' });
  expect(await preview(none)).toEqual({
    entryCount: 0,
    dayCount: 0,
    firstOn: null,
    lastOn: null,
    ...nothing,
  });
  expect(await preview(all)).toEqual({
    ...{ entryCount: 4, dayCount: 3, firstOn: '2026-03-01', lastOn: '2026-03-03' },
    ...{ textCount: 2, moodCount: 2, energyCount: 2, markCount: 1, fileCount: 1, fileBytes: 100 },
    // “Calm” stands in a category that came along.
    ...{ ownMoodWordCount: 1, ownCategoryCount: 1 },
  });
  expect(await preview({ ...none, texts: true })).toEqual({
    ...{ entryCount: 2, dayCount: 2, firstOn: '2026-03-01', lastOn: '2026-03-02', ...nothing, textCount: 2 },
  });
  expect(await preview({ ...none, moods: true })).toMatchObject({
    entryCount: 3,
    moodCount: 2,
    energyCount: 2,
    ownMoodWordCount: 1,
    ownCategoryCount: 0,
    lastOn: '2026-03-03',
  });
  expect(await preview({ ...none, marks: true })).toMatchObject({
    entryCount: 1,
    markCount: 1,
    ownMoodWordCount: 0,
    ownCategoryCount: 1,
    fileCount: 0,
  });
  expect(await preview({ ...none, files: true })).toMatchObject({
    entryCount: 1,
    fileCount: 1,
    markCount: 0,
  });
  const period = { from: '2026-03-02', to: '2026-03-02' };
  expect(await preview({ ...all, ...period })).toMatchObject({
    entryCount: 1,
    firstOn: '2026-03-02',
    lastOn: '2026-03-02',
  });
});

test.each(['markdown', 'json'] as const)(
  'what was not asked for is nowhere in the archive (%s)',
  async (format) => {
    await fill();
    await core.client.moods.rename({ mood: 4, name: 'Walrus' });
    const said = { moods: 'Walrus', marks: 'Xylophon', texts: 'Zeppelin', files: 'Quetzal' };
    const before = dumpTables(core.raw);
    for (const asked of Object.keys(said) as Array<keyof typeof said>) {
      const file = await core.client.entries.export({
        format,
        choice: { ...none, [asked]: true },
        language: 'en',
      });
      const text = JSON.stringify([...(await contentsOf(file))]);
      for (const [part, word] of Object.entries(said))
        expect(text.includes(word), `${part} when ${asked}`).toBe(part === asked);
      expect(text).not.toContain('Gone');
    }
    // It only reads.
    expect(dumpTables(core.raw)).toEqual(before);
  },
);

test('an archive has one file a day and the files beside, byte for byte', async () => {
  await fill();
  const file = await core.client.entries.export({ format: 'markdown', choice: all, language: 'id' });
  expect(file.name).toBe('jurnal-2026-03-10.zip');
  expect([...(await contentsOf(file)).keys()]).toEqual([
    ...['2026-03-01.md', '2026-03-02.md', '2026-03-03.md'],
    'files/2026-03-01-0905-Quetzal.png',
  ]);
  const day = (await contentsOf(file)).get('2026-03-01.md');
  expect(day).toContain(
    '- Perasaan: Tenang\n- Faktor: Xylophon\n\n> Zeppelin\n\n![Quetzal.png](files/2026-03-01-0905-Quetzal.png)',
  );
  const entries = await new ZipReader(new BlobReader(file)).getEntries();
  const photo = entries.find(({ filename }) => filename.startsWith('files/'));
  const bytes = photo && !photo.directory ? await photo.getData(new Uint8ArrayWriter()) : null;
  expect(bytes).toEqual(new Uint8Array(await pngFile('Quetzal.png', 100).arrayBuffer()));
});

test('nothing is an archive as well', async () => {
  const choice = { format: 'json', choice: none, language: 'en' } as const;
  expect([...(await contentsOf(await core.client.entries.export(choice))).keys()]).toEqual(['journal.json']);
});

test('more than 500 MiB of files are refused before anything is read', async () => {
  const { client, raw } = core;
  const fileId = newId();
  const first = await addEntry(client);
  await client.entries.attach({ id: first.id, fileId, file: pngFile('large.png', limits.fileBytes) });
  const link = raw.prepare('INSERT INTO entry_files (entry_id, file_id, rank) VALUES (?, ?, 0)');
  // The same bytes again and again: they count each time, because they leave each time.
  for (let count = 1; count <= limits.entryExportBytes / limits.fileBytes; count++) {
    const { id } = await addEntry(client);
    link.run(id, fileId);
  }
  expect(await failureOf(client.entries.export({ format: 'json', choice: all, language: 'en' }))).toEqual({
    code: 'INPUT_TOO_LARGE',
    data: { limit: limits.entryExportBytes },
  });
  expect((await preview(all)).fileBytes).toBeGreaterThan(limits.entryExportBytes);
});
