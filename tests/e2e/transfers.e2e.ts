import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { finish } from '#tests/helpers/finish-task.ts';
import { type App, expect, expectAccessible, test } from './app.ts';
import { startDesktop } from './desktop.ts';

const add = (app: App, role: string) =>
  app.client.applications.add({ id: newId(), fields: { company: 'Rimba', role } });
const count = async (app: App) => (await app.client.applications.count({})).total;

for (const [button, ending] of [
  ['Everything as one file', 'langkah-backup'],
  ['Everything as JSON and CSV', 'zip'],
] as const) {
  test(`everything goes out as .${ending}, and comes back in`, async ({ app, page }) => {
    await add(app, 'Analyst');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: button }).click();
    const asked = page.getByRole('dialog', { name: button });
    await expect(asked.getByRole('row', { name: 'Applications 1' })).toBeVisible();
    await expectAccessible(page, 'what leaves');
    const withJournal = asked.getByRole('checkbox', { name: 'Take the Journal along this time' });
    if (ending === 'zip') await withJournal.check();
    await expect(asked.getByRole('row', { name: 'Entries, with moods, marks and texts 0' })).toBeVisible();
    const { name, path } = await app.saveFile(() =>
      asked.getByRole('button', { name: 'Write the file' }).click(),
    );
    expect(name).toMatch(new RegExp(`^langkah-[\\d-]+\\.${ending}$`));
    await expect(page.getByText(`Everything is in ${name}.`).first()).toBeVisible();
    await add(app, 'Planner');
    const kept = join(app.workspace, '..', name);
    copyFileSync(path, kept);

    await app.chooseFile(kept, () => page.getByRole('button', { name: 'Restore from a file…' }).click());
    const dialog = page.getByRole('dialog', { name: `Restore from ${name}?` });
    await expect(dialog.getByRole('row', { name: 'Applications 2 1' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await expectAccessible(page, 'what a file holds');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Everything from ${name} is here.`).first()).toBeVisible();
    expect(await count(app)).toBe(1);
    await page.getByRole('button', { name: 'Undo restore' }).click();
    await expect.poll(() => count(app)).toBe(2);
  });
}

test('a file that is none of ours is said to be none, and nothing changes', { tag: '@browser' }, async ({
  app,
  page,
}) => {
  await add(app, 'Analyst');
  await page.getByRole('link', { name: 'Settings' }).click();
  app.expectErrors(/422/);
  const stranger = { name: 'holiday.zip', buffer: Buffer.from('no archive') };
  await app.chooseFile(stranger, () => page.getByRole('button', { name: 'Restore from a file…' }).click());
  await expect(page.getByRole('alert')).toContainText('Langkah cannot read this kind of file');
  expect(await count(app)).toBe(1);
});

test.describe('at the first start', () => {
  test.use({ settings: { language: 'en', welcomed: false } });

  test('a new computer begins with what was on the old one @browser', async ({ app, page }) => {
    await add(app, 'Analyst');
    const { exportId } = await finish(app.client.transfers.export({ kind: 'open', language: 'en' }));
    const { file } = await app.client.transfers.fetch({ exportId });
    const buffer = Buffer.from(await file.arrayBuffer());
    const { rows } = await app.client.applications.list({});
    await app.client.applications.trash({ ids: rows.map(({ id }) => id) });

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await app.chooseFile({ name: 'old.zip', buffer }, () =>
      page.getByRole('button', { name: 'I have a file from Langkah already' }).click(),
    );
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByRole('button', { name: 'Analyst, Rimba', exact: true })).toBeVisible();
  });
});

test('the file that the program is started with is asked about @desktop', async ({ app, page }) => {
  await add(app, 'Analyst');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Everything as one file' }).click();
  const { path } = await app.saveFile(() => page.getByRole('button', { name: 'Write the file' }).click());
  await app.desktop().close();
  const { program, page: opened } = await startDesktop({ workspace: app.workspace, file: path });
  await expect(opened.getByRole('dialog', { name: /^Restore from langkah-/ })).toBeVisible();
  await opened.keyboard.press('Escape');
  await expect(opened.getByRole('heading', { name: 'Move and export' })).toBeVisible();
  await program.close();
});
