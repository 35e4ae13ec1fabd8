import { execFileSync } from 'node:child_process';
import { v7 as newId } from 'uuid';
import { expect, expectAccessible, test } from './app.ts';
import { dayBefore } from './days.ts';

test('a review, a sheet, a log and a portfolio go from a click to a file', { tag: '@browser' }, async ({
  page,
  app,
}) => {
  const { client } = app;
  const applicationId = newId();
  const contactId = newId();
  await client.applications.add({
    id: applicationId,
    fields: { company: 'PT Rimba Digital', role: 'Analyst', appliedOn: dayBefore(0) },
  });
  await client.contacts.add({ id: contactId, fields: { name: 'Sari Wijaya' } });
  await client.contacts.log({ id: newId(), contactId, kind: 'call', applicationId });
  await client.sessions.log({ id: newId(), minutes: 90 });

  await page.getByRole('link', { name: 'Applications', exact: true }).click();
  await page.getByRole('button', { name: /^Actions for .*Rimba/ }).click();
  await page.getByRole('menuitem', { name: 'Interview sheet' }).click();
  const heads = {
    'Interview sheet': 'Analyst, PT Rimba Digital',
    'Weekly review': 'Applications sent',
    'Network log': 'Sari Wijaya',
    'Learning portfolio': '1 h 30 min',
  };
  for (const [title, text] of Object.entries(heads)) {
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.frameLocator('iframe').getByText(text).first()).toBeVisible();
    const { name, path } = await app.saveFile(() =>
      page.getByRole('button', { name: 'Save as PDF' }).click(),
    );
    expect(name).toMatch(new RegExp(`^langkah-${title.toLowerCase().replace(' ', '-')}-.*\\.pdf$`));
    expect(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })).toContain(text);
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
    if (title === 'Interview sheet') await expectAccessible(page, 'interview-sheet');
    const next = Object.keys(heads)[Object.keys(heads).indexOf(title) + 1];
    if (next === undefined) return;
    await page.getByRole('link', { name: 'All reports' }).click();
    await page.getByRole('link', { name: new RegExp(`^${next}`) }).click();
  }
});
