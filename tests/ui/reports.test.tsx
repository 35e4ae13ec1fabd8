import { screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { expect, test, vi } from 'vitest';
import type { Printing } from '#core/ports.ts';
import { catchDownloads } from '#tests/helpers/catch-downloads.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const route = '/reports/work-search';

const applyToday = ({ client }: TestCore) =>
  client.applications.add({
    id: newId(),
    fields: { company: 'Kopi Nusantara', role: 'Analyst', appliedOn: today },
  });

const frame = () => screen.findByTitle<HTMLIFrameElement>(/Preview|Pratinjau/);
const shows = (text: string) => waitFor(async () => expect((await frame()).srcdoc).toContain(text));

function makePrinting(print: Printing['print']): Printing {
  return { print };
}

test('the preview is the very document of the core, in a frame that runs nothing', async () => {
  const { client } = await renderApp({ route, today, prepare: applyToday });
  await shows('Kopi Nusantara');
  const preview = await frame();
  expect(preview.getAttribute('sandbox')?.split(' ')).not.toContain('allow-scripts');
  expect(preview.srcdoc).toMatch(/^<!doctype html><html lang="en">/);
  expect(preview.srcdoc).not.toMatch(/<script/i);
  expect(await screen.findByText('1 entry')).toBeDefined();
  expect((await client.history.get({})).undo?.command).toBe('applications.add');
});

test('the language of the report is not that of the page', async () => {
  const { user } = await renderApp({ route, today, prepare: applyToday });
  await shows('Work-search record');
  const [field] = screen.getAllByLabelText('Language of the report');
  if (field) await user.click(field);
  // By text: asking every hidden option for its role takes seconds.
  const [list] = screen.getAllByRole('listbox', { name: 'Language of the report', hidden: true });
  if (list) await user.click(within(list).getByText('Bahasa Indonesia'));
  await shows('Catatan pencarian kerja');
  expect(screen.getByRole('button', { name: 'Save as CSV' })).toBeDefined();
});

test('columns, signature and period are followed and remembered', async () => {
  const { user, settings } = await renderApp({ route, today, prepare: applyToday });
  await shows('Signature');
  await user.click(screen.getByRole('checkbox', { name: 'Line for the signature' }));
  await waitFor(async () => expect((await frame()).srcdoc).not.toContain('Signature'));
  const columns = within(screen.getByRole('group', { name: 'Columns' }));
  await user.click(columns.getByRole('checkbox', { name: 'Method' }));
  await waitFor(async () => expect((await frame()).srcdoc).not.toContain('>Method<'));
  await waitFor(() => {
    const kept = JSON.parse(settings.read().views['reports.work_search'] ?? '{}');
    expect(kept.range).toBe('this_month');
    expect(kept.parts).toContain('summary');
    expect(kept.parts).not.toContain('signature');
    expect(kept.columns).not.toContain('method');
  });
});

test('without any column nothing can be saved, and the page says why', async () => {
  const { user } = await renderApp({ route, today, prepare: applyToday });
  await shows('Kopi Nusantara');
  const columns = within(screen.getByRole('group', { name: 'Columns' }));
  for (const box of columns.getAllByRole<HTMLInputElement>('checkbox'))
    if (box.checked) await user.click(box);
  await screen.findByText('Choose at least one column.');
  expect(screen.queryByRole('button', { name: 'Save as CSV' })).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Print' }).disabled).toBe(true);
});

test('CSV is saved under its own name, with the mark for Excel when asked for', async () => {
  const saved = catchDownloads();
  const { user } = await renderApp({ route, today, prepare: applyToday });
  await shows('Kopi Nusantara');
  await user.click(screen.getByRole('switch', { name: 'CSV for Excel' }));
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toMatch(/^langkah-work-search-[\d-]+\.csv$/);
  expect(await saved[0]?.file.text()).toContain('Kopi Nusantara');
});

test('a PDF that cannot be made says so, and every choice stays', async () => {
  const saved = catchDownloads();
  const printing = makePrinting(() => Promise.reject(new Error('no paper')));
  const { user } = await renderApp({ route, today, printing, prepare: applyToday });
  await shows('Kopi Nusantara');
  await user.click(screen.getByRole('checkbox', { name: 'Line for the signature' }));
  await user.click(await screen.findByRole('button', { name: 'Save as PDF' }));
  expect((await screen.findAllByText(/The PDF could not be made/)).length).toBeGreaterThan(0);
  expect(saved).toEqual([]);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Line for the signature' }).checked).toBe(
    false,
  );
});

test('where nothing prints, the dialog of the browser is offered and explained', async () => {
  const { user } = await renderApp({ route, today, prepare: applyToday });
  await shows('Kopi Nusantara');
  await screen.findByText(/can save a PDF too/);
  const print = vi.fn();
  Object.assign((await frame()).contentWindow ?? {}, { print });
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
});

test('a period without entries is explained calmly, in the language of the page', async () => {
  await renderApp({ route, today, settings: { language: 'id' } });
  await screen.findByText(/Belum ada kegiatan pada periode ini/);
});
