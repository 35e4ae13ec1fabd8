import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BlobReader,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EntryExportChoice } from '#contract/entries.ts';
import type { JournalFile, JournalFileEntry } from '#contract/journal-file.ts';
import { addEntry, addMark, knownMark, pngFile } from '#tests/helpers/journal.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { allEntries, previewEntries } from './journal-file.ts';

let core: MemoryCore;
let other: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
  other = createMemoryCore('2026-03-10');
});
afterEach(() => {
  for (const each of [core, other]) {
    expectSound(each.raw);
    each.close();
  }
});

const all: EntryExportChoice = { moods: true, marks: true, texts: true, files: true };
const exportJson = ({ client }: MemoryCore, choice = all) =>
  client.entries.export({ format: 'json', choice, language: 'en' });

/** The files of an archive by name. */
async function unzip(file: File) {
  const entries = await new ZipReader(new BlobReader(file)).getEntries();
  const files = new Map<string, Uint8Array>();
  for (const entry of entries)
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  return files;
}
const journalOf = async (file: File) => {
  const bytes = (await unzip(file)).get('journal.json');
  return JSON.parse(Buffer.from(bytes ?? []).toString()) as JournalFile & { entries: JournalFileEntry[] };
};

async function zip(contents: Record<string, string | Uint8Array>): Promise<File> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, content] of Object.entries(contents))
    await writer.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  return new File([await writer.close()], 'journal.zip');
}
const head = {
  format: 'langkah-journal',
  version: 1,
  exportedOn: '2026-03-10',
  language: 'en',
  moods: [],
  marks: [],
};
const bare = (entries: unknown[], changes: object = {}) =>
  new File(
    // A number that no number of ours can be.
    [JSON.stringify({ ...head, entries, ...changes }).replace('"mood":77', '"mood":1e400')],
    'journal.json',
  );
const fileEntry = (changes: object = {}) => ({
  ...{ writtenOn: '2026-03-01', minute: 540, mood: 3, energy: null, markIds: [], text: '', files: [] },
  ...changes,
});

/** A journal with everything that can be in one. */
async function fillJournal({ client }: MemoryCore) {
  const exercise = await knownMark(client, 'exercise');
  const calm = await knownMark(client, 'calm');
  await client.moods.rename({ mood: 1, name: 'Bottom' });
  await client.marks.change({ id: exercise, changes: { name: 'Gym', category: 'Sport' } });
  // Free, because "Exercise" is called otherwise; and the word of the other language for it.
  const own = [
    await addMark(client, 'Exercise'),
    await addMark(client, 'Olahraga'),
    await addMark(client, '漢字 🦊', 'feeling', 'Mine'),
  ];
  await client.marks.archive({ ids: [own[1]?.id ?? ''], archived: true });
  const odd = '# Day\r\n\u2028"quoted" \\ \u202Eback\u202C\t👩‍🍳 e\u0301 \u0085 \ufeff\n\n---\n```\n<script>';
  const entries = [
    await addEntry(client, {
      writtenOn: '2026-03-01',
      minute: 0,
      mood: 1,
      energy: 5,
      markIds: [exercise, ...own.map(({ id }) => id)],
      text: odd,
    }),
    await addEntry(client, { writtenOn: '2026-03-01', minute: 0, mood: 1, text: '' }),
    await addEntry(client, { writtenOn: '2026-03-01', minute: 0, mood: 1, text: '' }),
    await addEntry(client, {
      writtenOn: '2024-02-29',
      minute: 1_439,
      mood: null,
      energy: 1,
      markIds: [calm],
    }),
    await addEntry(client, { writtenOn: '2026-03-05', text: ' \n leading and trailing \n ' }),
  ];
  const jpeg = new Uint8Array(300_000).map((_, index) => (index * 7919) % 251);
  jpeg.set([0xff, 0xd8, 0xff]);
  const files = [pngFile('Foto (1) #2 漢.png'), pngFile('FOTO (1) #2 漢.PNG', 90), new File([jpeg], 'a.jpg')];
  const [first, , , , last] = entries;
  for (const file of files) await client.entries.attach({ id: first?.id ?? '', fileId: newId(), file });
  // One of which only the photo is left.
  const id = last?.id ?? '';
  await client.entries.attach({ id, fileId: newId(), file: pngFile('left.png') });
  await client.entries.change({ id, changes: { text: '', mood: null }, base: {} });
}

const plainMarks = async ({ client }: MemoryCore) =>
  (await client.marks.list({})).map(({ id: _, ...mark }) => mark);

describe('a journal of our own', () => {
  test('comes back as it went: marks, words, own categories, files byte for byte, several a minute', async () => {
    await fillJournal(core);
    const sent = await exportJson(core);
    const { part, preview, run } = await previewEntries(other.client, sent);
    expect(part).toMatchObject({ source: 'langkah_journal', target: 'entries', rowCount: 5, headers: [] });
    expect(preview).toMatchObject({
      addCount: 5,
      errorCount: 0,
      warningCount: 0,
      duplicateCount: 0,
      fileCount: 4,
    });
    expect(preview.ownWords).toEqual(['Bottom', 'Gym']);
    expect(preview.newMarkNames.toSorted()).toEqual(['Exercise', 'Olahraga', '漢字 🦊']);
    await run();
    expect(await allEntries(other.client)).toEqual(await allEntries(core.client));
    expect(await plainMarks(other)).toEqual(await plainMarks(core));
    expect(await other.client.moods.list({})).toEqual(await core.client.moods.list({}));

    const back = await exportJson(other);
    const [one, two] = [await unzip(sent), await unzip(back)];
    expect([...two.keys()]).toEqual([...one.keys()]);
    for (const [name, bytes] of one)
      expect(Buffer.from(bytes).equals(two.get(name) ?? new Uint8Array()), name).toBe(true);

    const again = await previewEntries(other.client, back);
    expect(again.preview).toMatchObject({
      addCount: 0,
      duplicateCount: 5,
      fileCount: 0,
      ownWords: [],
      newMarkNames: [],
    });
  });

  test('is taken back as one step', async () => {
    await fillJournal(core);
    const before = dumpTables(other.raw);
    const { run } = await previewEntries(other.client, await exportJson(core));
    await run();
    await other.client.history.undo({});
    expect(dumpTables(other.raw)).toEqual(before);
    await other.client.history.redo({});
    expect(await allEntries(other.client)).toEqual(await allEntries(core.client));
  });

  test('whatever was written comes back exactly', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).map((value) => value.replaceAll('\0', ''));
    const minute = fc.integer({ min: 0, max: 1_439 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, minute, fc.option(fc.integer({ min: 1, max: 5 }))), {
          minLength: 1,
          maxLength: 6,
        }),
        async (said) => {
          const from = createMemoryCore('2026-03-10');
          const to = createMemoryCore('2026-03-10');
          for (const [text, minute, mood] of said)
            await addEntry(from.client, { text, minute, mood, energy: 2 });
          const { run } = await previewEntries(to.client, await exportJson(from));
          await run();
          expect(await allEntries(to.client)).toEqual(await allEntries(from.client));
          for (const each of [from, to]) each.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  test('does not change the words and marks that the person has here', async () => {
    await fillJournal(core);
    const exercise = await knownMark(other.client, 'exercise');
    await other.client.moods.rename({ mood: 1, name: 'Floor' });
    await other.client.marks.change({ id: exercise, changes: { name: 'Running', category: 'search' } });
    const { preview, run } = await previewEntries(other.client, await exportJson(core));
    expect(preview.ownWords).toEqual([]);
    await run();
    const marks = await other.client.marks.list({});
    expect(marks.find(({ id }) => id === exercise)).toMatchObject({
      name: 'Running',
      category: 'search',
      entryCount: 1,
    });
    expect((await other.client.moods.list({}))[0]?.name).toBe('Floor');
  });

  test('says only what was chosen, and that comes in', async () => {
    await fillJournal(core);
    const sent = await exportJson(core, { ...all, moods: false, marks: false, files: false });
    const journal = await journalOf(sent);
    expect(journal).toMatchObject({ moods: [], marks: [] });
    expect(journal.entries).toHaveLength(1);
    expect(journal.entries[0]).toMatchObject({ mood: null, energy: null, markIds: [], files: [] });
    const { run } = await previewEntries(other.client, sent);
    expect((await run()).entries.addedCount).toBe(1);
    const photos = await exportJson(core, { ...all, moods: false, marks: false, texts: false });
    const second = await previewEntries(other.client, photos);
    expect(second.preview).toMatchObject({ addCount: 2, fileCount: 4 });
    await second.run();
    const { rows } = await other.client.entries.list({});
    expect(rows.map(({ mood, files }) => [mood, files.length])).toEqual([
      [null, 1],
      [null, 3],
      [null, 0],
    ]);
  });

  test('comes in without its files, alone or packed anew in a folder', async () => {
    await fillJournal(core);
    const files = await unzip(await exportJson(core));
    const journal = files.get('journal.json') ?? new Uint8Array();
    const alone = await previewEntries(other.client, new File([Buffer.from(journal)], 'journal.json'));
    expect(alone.preview).toMatchObject({ fileCount: 0, warningCount: 1, errorCount: 1, addCount: 4 });
    expect(alone.preview.rows.flatMap(({ problems }) => problems.map(({ reason }) => reason))).toEqual([
      ...['FILE_MISSING', 'FILE_MISSING', 'FILE_MISSING'],
      ...['FILE_MISSING', 'SAYS_NOTHING'],
    ]);
    const inFolder = Object.fromEntries([...files].map(([name, bytes]) => [`my journal/${name}`, bytes]));
    const packed = await previewEntries(
      other.client,
      await zip({ ...inFolder, 'my journal/other.txt': 'x' }),
    );
    expect(packed.preview).toMatchObject({ fileCount: 4, addCount: 5, errorCount: 0 });
    await packed.run();
    expect(await allEntries(other.client)).toEqual(await allEntries(core.client));
  });

  test('in the other language its marks are the same ones', async () => {
    await addEntry(core.client, { markIds: [await knownMark(core.client, 'walk')] });
    const sent = await core.client.entries.export({ format: 'json', choice: all, language: 'id' });
    expect((await journalOf(sent)).marks).toMatchObject([{ known: 'walk', word: 'Jalan kaki' }]);
    const { preview, run } = await previewEntries(other.client, sent);
    expect(preview.rows[0]?.markNames).toEqual(['A walk']);
    await run();
    expect(await plainMarks(other)).toEqual(await plainMarks(core));
  });
});

describe('what is no journal of ours, or was tampered with', () => {
  const refusal = async (file: File) => (await failureOf(other.client.imports.inspect({ file }))).code;

  test.each([
    ['JSON of something else', () => new File(['{"a": 1}'], 'x.json'), 'IMPORT_UNSUPPORTED'],
    ['a newer version', () => bare([], { version: 2 }), 'IMPORT_NEWER'],
    ['half a file', () => new File(['{"format": "langkah-journal", "ver'], 'x.json'), 'IMPORT_MALFORMED'],
    ['no UTF-8', () => new File([Buffer.from('{"format": "\xff"}', 'latin1')], 'x.json'), 'IMPORT_MALFORMED'],
    [
      'moods that are none',
      () => bare([], { moods: [{ mood: 9, word: 'x', name: null }] }),
      'IMPORT_MALFORMED',
    ],
    [
      'more entries than rows may be',
      () => bare(Array.from({ length: 100_001 }, () => 0)),
      'IMPORT_MALFORMED',
    ],
    ['a depth of 100,000', () => new File([`{"a":${'['.repeat(100_000)}`], 'x.json'), 'IMPORT_MALFORMED'],
  ])('%s', async (_, make, code) => {
    expect(await refusal(make())).toBe(code);
  });

  test('an archive with a journal that unpacks to far more than it says', async () => {
    const bomb = await zip({
      'journal.json': `{"format":"langkah-journal","version":1,${' '.repeat(8_000_000)}`,
    });
    expect(bomb.size).toBeLessThan(200_000);
    expect(await refusal(bomb)).toBe('IMPORT_TOO_LARGE');
  });

  test('entries that cannot be read keep no other out', async () => {
    const entries = [
      ...[
        null,
        'x',
        fileEntry({ minute: 1_440 }),
        fileEntry({ mood: 6 }),
        fileEntry({ writtenOn: '2026-02-30' }),
      ],
      ...[fileEntry({ text: 'a\0b' }), fileEntry({ text: 'x'.repeat(262_145) }), fileEntry({ mood: 77 })],
      fileEntry({ writtenOn: '2026-03-11' }),
      fileEntry({ mood: null }),
      fileEntry({ markIds: [7] }),
      JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'),
    ];
    const { preview, run } = await previewEntries(other.client, bare(entries));
    const reasons = preview.rows.map(({ problems }) => problems.map(({ reason }) => reason).join());
    expect(reasons).toEqual([
      ...Array.from({ length: 8 }, () => 'NOT_READABLE'),
      'NOT_A_DAY',
      'SAYS_NOTHING',
      '',
      'NOT_READABLE',
    ]);
    expect((await run()).entries.addedCount).toBe(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a file that is not the one that left is refused, and paths lead nowhere', async () => {
    const png = new Uint8Array(await pngFile().arrayBuffer());
    const sha256 = createHash('sha256').update(png).digest('hex');
    const text = new TextEncoder().encode('no picture');
    const named = (path: string, bytes = png, hash = sha256) => ({
      path,
      name: 'a.png',
      byteCount: bytes.byteLength,
      sha256: hash,
    });
    const journal = (...files: object[]) => JSON.stringify({ ...head, entries: [fileEntry({ files })] });
    const changed = await zip({
      'journal.json': journal(named('files/a.png', png, '0'.repeat(64))),
      'files/a.png': png,
    });
    expect(await refusal(changed)).toBe('IMPORT_MALFORMED');
    expect(await refusal(await zip({ 'journal.json': journal(named('a')), '../a': png }))).toBe(
      'IMPORT_MALFORMED',
    );
    const hash = createHash('sha256').update(text).digest('hex');
    const odd = await zip({
      'journal.json': journal(named('a.png', text, hash), named('/etc/passwd'), named('../x')),
      'a.png': text,
    });
    const { preview } = await previewEntries(other.client, odd);
    expect(preview.rows[0]?.problems.map(({ reason }) => reason)).toEqual([
      'FILE_MISSING',
      'FILE_MISSING',
      'FILE_MISSING',
    ]);
  });

  test('nothing that was taken out of an archive stays', async () => {
    await fillJournal(core);
    // Both places in which they may lie (machine/temporary-folder.ts).
    const ours = () =>
      [tmpdir(), homedir()].flatMap((root) =>
        readdirSync(root)
          .filter((name) => name.startsWith(`langkah-${process.pid}-`))
          .map((name) => join(root, name)),
      );
    const before = ours();
    const { part } = await previewEntries(other.client, await exportJson(core));
    const [folder = ''] = ours().filter((path) => !before.includes(path));
    const takenOut = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /file-\d+$|\.zip$/.test(name),
      );
    expect(takenOut()).toHaveLength(4);
    await other.client.imports.forget({ importIds: [part.importId] });
    expect(takenOut()).toEqual([]);
    await previewEntries(other.client, await exportJson(core));
    other.close();
    expect(existsSync(folder)).toBe(false);
    other = createMemoryCore('2026-03-10');
  });
});
