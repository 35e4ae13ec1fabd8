import { v7 as newId } from 'uuid';
import { afterEach, expect, test } from 'vitest';
import { createRowLines } from '#core/jobs/row-lines.ts';
import { finish } from '#tests/helpers/finish-task.ts';
import {
  addCertificate,
  addCourse,
  addGoal,
  addMilestones,
  logSession,
  pdfFile,
} from '#tests/helpers/learning.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { makeZip, readTexts } from '../transfers/zip.ts';

const opened: TestCore[] = [];
const open = () => {
  const core = createTestCore();
  opened.push(core);
  return core;
};
afterEach(() => {
  for (const core of opened.splice(0).toReversed()) core.close();
});

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

async function fill({ client }: TestCore, byteCount: number): Promise<string> {
  const goal = await addGoal(client, 'Read data', { skillNames: ['SQL', 'C#'], state: 'done' });
  await addMilestones(client, goal.id, ['A', 'B']);
  await addCourse(client, { goalId: goal.id });
  await logSession(client, 30, { goalId: goal.id, note: 'odd “”\n,;' });
  const { id } = await addCertificate(client, 'Proof', { goalId: goal.id, expiresOn: '2027-01-01' });
  await client.certificates.attach({ id, fileId: newId(), file: pdfFile(byteCount, 'proof.pdf', 'proof') });
  return id;
}

async function exportFrom({ client }: TestCore, kind: 'open' | 'bundle') {
  const { exportId } = await finish(client.transfers.export({ kind, language: 'en' }), () => {});
  return (await client.transfers.fetch({ exportId })).file;
}
const receive = ({ client }: TestCore, file: File) => finish(client.transfers.receive({ file }), () => {});

async function describe({ client }: TestCore) {
  const { rows: goals } = await client.goals.list({});
  const { rows: resources } = await client.resources.list({});
  return {
    goals: await Promise.all(goals.map(({ id }) => client.goals.get({ id }))),
    resources,
    lessons: await Promise.all(resources.map(({ id }) => client.resources.listLessons({ id }))),
    sessions: await client.sessions.list({}),
    certificates: await client.certificates.list({}),
  };
}

test.each(['open', 'bundle'] as const)('learning comes back whole from an export: %s', async (kind) => {
  const own = open();
  const id = await fill(own, 3_000_001);
  const before = await describe(own);
  const other = open();
  const { receivedId, counts } = await receive(other, await exportFrom(own, kind));
  expect(counts).toMatchObject({ goals: 1, resources: 1, certificates: 1 });
  await other.client.transfers.restore({ receivedId });
  expect(await describe(other)).toEqual(before);
  expect(await bytesOf(await other.client.certificates.getFile({ id }))).toEqual(
    await bytesOf(pdfFile(3_000_001, 'proof.pdf', 'proof')),
  );
});

test('in the open form bytes are Base64, and spreadsheets are spared them', async () => {
  const own = open();
  await fill(own, 90);
  const texts = await readTexts(await bytesOf(await exportFrom(own, 'open')));
  const [row] = JSON.parse(texts['data/files.json'] ?? '') as [{ bytes: string }];
  expect(Buffer.from(row.bytes, 'base64').subarray(0, 14).toString()).toBe('%PDF-1.7\nproof');
  expect(texts['tables/files.csv']).not.toContain(row.bytes.slice(0, 12));
});

test.each([
  ['no Base64', '"not base64!"'],
  ['Base64 with something after it', '"JVBERi0=\\nx"'],
  ['a number', '7'],
  ['an array of numbers', '[1,2]'],
  ['nothing', 'null'],
])('a file of a stranger with %s for bytes is refused', async (_name, bytes) => {
  const own = open();
  await fill(own, 90);
  const texts = await readTexts(await bytesOf(await exportFrom(own, 'open')));
  const data = texts['data/files.json']?.replace(/"bytes":"[^"]*"/, `"bytes":${bytes}`) ?? '';
  const zip = await makeZip({ ...texts, 'data/files.json': data });
  expect((await failureOf(receive(own, new File([zip], 'x.zip')))).code).toBe('IMPORT_MALFORMED');
});

test('a name that a stranger gave to a file is cleaned before anybody saves it', async () => {
  const own = open();
  const id = await fill(own, 90);
  const texts = await readTexts(await bytesOf(await exportFrom(own, 'open')));
  const data = texts['data/files.json']?.replace('proof.pdf', '../../proof.exe') ?? '';
  const zip = await makeZip({ ...texts, 'data/files.json': data });
  const { receivedId } = await receive(own, new File([zip], 'x.zip'));
  await own.client.transfers.restore({ receivedId });
  expect((await own.client.certificates.getFile({ id })).name).toBe('proof.exe.pdf');
});

test('a row that comes in ten thousand parts is looked through once', () => {
  const rows: unknown[] = [];
  const lines = createRowLines((found) => rows.push(...found));
  const text = `[\n${JSON.stringify({ bytes: 'A'.repeat(200_000) })},\n${JSON.stringify({ bytes: 'B' })}\n]\n`;
  for (let at = 0; at < text.length; at += 20) lines.hear(text.slice(at, at + 20));
  lines.end();
  expect(rows).toEqual([{ bytes: 'A'.repeat(200_000) }, { bytes: 'B' }]);
});
