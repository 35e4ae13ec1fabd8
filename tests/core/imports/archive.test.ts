import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noChoices } from '#contract/import-contacts.ts';
import { limits } from '#contract/limits.ts';
import { makeZip } from '#tests/core/transfers/zip.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

const read = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/imports', name), 'utf8');
const connections = read('Connections.csv');
const applied = read('Job Applications.csv');
const saved =
  'Saved Date,Job Url,Job Title,Company Name\n"3/1/26, 9:05 AM",https://www.linkedin.com/jobs/view/9,Nurse,Awan\n';

const zipFile = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'Basic_LinkedInDataExport.zip');
const archive = async (texts: Record<string, string>) => zipFile(await makeZip(texts));
const inspect = (file: File) => core.client.imports.inspect({ file });
const codeOf = async (file: File | Promise<File>) => (await failureOf(inspect(await file))).code;

test.each(['', 'Basic_LinkedInDataExport_01-01-2026/', 'Deep/er/'])(
  'a LinkedIn export, its files in "%s"',
  async (folder) => {
    const file = await archive({
      [`${folder}Jobs/Saved Jobs.csv`]: saved,
      [`${folder}Jobs/Job Applications.csv`]: applied,
      [`${folder}Connections.csv`]: connections,
      [`${folder}Skills.csv`]: 'Name\nCooking\n',
      [`${folder}Learning.csv`]: read('Learning.csv'),
      [`${folder}messages.csv`]: 'x',
    });
    const { kind, parts } = await inspect(file);
    expect(kind).toBe('archive');
    expect(parts.map(({ name, source, target, rowCount }) => [name, source, target, rowCount])).toEqual([
      ['Connections.csv', 'linkedin_connections', 'contacts', 5],
      ['Job Applications.csv', 'linkedin_applications', 'applications', 3],
      ['Saved Jobs.csv', 'linkedin_saved_jobs', 'applications', 1],
      ['Learning.csv', 'linkedin_learning', 'resources', 4],
      ['Skills.csv', 'linkedin_skills', 'skills', 1],
    ]);
  },
);

test('all of it comes in at once: one step of undo', async () => {
  const file = await archive({
    'Connections.csv': connections,
    'Jobs/Job Applications.csv': applied,
    'Jobs/Saved Jobs.csv': saved,
    'Learning.csv': read('Learning.csv'),
    'Skills.csv': 'Name\nCooking\nPottery\n',
  });
  const before = dumpTables(core.raw);
  const { parts } = await inspect(file);
  const done = await core.client.imports.run({
    parts: parts.map(({ importId, target, ...suggested }) => {
      if (target === 'contacts')
        return { target, importId, mapping: suggested.contacts.mapping, choices: noChoices };
      if (target === 'resources') return { target, importId, mapping: suggested.resources.mapping };
      if (target === 'skills') return { target, importId, mapping: suggested.skills.mapping };
      if (target === 'entries') return { target, importId, mapping: suggested.entries.mapping };
      return { target, importId, mapping: suggested.applications.mapping };
    }),
  });
  expect(done).toEqual({
    applications: { addedCount: 4 },
    contacts: { addedCount: 4, changedCount: 0 },
    resources: { addedCount: 4 },
    skills: { addedCount: 1, changedCount: 1 },
    entries: { addedCount: 0 },
    skippedCount: 1,
  });
  const { rows } = await core.client.applications.list({ sort: { by: 'company', direction: 'ascending' } });
  // 1/11/26 and 10/5/25 are days of January and October: the month stands first in the United States.
  expect(rows.map(({ companyName, appliedOn }) => [companyName, appliedOn])).toEqual([
    ['Awan', null],
    ['Northwind, Inc.', '2026-01-11'],
    ['Rimba Kopi', '2025-10-23'],
    ['Samudra Data', '2025-10-05'],
  ]);
  await core.client.history.undo({});
  expect(dumpTables(core.raw)).toEqual(before);
});

test('what is not taken is never opened: it could not even be read', async () => {
  const sensitive = [
    'messages.csv',
    'Ad_Targeting.csv',
    'Registration.csv',
    'Receipts.csv',
    'Verifications/a.csv',
  ];
  const bytes = await makeZip({
    'Connections.csv': connections,
    ...Object.fromEntries(sensitive.map((name) => [name, `${'secret '.repeat(200)}${name}`])),
  });
  const spoilt = spoil(bytes, (name) => name !== 'Connections.csv');
  expect((await inspect(zipFile(spoilt))).parts.map(({ name }) => name)).toEqual(['Connections.csv']);
  // The same damage to a file that is taken is noticed.
  expect(await codeOf(zipFile(spoil(bytes, (name) => name === 'Connections.csv')))).toBe('IMPORT_MALFORMED');
});

describe('an archive made to do harm', () => {
  test.each([
    '../Connections.csv',
    'a/../../Connections.csv',
    '/Connections.csv',
    'C:/Connections.csv',
    'a\\Connections.csv',
    './Connections.csv',
    'NUL.txt',
    `${'x'.repeat(256)}.csv`,
  ])('a name such as %s', async (name) => {
    expect(await codeOf(archive({ 'Connections.csv': connections, [name]: 'x' }))).toBe('IMPORT_MALFORMED');
  });

  test('names that differ in case alone, and links', async () => {
    expect(await codeOf(archive({ 'Connections.csv': connections, 'connections.csv': connections }))).toBe(
      'IMPORT_MALFORMED',
    );
    const zip = new ZipWriter(new Uint8ArrayWriter());
    await zip.add('Connections.csv', new TextReader(connections), { unixMode: 0o120777 });
    expect(await codeOf(zipFile(new Uint8Array(await zip.close())))).toBe('IMPORT_MALFORMED');
  });

  test('a file that grows a hundredfold, or past the limit together with others', async () => {
    const zeros = new Uint8Array(30_000_000);
    const grown = await makeZip({ 'Connections.csv': zeros });
    expect(grown.byteLength).toBeLessThan(100_000);
    expect(await codeOf(zipFile(grown))).toBe('IMPORT_TOO_LARGE');
    const zip = new ZipWriter(new Uint8ArrayWriter(), { level: 0 });
    for (let part = 1; part < 4; part += 1) {
      await zip.add(
        `Connections_${part}.csv`,
        new Uint8ArrayReader(new Uint8Array(limits.importBytes / 3 + 10).fill(97)),
      );
    }
    expect(await codeOf(zipFile(new Uint8Array(await zip.close())))).toBe('IMPORT_TOO_LARGE');
  });

  test('a size that is not the one it says', async () => {
    const bytes = await makeZip({ 'Connections.csv': new Uint8Array(8_000_000) });
    // What it says of itself is believed by nobody: the bytes are counted.
    const small = declare(bytes, 100);
    expect(['IMPORT_TOO_LARGE', 'IMPORT_MALFORMED']).toContain(await codeOf(zipFile(small)));
  });

  test('more files than any export has', async () => {
    const names = Array.from({ length: 10_001 }, (_, index) => [`${index}.csv`, ''] as const);
    expect(await codeOf(archive(Object.fromEntries(names)))).toBe('IMPORT_TOO_LARGE');
  });

  test('files that share their bytes', async () => {
    const whole = pile([
      ['Connections.csv', connections],
      ['Saved Jobs.csv', saved],
    ]);
    expect((await inspect(zipFile(whole))).parts).toHaveLength(2);
    const shared = pile([
      ['Connections.csv', connections],
      ['Saved Jobs.csv', null],
    ]);
    expect(await codeOf(zipFile(shared))).toBe('IMPORT_MALFORMED');
  });

  test('an archive in an archive stays closed, and one without anything of ours is told', async () => {
    const inner = await makeZip({ 'Connections.csv': connections });
    expect(await codeOf(zipFile(await makeZip({ 'inner.zip': inner })))).toBe('IMPORT_UNSUPPORTED');
    expect(await codeOf(archive({ 'xl/workbook.xml': '<x/>' }))).toBe('IMPORT_UNSUPPORTED');
    expect(await codeOf(archive({ 'Connections.csv': '' }))).toBe('IMPORT_UNSUPPORTED');
  });

  test('half an archive', async () => {
    const bytes = await makeZip({ 'Connections.csv': connections });
    for (const share of [0.1, 0.5, 0.9])
      expect(await codeOf(zipFile(bytes.slice(0, bytes.length * share)))).toBe('IMPORT_MALFORMED');
  });
});

/** Overwrites the compressed bytes of the files that are meant; their names and sizes stay. */
function spoil(bytes: Uint8Array<ArrayBuffer>, isMeant: (name: string) => boolean): Uint8Array<ArrayBuffer> {
  const spoilt = bytes.slice();
  for (const { name, from, size } of entriesOf(spoilt))
    if (isMeant(name)) spoilt.fill(0xff, from, from + size);
  return spoilt;
}

/** Writes another unpacked size into the list of files. */
function declare(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (const { at } of entriesOf(changed)) view.setUint32(at + 24, size, true);
  return changed;
}

/** The files of an archive as its list at the end has them (APPNOTE 4.3.12). */
function entriesOf(bytes: Uint8Array<ArrayBuffer>) {
  const view = new DataView(bytes.buffer);
  const found: { name: string; at: number; from: number; size: number }[] = [];
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = Buffer.from(bytes.buffer, at + 46, view.getUint16(at + 28, true)).toString();
    found.push({ name, at, from, size: view.getUint32(at + 20, true) });
  }
  return found;
}

/** An archive put together by hand, nothing packed. A file without a text of its own has the bytes of the one before it. */
function pile(files: readonly (readonly [name: string, text: string | null])[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let [at, end, text] = [0, 0, Buffer.alloc(0)];
  for (const [name, own] of files) {
    const nameBytes = Buffer.from(name);
    if (own !== null) {
      text = Buffer.from(own);
      at = end;
    }
    // Signature, versions, no flags, stored, no time, checksum, both sizes, length of the name, no extra field.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(text), 10);
    shared.writeUInt32LE(text.length, 14);
    shared.writeUInt32LE(text.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    if (own !== null) {
      locals.push(Buffer.from('PK\x03\x04'), shared, nameBytes, text);
      end += 4 + shared.length + nameBytes.length + text.length;
    }
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(Buffer.from('PK\x01\x02\x14\x00'), shared, place, nameBytes);
  }
  const list = Buffer.concat(entries);
  const last = Buffer.alloc(18);
  last.writeUInt16LE(files.length, 4);
  last.writeUInt16LE(files.length, 6);
  last.writeUInt32LE(list.length, 8);
  last.writeUInt32LE(end, 12);
  return new Uint8Array(Buffer.concat([...locals, list, Buffer.from('PK\x05\x06'), last]));
}
