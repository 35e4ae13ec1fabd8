import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { addEntry, pngFile } from '#tests/helpers/journal.ts';
import { addCertificate, pdfFile } from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const attach = (id: string, file: File, fileId = newId()) => test.client.entries.attach({ id, fileId, file });
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
const keptCount = () => test.raw.prepare('SELECT count(*) FROM files').pluck().get();

describe('a file with an entry', () => {
  it('comes back as it went in, with its name, kind and hash', async () => {
    const { id } = await addEntry(test.client);
    const [file, fileId] = [pngFile('Jendela.png', 70_000), newId()];
    test.clock.advance(60_000);
    const kept = await attach(id, file, fileId);
    const sha256 = createHash('sha256')
      .update(await bytesOf(file))
      .digest('hex');
    expect(kept.files).toEqual([
      {
        ...{ id: fileId, name: 'Jendela.png', type: 'image/png', byteCount: 70_000 },
        ...{ sha256, capturedAt: test.clock.now() },
      },
    ]);
    expect(kept.changedAt).toBe(test.clock.now());
    const back = await test.client.entries.getFile({ id, fileId });
    expect([back.name, back.type]).toEqual(['Jendela.png', 'image/png']);
    expect(await bytesOf(back)).toEqual(await bytesOf(file));
    expect((await test.client.entries.list({})).rows[0]?.files).toEqual(kept.files);
  });

  it('stands after those that are there, once however often it is sent', async () => {
    const { id } = await addEntry(test.client);
    const [first, second, third] = [newId(), newId(), newId()];
    await attach(id, pngFile('b.png'), third);
    await attach(id, pdfFile(90, 'a.pdf'), first);
    await attach(id, pngFile('c.png'), second);
    await test.client.entries.detach({ id, fileId: first });
    await attach(id, pdfFile(90, 'a.pdf'), first);
    const before = await test.client.entries.get({ id });
    test.clock.advance(60_000);
    expect(await attach(id, pngFile('other.png'), third)).toEqual(before);
    expect(before.files.map(({ name }) => name)).toEqual(['b.png', 'c.png', 'a.pdf']);
  });

  it.each([
    ['of no bytes', new File([], 'a.png'), 'IMPORT_UNSUPPORTED'],
    ['that is a page', new File(['<!doctype html>'], 'a.png', { type: 'image/png' }), 'IMPORT_UNSUPPORTED'],
    ['that is a drawing with scripts', new File(['<svg onload="x">'], 'a.png'), 'IMPORT_UNSUPPORTED'],
    ['beyond 20 MiB', pdfFile(limits.fileBytes + 1), 'INPUT_TOO_LARGE'],
  ])('%s is not kept', async (_name, file, code) => {
    const { id } = await addEntry(test.client);
    expect((await failureOf(attach(id, file))).code).toBe(code);
    expect(keptCount()).toBe(0);
  });

  it('is one of at most 20', async () => {
    const { id } = await addEntry(test.client);
    for (let count = 0; count < limits.filesPerEntry; count += 1) await attach(id, pngFile());
    expect(await failureOf(attach(id, pngFile()))).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'file', reason: 'TOO_MANY' }] },
    });
    expect(keptCount()).toBe(limits.filesPerEntry);
  });

  it('is given away by its own entry only', async () => {
    const [one, other] = [await addEntry(test.client), await addEntry(test.client)];
    const fileId = newId();
    await attach(one.id, pngFile(), fileId);
    const certificate = await addCertificate(test.client);
    const proofId = newId();
    await test.client.certificates.attach({ id: certificate.id, fileId: proofId, file: pdfFile() });
    for (const call of [
      test.client.entries.getFile({ id: other.id, fileId }),
      test.client.entries.getFile({ id: one.id, fileId: proofId }),
      test.client.entries.detach({ id: other.id, fileId }),
      attach(newId(), pngFile()),
    ])
      expect((await failureOf(call)).code).toBe('NOT_FOUND');
  });

  it('that was taken off comes back when that is undone, with all its bytes', async () => {
    const { id } = await addEntry(test.client);
    const [file, fileId] = [pngFile('a.png', 5_000), newId()];
    await attach(id, file, fileId);
    expect((await test.client.entries.detach({ id, fileId })).files).toEqual([]);
    expect((await failureOf(test.client.entries.getFile({ id, fileId }))).code).toBe('NOT_FOUND');
    await test.client.history.undo({});
    expect(await bytesOf(await test.client.entries.getFile({ id, fileId }))).toEqual(await bytesOf(file));
  });

  it('stays when something else is erased, and goes when nothing uses it any more', async () => {
    const [one, other] = [await addEntry(test.client), await addEntry(test.client)];
    const [kept, gone] = [newId(), newId()];
    await attach(one.id, pngFile(), kept);
    await attach(other.id, pngFile(), gone);
    await attach(other.id, pngFile(), kept);
    const certificate = await addCertificate(test.client);
    await test.client.certificates.attach({ id: certificate.id, fileId: newId(), file: pdfFile() });
    expect(keptCount()).toBe(3);
    await test.client.certificates.trash({ ids: [certificate.id] });
    await test.client.trash.empty({});
    expect(keptCount()).toBe(2);
    await test.client.entries.trash({ ids: [other.id] });
    await test.client.trash.purge({ refs: [{ noun: 'entry', id: other.id }] });
    expect(test.raw.prepare('SELECT id FROM files').pluck().all()).toEqual([kept]);
  });
});

it('a file that is used is kept over a start, one that was taken off is not', async () => {
  const own = createTestCore();
  const { id } = await addEntry(own.client);
  const [kept, gone] = [newId(), newId()];
  for (const fileId of [kept, gone]) await own.client.entries.attach({ id, fileId, file: pngFile() });
  await own.client.entries.detach({ id, fileId: gone });
  own.core.close();
  const again = createTestCore({ path: own.path });
  expect((await again.client.entries.get({ id })).files.map((file) => file.id)).toEqual([kept]);
  const file = { id, fileId: gone, file: new File(['no picture'], 'a.png') };
  // Were it still there, its bytes would not be looked at again.
  expect((await failureOf(again.client.entries.attach(file))).code).toBe('IMPORT_UNSUPPORTED');
  again.close();
  own.close();
});
