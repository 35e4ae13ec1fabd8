import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { catchDownloads } from '#tests/helpers/catch-downloads.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const fixture = (name: string) =>
  new File([readFileSync(join(import.meta.dirname, '../fixtures/imports', name))], name);
const csv = (text: string) => new File([text], 'lamaran.csv', { type: 'text/csv' });

async function pick({ user }: Pick<RenderedApp, 'user'>, file: File) {
  await screen.findByRole('region', { name: 'Choose a file' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no file input');
  await user.upload(input, file);
}

/** Chooses an option of a select. By label and text: asking every hidden option for its role takes seconds. */
async function choose({ user }: Pick<RenderedApp, 'user'>, label: string, option: string) {
  const field = selectOf(label);
  await user.click(field);
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  if (!list) throw new Error(`“${label}” opens no list`);
  await user.click(within(list).getByText(option));
}

function selectOf(label: string): HTMLInputElement {
  return screen.getByLabelText(label, { selector: 'input' });
}

const rowOf = (text: string) => {
  const row = screen.getByText(text).closest('tr');
  if (!row) throw new Error(`“${text}” stands in no row`);
  return row;
};

test('a messy Indonesian table comes in, and Undo takes all of it back', async () => {
  const app = await renderApp({ route: '/import', today: '2026-03-10' });
  await pick(app, fixture('spreadsheet-id.csv'));
  await screen.findByRole('heading', { name: 'What the columns are' });
  expect(screen.getByText(/^8 rows in spreadsheet-id\.csv/)).toBeTruthy();
  expect(selectOf('Field for “Posisi”').value).toBe('Role');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));

  await app.user.click(screen.getByRole('button', { name: 'See preview' }));
  await screen.findByText('1 row cannot be imported');
  expect(screen.getByText('1 row repeats an application')).toBeTruthy();
  expect(within(rowOf('Admin')).getByText('Left out')).toBeTruthy();
  expect(within(rowOf('Admin')).getByText('The company is missing.')).toBeTruthy();
  expect(within(rowOf('Pengajar')).getByText(/^Applied on: “minggu lalu” is not a date/)).toBeTruthy();
  expect(screen.getByText('Repeats an earlier row of this file.')).toBeTruthy();

  await app.user.click(screen.getByRole('button', { name: 'Import 6 applications' }));
  await screen.findByRole('heading', { name: 'Import finished' });
  expect(screen.getByText('2 rows were left out.')).toBeTruthy();
  expect(await app.client.applications.count({})).toMatchObject({ total: 6 });

  await app.user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await app.client.applications.count({})).toMatchObject({ total: 0 }));
});

test('columns, unknown words, dates and duplicates are asked for where they are not clear', async () => {
  const app = await renderApp({
    route: '/import',
    today: '2026-03-10',
    prepare: ({ client }) => addApplication(client, 'Rimba', { role: 'Analyst' }),
  });
  await pick(
    app,
    csv(
      'Firma,Role,Status,Applied,Zodiac\nPT Rimba,Analyst,Applied,02/03/2026,Leo\nAwan,Clerk,Zzz,01/02/2026,\n',
    ),
  );
  const next = await screen.findByRole<HTMLButtonElement>('button', { name: 'See preview' });
  expect(next.disabled).toBe(true);
  expect(screen.getByText('Still to choose: Company.')).toBeTruthy();
  await choose(app, 'Field for “Firma”', 'Company');
  expect(next.disabled).toBe(false);

  expect(selectOf('Field for “Zodiac”').value).toBe('Notes');
  await choose(app, '“zzz”', 'Interview');
  await app.user.click(screen.getByRole('radio', { name: 'Month first (12/31/2026)' }));
  await app.user.click(next);

  await screen.findByText('1 application will be added');
  expect(within(rowOf('Analyst')).getByText('You have this application already.')).toBeTruthy();
  expect(within(rowOf('Awan')).getByText('Interview')).toBeTruthy();
  expect(within(rowOf('Awan')).getByText('2 Jan 2026')).toBeTruthy();
  await app.user.click(screen.getByRole('radio', { name: 'Add anyway' }));
  await app.user.click(await screen.findByRole('button', { name: 'Import 2 applications' }));
  await screen.findByRole('heading', { name: 'Import finished' });
  const { rows } = await app.client.applications.list({ filter: { text: 'Rimba' } });
  expect(rows).toHaveLength(2);
  const notes = await Promise.all(rows.map(({ id }) => app.client.applications.get({ id })));
  expect(notes.map((each) => each.notes).sort()).toEqual(['', 'Zodiac: Leo']);
  await app.user.click(screen.getByRole('link', { name: 'Go to applications' }));
  await waitFor(() => expect(app.address()).toMatch(/^\/applications/));
});

test('a field leaves the column that had it', async () => {
  const app = await renderApp({ route: '/import' });
  await pick(app, csv('Company,Role,Other\nA,b,c\n'));
  await screen.findByRole('heading', { name: 'What the columns are' });
  await choose(app, 'Field for “Other”', 'Role');
  expect(selectOf('Field for “Role”').value).toBe('');
});

test('a file that is no table is refused in words, and a dropped one is taken', async () => {
  const app = await renderApp({ route: '/import' });
  await pick(app, new File([Uint8Array.from([0x50, 0x4b, 3, 4])], 'table.csv'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^This file is damaged/);
  fireEvent.drop(screen.getByRole('region', { name: 'Choose a file' }), {
    dataTransfer: { files: [csv('Company,Role\nA,b\n')] },
  });
  await screen.findByRole('heading', { name: 'What the columns are' });
  expect(screen.getByText(/^1 row in lamaran\.csv/)).toBeTruthy();
});

test('a long table is shown page by page', async () => {
  const app = await renderApp({ route: '/import' });
  const rows = Array.from({ length: 150 }, (_, index) => `Company ${index + 1},Role`);
  await pick(app, csv(`Company,Role\n${rows.join('\n')}`));
  await app.user.click(await screen.findByRole('button', { name: 'See preview' }));
  await screen.findByText('Company 100');
  expect(screen.queryByText('Company 101')).toBeNull();
  await app.user.click(screen.getByRole('button', { name: 'Page 2' }));
  await screen.findByText('Company 150');
});

test('words that were recognised can be corrected, and nothing is written before the last step', async () => {
  const app = await renderApp({ route: '/import' });
  await pick(app, csv('Company,Role,Status\nA,b,Proses\nC,d,Ditolak\n'));
  await screen.findByText(/^These words were recognised/);
  expect(selectOf('“ditolak”').value).toBe('Rejected');
  await choose(app, '“proses”', 'Screening');
  await app.user.click(screen.getByRole('button', { name: 'See preview' }));
  await screen.findByText('2 applications will be added');
  expect(within(rowOf('b')).getByText('Screening')).toBeTruthy();
  expect(await app.client.applications.count({})).toMatchObject({ total: 0 });
  expect((await app.client.history.get({})).undo).toBeNull();
});

test.each(['en', 'id'] as const)(
  'the table to fill in (%s) comes in as it is, every column known',
  async (language) => {
    const app = await renderApp({ route: '/import', today: '2026-03-10', settings: { language } });
    const saved = catchDownloads();
    const names =
      language === 'en'
        ? ['Download a table to fill in', 'See preview']
        : ['Unduh tabel untuk diisi', 'Lihat pratinjau'];
    await app.user.click(await screen.findByRole('button', { name: names[0] ?? '' }));
    const table = saved[0]?.file;
    if (!table) throw new Error('nothing was handed out');
    const file = new File([await table.arrayBuffer()], 'table.csv');
    const { parts } = await app.client.imports.inspect({ file });
    const [part] = parts;
    if (!part) throw new Error('there is no table');
    const { importId, headers } = part;
    const { mapping } = part.applications;
    expect(mapping.columns).toHaveLength(headers.length);
    expect(new Set(mapping.columns.map(({ field }) => field)).size).toBe(headers.length);
    const preview = await app.client.imports.previewApplications({ importId, mapping });
    expect(preview).toMatchObject({ addCount: 2, warningCount: 0, errorCount: 0, unknownStageWords: [] });
    expect(preview.rows[0]).toMatchObject({ meaning: 'interview', appliedOn: '2026-02-14' });
    await app.client.imports.run({ parts: [{ target: 'applications', importId, mapping }] });
    const { rows } = await app.client.applications.list({ filter: { text: 'Nusantara' } });
    const first = await app.client.applications.get({ id: rows[0]?.id ?? '' });
    expect(first).toMatchObject({
      workMode: 'on_site',
      employmentType: 'full_time',
      payMin: 8_000_000,
      payMax: 10_000_000,
      payPeriod: 'month',
      source: 'linkedin',
      deadlineOn: '2026-02-28',
    });
  },
);
