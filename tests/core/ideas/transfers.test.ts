import { afterEach, expect, it } from 'vitest';
import { finish } from '#tests/helpers/finish-task.ts';
import { addWholeIdea } from '#tests/helpers/ideas.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { readTexts } from '../transfers/zip.ts';

const opened: TestCore[] = [];
const open = () => {
  const core = createTestCore();
  opened.push(core);
  return core;
};
afterEach(() => {
  for (const core of opened.splice(0)) core.close();
});

const tables = [
  ...['ideas', 'canvas_notes', 'canvas_versions', 'evidence', 'experiments', 'feedback_rounds'],
  ...['feedback_questions', 'feedback', 'promotion_steps', 'money_scenarios'],
];

async function exportFrom({ client }: TestCore) {
  const { exportId } = await finish(client.transfers.export({ kind: 'open', language: 'en' }));
  const { file } = await client.transfers.fetch({ exportId });
  return { file, texts: await readTexts(new Uint8Array(await file.arrayBuffer())) };
}

it('ideas go along in open formats with all that hangs on them, and come back as they were', async () => {
  const own = open();
  const { ideaId, noteId, versionId } = await addWholeIdea(own.client, (name) => `=${name}; "x"`);
  const { file, texts } = await exportFrom(own);
  for (const table of tables) {
    const rows: unknown[] = JSON.parse(texts[`data/${table}.json`] ?? '[]');
    expect([table, rows.length]).toEqual([table, expect.toSatisfy((count) => count > 0)]);
    const [, ...lines] = (texts[`tables/${table}.csv`] ?? '').trim().split('\r\n');
    expect([table, lines.length]).toEqual([table, rows.length]);
  }
  // A spreadsheet runs nothing of it.
  expect(texts['tables/ideas.csv']).toContain(`"'=idea; ""x"""`);

  const other = open();
  const received = await finish(other.client.transfers.receive({ file }));
  expect(received.counts.ideas).toBe(1);
  await other.client.transfers.restore({ receivedId: received.receivedId });
  const seen = async ({ client }: TestCore) => [
    await client.ideas.list({ filter: { text: 'othernote' } }),
    await client.canvases.get({ ideaId }),
    await client.canvases.getNote({ id: noteId }),
    await client.canvases.listFiles({ noteId }),
    await client.canvases.getVersion({ id: versionId }),
    await client.experiments.list({ ideaId }),
    await client.feedback.list({ ideaId }),
    await client.feedback.listRounds({ ideaId }),
    await client.feedback.count({ ideaId }),
    await client.promotions.list({ ideaId }),
    await client.moneyTests.list({ ideaId }),
    await client.activities.list({ noun: 'idea', id: ideaId }),
  ];
  const before = await seen(own);
  expect(before[0]).toMatchObject({ total: 1 });
  expect(await seen(other)).toEqual(before);
  expect((await exportFrom(other)).texts).toEqual(texts);
});
