import { test } from 'vitest';
import { reportKinds } from '#contract/report-kinds.ts';
import { createReportWords } from '#core/reports/report-words.ts';
import { createVeil } from '#core/reports/veil/create-veil.ts';
import { addEntry } from '#tests/helpers/journal.ts';
import { createMemoryCore } from '#tests/helpers/memory-core.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { everythingOf } from './reports/options.ts';

const textOf = (html: string) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('veil', async () => {
  const core = createMemoryCore('2026-04-20');
  for (const c of ['PT Rimba Digital Tbk', 'Gojek (GoTo)', 'Shopee Indonesia', 'Tokopedia', "McDonald's", 'L’Oréal', 'Ærø & Co', 'Bank Jago, Tbk.', 'Blibli.com', 'X'])
    await addApplication(core.client, c);
  for (const name of ['Budi Santoso', 'Arif R.', 'Łukasz Øster', 'Siti', 'dr. Rina Wati, M.Kom', "Ma'ruf Amin", 'Kim Min-jun', 'محمد علي', 'ibu yuli'])
    await core.client.contacts.add({ id: crypto.randomUUID(), fields: { name } });
  const veil = createVeil(core.raw, ['names', 'companies', 'pay', 'contact_data'], createReportWords('en'));
  for (const s of ['at Rim\u00ADba Digital', 'Tokop\u200Bedia', 'Tokopedia\u200E', 'at Gojek', 'GoTo', 'Shopee', 'tokopedia lagi', 'MCDONALDS', "mcdonald's", 'McDonald’s', "L'Oreal", 'Aero & Co', 'bank jago', 'Blibli', 'blibli.com', 'Ｔｏｋｏｐｅｄｉａ', 'budi', 'budi santoso', 'Budi_Santoso', 'BudiSantoso', 'Bud\u00ADi', 'Arif', 'Lukasz', 'siti', 'Rina', 'M.Kom', 'Maruf', "Ma’ruf", 'Minjun', 'محمد', 'Yuli', 'yuli', 'X', 'Perusahaan X', 'gaji 8jt', '8.000.000', 'Rp8juta', 'Rp 8–10 juta', 'IDR 8mio', '8 digit', '15-20jt', '@budi', 'budi@x.co', '0812 3456 7890', '+62-812-3456-7890', 'wa.me/62812', 't.me/budi', '(021) 555 1234', 'budi [at] x.co', 'linkedin.com/in/budi','Jl. Sudirman No 5'])
    console.log(JSON.stringify(s), '→', veil.text(s));
  await core.close();
});

test('future', async () => {
  const core = createMemoryCore('2026-04-20');
  const app = await addApplication(core.client, 'Rimba');
  const idea = await core.client.ideas.add({ id: crypto.randomUUID(), fields: { title: 'x' } } as never).catch((e) => (console.log(e), null));
  await addEntry(core.client, { writtenOn: '2026-04-19', mood: 3, energy: 3 });
  await addEntry(core.client, { writtenOn: '2026-04-18', mood: null, energy: 5 } as never);
  for (const kind of reportKinds) {
    const options = { ...everythingOf(kind, { applicationId: app.id, ideaId: idea?.id, today: '2026-04-20' }), from: '2026-06-01', to: '2026-06-30' };
    try {
      const { html, count } = await core.client.reports.preview(options);
      console.log(kind, count, textOf(html).slice(0, 260));
    } catch (e) { console.log(kind, 'FAIL', e); }
    try {
      const f = await core.client.reports.exportTable({ options, bom: false });
      console.log(f.name, JSON.stringify((await f.text()).slice(0, 200)));
    } catch (e) { console.log(kind, 'CSV', String(e)); }
  }
  const m = await core.client.reports.preview({ ...everythingOf('mood_summary', { applicationId: app.id, ideaId: idea?.id, today: '2026-04-20' }) });
  console.log(textOf(m.html).slice(0, 600));
  await core.close();
});
