import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { v7 as newId } from 'uuid';
import { expect, expectAccessible, test } from './app.ts';

test('a canvas is printed on A3, and a form without a network brings answers back', {
  tag: '@browser',
}, async ({ app, browser }) => {
  const { client } = app;
  const [ideaId, roundId, textId, scaleId] = [newId(), newId(), newId(), newId()];
  await client.ideas.add({ id: ideaId, fields: { title: 'Nasi kotak' } });
  await client.feedback.addRound({
    id: roundId,
    ideaId,
    fields: { title: 'Tetangga', introduction: 'Halo' },
  });
  await client.feedback.saveQuestions({
    roundId,
    questions: [
      { id: textId, text: 'Mengapa?', kind: 'text', noteId: null },
      { id: scaleId, text: 'Seberapa sering?', kind: 'scale', noteId: null },
    ],
  });

  const texts = Array.from({ length: 150 }, (_, index) => `Catatan ${index} untuk saluran`);
  const notes = texts.map((text) => ({ id: newId(), block: 'channels' as const, text }));
  await client.canvases.addNotes({ ideaId, notes });
  const { pageCount } = await client.canvases.previewExport({ ideaId, paper: 'A3', language: 'id' });
  const pdf = await client.canvases.export({ ideaId, format: 'pdf', paper: 'A3', language: 'id' });
  const printed = join(app.beside, pdf.name);
  writeFileSync(printed, Buffer.from(await pdf.arrayBuffer()));
  const facts = execFileSync('pdfinfo', [printed], { encoding: 'utf8' });
  expect(facts).toMatch(/Tagged: +yes/);
  expect(facts).toMatch(/Page size: .*\(A3\)/);
  expect(facts).toMatch(new RegExp(`Pages: +${pageCount}\n`));
  const words = execFileSync('pdftotext', ['-raw', printed, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  expect(texts.filter((text) => !words.includes(text))).toEqual([]);
  expect(words).toContain('Lean Canvas karya Ash Maurya');

  const form = await client.feedback.exportForm({ roundId, format: 'html', language: 'id' });
  const path = join(app.beside, 'form.html');
  writeFileSync(path, Buffer.from(await form.arrayBuffer()));
  // The browser of the person asked.
  const theirs = await browser.newContext({ offline: true, viewport: { width: 360, height: 640 } });
  const page = await theirs.newPage();
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(pathToFileURL(path).href);
  await expectAccessible(page, 'form');
  await page.getByLabel('Nama Anda (boleh dikosongkan)').fill('Budi');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lapar');
  await page.keyboard.press('Tab');
  // From "no answer" back to 5.
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByLabel('5', { exact: true })).toBeChecked();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan jawaban' }).press('Enter');
  const saved = await download;
  await expect(page.getByRole('status')).toContainText(saved.suggestedFilename());
  const file = new File([readFileSync(await saved.path())], saved.suggestedFilename());
  await theirs.close();
  expect(refused).toEqual([]);

  expect(await client.feedback.inspectAnswers({ file })).toMatchObject({
    round: { id: roundId, ideaId },
    name: 'Budi',
    answers: [
      { questionId: textId, text: 'Lapar', number: null },
      { questionId: scaleId, text: null, number: 5 },
    ],
    passedOver: [],
  });
});
