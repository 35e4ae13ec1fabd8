import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { cleanFileName, kindOfFile } from '#core/files/file-kind.ts';
import { addCertificate, addGoal, pdfFile } from '#tests/helpers/learning.ts';
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

const attach = (id: string, file: File, fileId = newId()) =>
  test.client.certificates.attach({ id, fileId, file });
const keptCount = () => test.raw.prepare('SELECT count(*) FROM files').pluck().get();
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

describe('a certificate', () => {
  it('needs no more than a title, and has all of it when everything is said', async () => {
    expect(await addCertificate(test.client, 'Only this')).toMatchObject({
      issuer: null,
      goal: null,
      file: null,
    });
    const goal = await addGoal(test.client);
    const fields = {
      ...{ issuer: 'Rimba', issuedOn: '2026-01-01', expiresOn: '2026-01-01', credential: 'A-1' },
      ...{ link: 'https://proof.example/', notes: 'n' },
    };
    const whole = await addCertificate(test.client, 'All', { ...fields, goalId: goal.id });
    expect(whole).toMatchObject({ ...fields, goal: { id: goal.id, title: goal.title } });
    expect(
      await addCertificate(test.client, 'x').then(({ id }) => test.client.certificates.get({ id })),
    ).toMatchObject({
      title: 'x',
    });
  });

  it('cannot expire before it was issued, whichever of the two days is changed', async () => {
    const days = { issuedOn: '2026-02-01', expiresOn: '2026-03-01' };
    const { id } = await addCertificate(test.client, 'A', days);
    const refused = { refusals: [{ field: 'changes.expiresOn', reason: 'OUT_OF_RANGE' }] };
    for (const changes of [{ issuedOn: '2026-03-02' }, { expiresOn: '2026-01-31' }])
      expect((await failureOf(test.client.certificates.change({ id, changes }))).data).toEqual(refused);
    const added = addCertificate(test.client, 'B', { issuedOn: '2026-02-01', expiresOn: '2026-01-01' });
    expect((await failureOf(added)).code).toBe('INVALID_INPUT');
    const both = { issuedOn: '2026-04-01', expiresOn: '2026-05-01' };
    expect(await test.client.certificates.change({ id, changes: both })).toMatchObject(both);
    const nowhere = test.client.certificates.change({ id, changes: { goalId: newId() } });
    expect((await failureOf(nowhere)).code).toBe('NOT_FOUND');
  });

  it('is not overwritten by who did not see what was written meanwhile', async () => {
    const { id } = await addCertificate(test.client, 'A', { notes: 'old' });
    await test.client.certificates.change({ id, changes: { notes: 'theirs' } });
    const stale = test.client.certificates.change({ id, changes: { notes: 'mine' }, base: { notes: 'old' } });
    expect((await failureOf(stale)).code).toBe('CONFLICT');
  });

  it('stands before those that expire later; then what never expires, then what has expired', async () => {
    for (const [title, expiresOn] of [
      ['Long gone', '2024-01-01'],
      ['Never', null],
      ['Later', '2027-01-01'],
      ['Just gone', '2026-03-09'],
      ['Today', '2026-03-10'],
    ] as const)
      await addCertificate(test.client, title, { expiresOn });
    const { rows, total } = await test.client.certificates.list({});
    expect(rows.map((row) => row.title)).toEqual(['Today', 'Later', 'Never', 'Just gone', 'Long gone']);
    expect(total).toBe(5);
    const found = await test.client.certificates.list({ text: 'gone', limit: 1 });
    expect(found).toMatchObject({ total: 2, rows: [{ title: 'Just gone' }] });
  });
});

describe('a file', () => {
  it('comes back as it went in, with its name, kind and hash', async () => {
    const { id } = await addCertificate(test.client);
    const file = pdfFile(5_000, 'Sertifikat Sari.pdf', 'proof');
    const kept = await attach(id, file);
    expect(kept.file).toMatchObject({
      name: 'Sertifikat Sari.pdf',
      type: 'application/pdf',
      byteCount: 5_000,
    });
    expect(kept.file?.sha256).toBe(
      createHash('sha256')
        .update(await bytesOf(file))
        .digest('hex'),
    );
    const back = await test.client.certificates.getFile({ id });
    expect([back.name, back.type]).toEqual(['Sertifikat Sari.pdf', 'application/pdf']);
    expect(await bytesOf(back)).toEqual(await bytesOf(file));
  });

  it.each([
    ['of no bytes', new File([], 'a.pdf'), 'IMPORT_UNSUPPORTED'],
    ['of another kind', new File(['MZ\u0090'], 'a.pdf', { type: 'application/pdf' }), 'IMPORT_UNSUPPORTED'],
    ['that is a page', new File(['<!doctype html>%PDF-'], 'a.pdf'), 'IMPORT_UNSUPPORTED'],
    ['that is a drawing with scripts', new File(['<svg onload="x">'], 'a.png'), 'IMPORT_UNSUPPORTED'],
    ['cut off in its first bytes', new File(['%PDF'], 'a.pdf'), 'IMPORT_UNSUPPORTED'],
    ['of a byte too many', pdfFile(limits.fileBytes + 1), 'INPUT_TOO_LARGE'],
  ])('%s is refused, and nothing is kept', async (_name, file, code) => {
    const { id } = await addCertificate(test.client);
    expect((await failureOf(attach(id, file))).code).toBe(code);
    expect(keptCount()).toBe(0);
    expect((await test.client.certificates.get({ id })).file).toBeNull();
  });

  it('of 20 MiB is kept, and no step of undo holds it in memory', async () => {
    const { id } = await addCertificate(test.client);
    await addGoal(test.client, 'First');
    for (let round = 0; round < 5; round += 1) await attach(id, pdfFile(limits.fileBytes, `${round}.pdf`));
    await test.client.certificates.detach({ id });
    // What a row was is noted by triggers: with one on files, undoing would copy their bytes into memory.
    const noted = test.raw.prepare(
      "SELECT name FROM temp.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'files'",
    );
    expect(noted.all()).toEqual([]);
    let steps = 0;
    for (; (await test.client.history.get({})).undo; steps += 1) await test.client.history.undo({});
    expect(steps).toBe(8);
    for (; steps > 1; steps -= 1) await test.client.history.redo({});
    expect((await test.client.certificates.getFile({ id })).size).toBe(limits.fileBytes);
  });

  it('too large for what it is to be told by its size alone is named with the limit', async () => {
    const { id } = await addCertificate(test.client);
    expect((await failureOf(attach(id, pdfFile(limits.fileBytes + 1)))).data).toEqual({
      refusals: [{ field: 'file', reason: 'TOO_LONG' }],
      limit: limits.fileBytes,
    });
  });

  it('takes the place of the one before, also when two come at once', async () => {
    const { id } = await addCertificate(test.client);
    const files = ['a.pdf', 'b.pdf'].map((name) => pdfFile(100, name, name));
    const answers = await Promise.all(files.map((file) => attach(id, file)));
    expect(answers.map(({ file }) => file?.name)).toEqual(['a.pdf', 'b.pdf']);
    expect((await test.client.certificates.get({ id })).file?.name).toBe('b.pdf');
    await test.client.history.undo({});
    expect(await (await test.client.certificates.getFile({ id })).text()).toContain('a.pdf');
  });

  it('sent twice is one; to a certificate that is not there it is refused', async () => {
    const { id } = await addCertificate(test.client);
    const fileId = newId();
    const first = await attach(id, pdfFile(), fileId);
    test.clock.advance(1_000);
    expect(await attach(id, pdfFile(), fileId)).toEqual(first);
    expect(keptCount()).toBe(1);
    expect((await failureOf(attach(newId(), pdfFile()))).code).toBe('NOT_FOUND');
    expect((await failureOf(test.client.certificates.getFile({ id: newId() }))).code).toBe('NOT_FOUND');
    const { id: bare } = await addCertificate(test.client);
    expect((await failureOf(test.client.certificates.getFile({ id: bare }))).code).toBe('NOT_FOUND');
  });

  it('that was taken off comes back with undo, and is gone after the next start', async () => {
    const own = createTestCore();
    const { id } = await addCertificate(own.client);
    await own.client.certificates.attach({ id, fileId: newId(), file: pdfFile() });
    await own.client.certificates.detach({ id });
    expect((await failureOf(own.client.certificates.getFile({ id }))).code).toBe('NOT_FOUND');
    await own.client.history.undo({});
    expect((await own.client.certificates.getFile({ id })).size).toBe(64);
    await own.client.certificates.detach({ id });
    // Emptying an empty trash forgets nothing.
    await own.client.trash.empty({});
    await own.client.history.undo({});
    await own.client.history.redo({});
    own.core.close();
    const again = createTestCore({ path: own.path });
    await addCertificate(again.client);
    const { file } = await again.client.certificates.get({ id });
    expect(file).toBeNull();
    again.core.close();
    own.close();
  });

  it('goes with the last certificate that used it when that is erased, and with no other', async () => {
    const [one, other] = [await addCertificate(test.client, 'A'), await addCertificate(test.client, 'B')];
    const fileId = newId();
    for (const { id } of [one, other]) await attach(id, pdfFile(), fileId);
    const erase = async (id: string) => {
      await test.client.certificates.trash({ ids: [id] });
      await test.client.trash.purge({ refs: [{ noun: 'certificate', id }] });
    };
    await erase(one.id);
    expect(keptCount()).toBe(1);
    expect((await test.client.certificates.getFile({ id: other.id })).size).toBe(64);
    await erase(other.id);
    expect(keptCount()).toBe(0);
  });
});

describe('the first bytes', () => {
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['RIFF\x00\x00\x00\x00WAVEfmt ', null],
    ['GIF89a', null],
    ['PK\x03\x04', null],
    ['', null],
  ])('%j: %s', (text, kind) => {
    expect(kindOfFile(Buffer.from(text, 'latin1'))).toBe(kind);
  });
});

describe('the name of a file', () => {
  it.each([
    ['Sertifikat.pdf', 'Sertifikat.pdf'],
    ['SERTIFIKAT.PDF', 'SERTIFIKAT.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\sari\\a.pdf', 'a.pdf'],
    ['invoice.pdf.exe', 'invoice.pdf.exe.pdf'],
    ['gpj.\u202Efdp.exe', 'gpj. fdp.exe.pdf'],
    ['a\u0000b\n"<c>|?*.pdf', 'a b c.pdf'],
    ['con.pdf', 'file con.pdf'],
    ['.pdf', 'file.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    ['  spaced  out .pdf', 'spaced out.pdf'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(120)}.pdf`],
    ['half \uD83D.pdf', 'half \uFFFD.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given, 'application/pdf')).toBe(kept);
  });

  it('keeps the usual and the other ending of its kind', () => {
    expect(cleanFileName('a.jpeg', 'image/jpeg')).toBe('a.jpeg');
    expect(cleanFileName('a.png', 'image/jpeg')).toBe('a.png.jpg');
  });
});
