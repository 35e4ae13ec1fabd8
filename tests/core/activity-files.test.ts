import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { wordsIn } from '#tests/helpers/files-with.ts';
import { addEntry, pngFile } from '#tests/helpers/journal.ts';
import { pdfFile } from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { salvageWithout } from '#tests/helpers/salvage-without.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

type Client = MemoryCore['client'];
const attach = (id: string, file: File, fileId = newId(), client: Client = test.client) =>
  client.activities.attachFile({ id, fileId, file });
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
const keptIds = () => test.raw.prepare('SELECT id FROM files ORDER BY name').pluck().all();

/** The entries of an application that was applied for: the newest first. */
async function appliedFor(client: Client = test.client) {
  const { id } = await addApplication(client, 'Rimba', { appliedOn: '2026-03-02' });
  const entries = await client.activities.list({ noun: 'application', id });
  const applied = entries.find(({ toMeaning }) => toMeaning === 'applied');
  if (!applied) throw new Error('it was not applied for');
  return { applicationId: id, entryId: applied.id };
}

describe('a file with an entry of the ledger', () => {
  it('is kept with a stage change as with an interview, and comes back as it went in', async () => {
    const { applicationId, entryId } = await appliedFor();
    const fields = { happenedOn: '2026-03-09' };
    const links = [{ noun: 'application' as const, id: applicationId }];
    const interview = await test.client.activities.add({ id: newId(), kind: 'interview', links, fields });
    const [screenshot, fileId] = [pngFile('Sent.png', 70_000), newId()];
    await attach(entryId, screenshot, fileId);
    await attach(entryId, pdfFile(90, 'Letter.pdf'));
    const { files } = await attach(interview.id, pdfFile(90, 'Invitation.pdf'));
    expect(files).toMatchObject([{ name: 'Invitation.pdf', type: 'application/pdf', byteCount: 90 }]);
    const listed = await test.client.activities.list({ noun: 'application', id: applicationId });
    expect(listed.map(({ kind, files }) => [kind, ...files.map(({ name }) => name)])).toEqual([
      ['created'],
      ['interview', 'Invitation.pdf'],
      ['stage_change', 'Sent.png', 'Letter.pdf'],
    ]);
    const back = await test.client.activities.getFile({ id: entryId, fileId });
    expect(await bytesOf(back)).toEqual(await bytesOf(screenshot));
  });

  it('is one of at most 20, of the kinds that are kept, and given away by its own entry only', async () => {
    const [one, other] = [await appliedFor(), await appliedFor()];
    const fileId = newId();
    await attach(one.entryId, pngFile(), fileId);
    expect((await failureOf(attach(one.entryId, new File(['<svg>'], 'a.png')))).code).toBe(
      'IMPORT_UNSUPPORTED',
    );
    for (const call of [
      test.client.activities.getFile({ id: other.entryId, fileId }),
      test.client.activities.detachFile({ id: other.entryId, fileId }),
      attach(newId(), pngFile()),
    ])
      expect((await failureOf(call)).code).toBe('NOT_FOUND');
    for (let count = 1; count < limits.filesPerEntry; count += 1) await attach(one.entryId, pngFile());
    expect(await failureOf(attach(one.entryId, pngFile()))).toMatchObject({
      data: { refusals: [{ field: 'file', reason: 'TOO_MANY' }] },
    });
  });

  it('comes and goes with undoing: attaching, taking off, removing the whole entry', async () => {
    const { entryId } = await appliedFor();
    const [file, fileId] = [pngFile('a.png', 5_000), newId()];
    const bare = dumpTables(test.raw);
    await attach(entryId, file, fileId);
    const attached = dumpTables(test.raw);
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(bare);
    await test.client.history.redo({});
    expect(dumpTables(test.raw)).toEqual(attached);
    expect((await test.client.activities.detachFile({ id: entryId, fileId })).files).toEqual([]);
    await test.client.history.undo({});
    expect(await bytesOf(await test.client.activities.getFile({ id: entryId, fileId }))).toEqual(
      await bytesOf(file),
    );
  });

  it('is there again when the removal of its entry is undone', async () => {
    const { applicationId } = await appliedFor();
    const call = await test.client.activities.add({
      ...{ id: newId(), kind: 'call', fields: { happenedOn: '2026-03-05' } },
      links: [{ noun: 'application', id: applicationId }],
    });
    await attach(call.id, pngFile('call.png'));
    const before = dumpTables(test.raw);
    await test.client.activities.remove({ id: call.id });
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
  });

  it('goes with its application for good, and no other goes along', async () => {
    const [one, other] = [await appliedFor(), await appliedFor()];
    const [gone, shared] = [newId(), newId()];
    await attach(one.entryId, pngFile('1.png'), gone);
    await attach(one.entryId, pngFile('2.png'), shared);
    await attach(other.entryId, pngFile('2.png'), shared);
    const photo = newId();
    const { id } = await addEntry(test.client);
    await test.client.entries.attach({ id, fileId: photo, file: pngFile('3.png') });
    await test.client.applications.trash({ ids: [one.applicationId] });
    expect(keptIds()).toEqual([gone, shared, photo]);
    await test.client.trash.empty({});
    expect(keptIds()).toEqual([shared, photo]);
  });
});

describe('over starts', () => {
  it('a file of an entry is kept, and in the copy of the workspace too', async () => {
    const own = createTestCore();
    const { applicationId, entryId } = await appliedFor(own.client);
    await attach(entryId, pdfFile(90, 'Zqproof.pdf', 'Zqbytes'), newId(), own.client);
    await own.client.backups.make({});
    own.core.close();
    expect(wordsIn(own.path, ['zqbytes'])).toEqual(['zqbytes']);
    const again = createTestCore({ path: own.path });
    const entries = await again.client.activities.list({ noun: 'application', id: applicationId });
    expect(entries.flatMap(({ files }) => files)).toMatchObject([{ name: 'Zqproof.pdf' }]);
    await again.client.applications.trash({ ids: [applicationId] });
    await again.client.backups.eraseTrashed({ refs: null });
    await again.client.trash.empty({});
    expect(wordsIn(own.path, ['zqbytes', 'zqproof'])).toEqual([]);
    again.close();
    own.close();
  });

  it.each([
    ['activity_files', { entries: 3, files: 0 }],
    ['files', { entries: 3, files: 0 }],
    ['rule_profiles', { entries: 3, files: 1 }],
  ])('of a file damaged in %s everything else is read', async (table, left) => {
    const own = createTestCore();
    const { applicationId, entryId } = await appliedFor(own.client);
    const links = [{ noun: 'application' as const, id: applicationId }];
    const fields = { happenedOn: '2026-03-09' };
    await own.client.activities.add({ id: newId(), kind: 'call', links, fields });
    await attach(entryId, pngFile('a.png', 20_000), newId(), own.client);
    own.core.close();
    await salvageWithout(own.path, [table], async ({ client }) => {
      const entries = await client.activities.list({ noun: 'application', id: applicationId });
      const files = entries.flatMap((entry) => entry.files);
      expect({ entries: entries.length, files: files.length }).toEqual(left);
    });
    own.close();
  });
});
