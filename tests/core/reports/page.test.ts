// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { workSearchColumns } from '#contract/work-search-parts.ts';
import type { WorkSearchEntry } from '#core/reports/kinds/work-search/list-entries.ts';
import { summarise } from '#core/reports/kinds/work-search/summarise.ts';
import { renderBody } from '#core/reports/kinds/work-search/work-search-page.tsx';
import { cssText } from '#core/reports/page/css-text.ts';
import { openReport } from '#core/reports/page/report-page.tsx';
import { createReportWords } from '#core/reports/report-words.ts';
import { hostileTexts, makeEntry } from './entries.ts';
import { march } from './options.ts';

async function render(entries: readonly WorkSearchEntry[], more: Partial<typeof march> = {}) {
  const options = { ...march, ...more };
  const words = createReportWords(options.language);
  const figures = {
    entries: entries.map((entry) => ({ ...entry, whyNot: null, annexes: [] })),
    summary: summarise(entries, options, 1),
    rules: null,
    onlySavedCount: 0,
    unlinkedCount: 0,
    annexes: [],
  };
  const today = '2026-04-01';
  const body = renderBody({ options, figures, today, period: options }, words);
  const html = await openReport({ options, body, hidden: [], today }, words).render();
  return { html, document: new DOMParser().parseFromString(html, 'text/html') };
}

/** Without rules there is nothing to say of what counts. */
const shown = workSearchColumns.filter((column) => column !== 'counts');

const textsOf = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.replaceAll('\u00A0', ' '));

describe('the foot of a sheet', () => {
  const footOf = async (name: string) =>
    (await render([], { name })).document
      .querySelector('main')
      ?.dataset.foot?.replace(/[\u2068\u2069]/gu, '');

  test('says whose report it is and what it is called', async () => {
    expect(await footOf('Sari Wijaya')).toMatch(/^Sari Wijaya · Work-search record, 1.–.31 March 2026$/u);
  });

  test('stays short, however long the name is', async () => {
    expect(await footOf('Sariwijaya'.repeat(40))).toMatch(/^(?:Sariwijaya)+[Sariwjy]*… · Work-search/u);
    expect((await footOf('Sariwijaya'.repeat(40)))?.length).toBeLessThan(90);
  });
});

describe('the document', () => {
  const entries = [
    makeEntry('2026-03-02'),
    makeEntry('2026-03-20', {
      sequence: 2,
      kind: 'interview',
      result: { text: 'Went well' },
      resultOn: null,
    }),
  ];

  test('has the structure that readers and bookmarks need', async () => {
    const { html, document } = await render(entries);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(document.title).toMatch(/^Work-search record, 1\s?–\s?31 March 2026$/);
    expect(textsOf(document, 'h1, h2')).toEqual([
      'Work-search record',
      'Week by week',
      'Entries',
      'About this record',
    ]);
    const table = document.querySelector('table.entries');
    expect(table?.querySelector('caption')?.textContent).toMatch(/^2 entries, 1/);
    expect(table?.querySelectorAll('thead th[scope=col]').length).toBe(shown.length);
    expect(textsOf(document, '.entries tbody th[scope=row]')).toEqual(['1', '2']);
    expect(textsOf(document, '.facts dd')).toEqual(['Sari Wijaya', '1 April 2026']);
  });

  test('brings everything in one style, runs nothing and reaches nothing', async () => {
    const { html, document } = await render(entries);
    expect(document.querySelectorAll('style').length).toBe(1);
    expect(
      document.querySelectorAll('script, link, img, iframe, object, base, a, form, [style]').length,
    ).toBe(0);
    expect(html).not.toMatch(/url\(|@import|\son\w+=/);
  });

  test('says everything in the language of the report', async () => {
    const { document } = await render(entries, { language: 'id', name: null });
    expect(document.documentElement.lang).toBe('id');
    expect(textsOf(document, 'h1, h2, .period, .entries td:nth-child(2), .facts dd')).toEqual([
      'Catatan pencarian kerja',
      '1–31 Maret 2026',
      '1 April 2026',
      'Per minggu',
      'Daftar kegiatan',
      '2 Mar 2026',
      '20 Mar 2026',
      'Tentang catatan ini',
    ]);
    expect(document.querySelector('style')?.textContent).toContain(
      '"Halaman " counter(page) " dari " counter(pages)',
    );
  });

  test('has paper and direction as chosen, and a line to sign on only when asked for', async () => {
    const style = async (more: Partial<typeof march>) => (await render(entries, more)).html;
    expect(await style({ columns: ['date', 'employer'] })).toContain('size: A4 portrait');
    expect(await style({ paper: 'Letter' })).toContain('size: Letter landscape');
    expect((await render(entries)).document.querySelector('.signature')?.textContent).toContain(
      'Sari Wijaya',
    );
    expect((await render(entries, { parts: ['summary'] })).document.querySelector('.signature')).toBeNull();
  });

  test('explains a contact only when there is one, and says that nothing was found when so', async () => {
    const contact = /employer took a step/;
    expect((await render(entries)).html).not.toMatch(contact);
    expect((await render([makeEntry('2026-03-02', { kind: 'contact' })])).html).toMatch(contact);
    const { document } = await render([]);
    expect(document.querySelector('.entries')).toBeNull();
    expect(document.body.textContent).toContain('No applications or other activities were recorded');
  });
});

describe('hostile texts', () => {
  const entries = hostileTexts.map((text, sequence) =>
    makeEntry('2026-03-02', {
      sequence,
      employer: text,
      role: text,
      person: text,
      note: text,
      link: text,
      source: text,
      result: { text },
      resultOn: null,
    }),
  );

  test('are shown letter by letter', async () => {
    const { document } = await render(entries);
    for (const column of ['employer', 'role', 'person', 'note', 'link', 'source', 'result'] as const) {
      const place = shown.indexOf(column) + 1;
      const cells = [...document.querySelectorAll(`.entries tbody tr > :nth-child(${place})`)];
      expect(cells.map((cell) => cell.textContent)).toEqual(hostileTexts);
      expect(cells.every((cell) => cell.getAttribute('dir') === 'auto')).toBe(true);
    }
  });

  test.each(hostileTexts)('%s as a name leaves the document whole', async (name) => {
    const { document } = await render([makeEntry('2026-03-02')], { name });
    expect(document.querySelectorAll('style').length).toBe(1);
    expect(document.querySelectorAll('script, img').length).toBe(0);
    expect(document.querySelector('.facts dd')?.textContent).toBe(name);
  });

  test('end no string and no style when they stand in CSS', async () => {
    const text = cssText('a"; } </style>\\ \n {b}');
    expect(text).toMatch(/^"[^"<>{};\n]*"$/);
    expect(cssText('Page 1 (of 3), Şari–Ñ')).toBe('"Page 1 (of 3), Şari–Ñ"');
  });
});
