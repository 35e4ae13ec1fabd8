// @vitest-environment jsdom

import papaparse from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OptionsOf, reportFacts } from '#contract/report-kinds.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { hostileTexts } from '../entries.ts';
import { march } from '../options.ts';
import { readPath, type WrittenHistory, writeHistories } from './write-histories.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-04-20');
});
afterEach(() => core.close());

const { columns: _columns, ...common } = march;
const options: OptionsOf<'search_summary'> = {
  ...common,
  kind: 'search_summary',
  parts: [...reportFacts.search_summary.parts],
};
const applied = (path: string, more: Partial<WrittenHistory> = {}) => ({ ...more, steps: readPath(path) });
/** Twelve applications: five answered, three with an interview, one with an offer that was accepted. */
const twelve: WrittenHistory[] = [
  applied('applied 2026-03-02, interview 2026-03-06, offer 2026-03-20, accepted 2026-03-22', {
    source: 'referral',
  }),
  applied('applied 2026-03-02, screening 2026-03-04, interview 2026-03-12, rejected 2026-03-15', {
    source: 'linkedin',
  }),
  applied('applied 2026-03-09, interview_entry 2026-03-19', { source: 'linkedin' }),
  applied('applied 2026-03-10, rejected 2026-03-12', { source: 'linkedin' }),
  applied('applied 2026-03-10, rejected 2026-03-18', { source: 'Bu Ratna' }),
  applied('applied 2026-03-10, withdrawn 2026-03-18'),
  ...Array.from({ length: 6 }, () =>
    applied('applied 2026-03-11, no_answer 2026-04-11', { source: 'linkedin' }),
  ),
];

async function show(more: Partial<typeof options> = {}) {
  const { html, count, hidden } = await core.client.reports.preview({ ...options, ...more });
  const document = new DOMParser().parseFromString(html, 'text/html');
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent?.replaceAll('\u00A0', ' '));
  const rowsUnder = (heading: string) => {
    const title = [...document.querySelectorAll('h2')].find(({ textContent }) => textContent === heading);
    let next = title?.nextElementSibling;
    while (next && next.tagName !== 'TABLE') next = next.nextElementSibling;
    return [...(next?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent?.replaceAll('\u00A0', ' ')),
    );
  };
  return { html, count, hidden, document, texts, rowsUnder };
}

describe('the page', () => {
  test('says the figures first, and what each of them means', async () => {
    writeHistories(core.raw, twelve);
    const { count, texts, rowsUnder } = await show();
    expect(count).toBe(12);
    expect(texts('.figures dd')).toEqual(['12', '5', '3', '1']);
    expect(texts('.findings li')).toEqual([
      '5 of 12 (42 %) were answered, be it with a refusal.',
      '3 of 12 (25 %) led to an interview.',
      '1 of 12 (8 %) led to an offer.',
      'Half of the answers came within 4 days; the middle half of them took 2 to 8 days.',
    ]);
    expect(rowsUnder('What became of them')).toEqual([
      ['Accepted', '1', '8 %'],
      ['Rejected', '3', '25 %'],
      ['Withdrawn', '1', '8 %'],
      ['No answer', '6', '50 %'],
      ['Still open', '1', '8 %'],
    ]);
    expect(rowsUnder('By source')).toEqual([
      ['LinkedIn', '9', '3', '2', '0'],
      ['Bu Ratna', '1', '1', '0', '0'],
      ['Referral', '1', '1', '1', '1'],
      ['Source not given', '1', '0', '0', '0'],
    ]);
    expect(rowsUnder('Time in each stage')[2]).toEqual(['Interview', '2', '5.8', '8.5', '11.3', '0']);
  });

  test('has the structure that readers and bookmarks need: pictures with an alternative, and their numbers below', async () => {
    writeHistories(core.raw, twelve);
    const { document, texts, html } = await show();
    expect(texts('h1, h2')).toEqual([
      'Search summary',
      'What became of them',
      'Funnel',
      'Flow from step to step',
      'By source',
      'By week',
      'Time in each stage',
      'How this is counted',
    ]);
    const pictures = [...document.querySelectorAll('main > .chart')];
    expect(pictures).toHaveLength(4);
    for (const picture of pictures) {
      expect(picture.querySelector('svg[role=img]')?.getAttribute('aria-label')).toMatch(/\d/);
      const after = [picture.nextElementSibling, picture.nextElementSibling?.nextElementSibling];
      expect(after.some((element) => element?.tagName === 'TABLE')).toBe(true);
    }
    for (const table of document.querySelectorAll('table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      const columnCount = table.querySelectorAll('thead th[scope=col]').length;
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.children).toHaveLength(columnCount);
        expect(row.querySelectorAll('th[scope=row]')).toHaveLength(1);
      }
    }
    expect(document.querySelectorAll('[style], script, img, link, iframe')).toHaveLength(0);
    expect(html).not.toMatch(/url\(|NaN|undefined/);
  });

  test('of fewer than ten it says numbers alone', async () => {
    writeHistories(core.raw, twelve.slice(0, 5));
    const { document, texts } = await show();
    expect(document.querySelector('main')?.textContent).not.toContain('%');
    expect(texts('.findings li')[0]).toBe('5 of 5 were answered, be it with a refusal.');
    expect(texts('.remarks p').join(' ')).toContain('fewer than 10 applications');
    core.raw.exec(`UPDATE applications SET deleted_at = 1 WHERE id > 'a000000'`);
    const one = await show();
    expect(one.texts('.findings li')[0]).toBe('1 of 1 was answered, be it with a refusal.');
    expect(one.texts('.findings li')[3]).toContain('1 answer so far');
  });

  test('holds the parts that were chosen, in an order of its own', async () => {
    writeHistories(core.raw, twelve);
    const { texts } = await show({ parts: ['sources', 'funnel'] });
    expect(texts('h2')).toEqual(['Funnel', 'By source', 'How this is counted']);
  });

  test('without an application it says so; openings that an employer began are named', async () => {
    writeHistories(core.raw, [applied('interview 2026-03-02')]);
    const { count, document, texts } = await show();
    expect(count).toBe(0);
    expect(document.querySelectorAll('svg, table')).toHaveLength(0);
    expect(texts('.remarks').join(' ')).toMatch(/No application was sent.*1 opening where the employer/s);
  });

  test('speaks Indonesian with its own numbers', async () => {
    writeHistories(
      core.raw,
      Array.from({ length: 1200 }, () => applied('applied 2026-03-02')),
    );
    const { texts, document } = await show({ language: 'id' });
    expect(texts('.figures dd')[0]).toBe('1.200');
    expect(texts('.findings li')[0]).toBe('0 dari 1.200 (0 %) dijawab, termasuk yang ditolak.');
    expect(texts('caption')[0]).toContain('1.200 lamaran');
    expect(document.documentElement.lang).toBe('id');
  });
});

describe('what leaves', () => {
  const sankey = async (more: Partial<typeof options> = {}) => {
    const file = await core.client.reports.exportFlow({ options: { ...options, ...more }, format: 'text' });
    return { name: file.name, lines: (await file.text()).split('\n') };
  };
  const picture = async (more: Partial<typeof options> = {}) => {
    const file = await core.client.reports.exportFlow({ options: { ...options, ...more }, format: 'svg' });
    const text = await file.text();
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return { name: file.name, type: file.type, text, root };
  };

  test('a row for each application with its dates', async () => {
    writeHistories(core.raw, twelve.slice(0, 2));
    const file = await core.client.reports.exportTable({ options, bom: false });
    expect(file.name).toBe('langkah-search-summary-2026-03-01-2026-03-31.csv');
    expect(papaparse.parse(await file.text(), { skipEmptyLines: true }).data).toEqual([
      [
        'Sent on',
        'Company',
        'Role',
        'Source',
        'First answer on',
        'Days to the first answer',
        'Screening',
        'Interview',
        'Offer',
        'Where it stands',
        'Since',
      ],
      [
        '2026-03-02',
        'Rimba',
        'Analyst',
        'Referral',
        '2026-03-06',
        '4',
        '',
        '2026-03-06',
        '2026-03-20',
        'Accepted',
        '2026-03-22',
      ],
      [
        '2026-03-02',
        'Rimba',
        'Analyst',
        'LinkedIn',
        '2026-03-04',
        '2',
        '2026-03-04',
        '2026-03-12',
        '',
        'Rejected',
        '2026-03-15',
      ],
    ]);
  });

  test('text for SankeyMATIC, in which as much leaves a stage as came to it', async () => {
    writeHistories(core.raw, twelve);
    const { name, lines } = await sankey();
    expect(name).toBe('langkah-search-summary-2026-03-01-2026-03-31-sankeymatic.txt');
    expect(lines[0]).toMatch(/^' Search summary, 1/);
    expect(lines).toContain('LinkedIn [9] Applied');
    expect(lines).toContain('Offer [1] Accepted');
    expect(lines).toContain(':No answer #77603A');
    const flows = lines.flatMap((line) => {
      const [, from, count, to] = /^(.+) \[(\d+)\] (.+)$/.exec(line) ?? [];
      return from && to ? [{ from, to, count: Number(count) }] : [];
    });
    for (const stage of ['Applied', 'Screening', 'Interview', 'Offer']) {
      const sum = (end: 'from' | 'to') =>
        flows.filter((flow) => flow[end] === stage).reduce((total, { count }) => total + count, 0);
      expect(sum('from')).toBe(sum('to'));
      expect(sum('to')).toBeGreaterThan(0);
    }
  });

  test('names mean nothing there: no line begins or breaks where it should not, and nothing flows in a circle', async () => {
    const names = [
      ...hostileTexts,
      "' comment",
      '// too',
      ':Node #fff',
      'a [3] b',
      'line\\nbreak\nbreak',
      '-hidden',
      'interview',
      "':",
    ];
    writeHistories(
      core.raw,
      names.map((source) => applied('applied 2026-03-02, interview 2026-03-04', { source })),
    );
    const { lines } = await sankey();
    const known =
      /^(?:|'.*|:[\w ]+ #[0-9A-F]{6}|[^':/[\]\\#\s-][^[\]\\]* \[\d+\] (?:Applied|Interview|Still open))$/u;
    expect(lines.filter((line) => !known.test(line))).toEqual([]);
    expect(lines).toContain('interview (source) [1] Applied');
    expect(lines).toContain('a (3) b [1] Applied');
    expect(lines).toContain('Source not given [1] Applied');
  });

  test('a picture of its own with nothing from outside', async () => {
    writeHistories(
      core.raw,
      hostileTexts.slice(0, 7).map((source) => applied('applied 2026-03-02', { source })),
    );
    const { name, type, text, root } = await picture();
    expect([name, type]).toEqual(['langkah-search-summary-2026-03-01-2026-03-31-flow.svg', 'image/svg+xml']);
    expect(root.querySelector('parsererror')).toBeNull();
    expect([root.namespaceURI, root.getAttribute('width')]).toEqual(['http://www.w3.org/2000/svg', '538pt']);
    expect(root.getAttribute('viewBox')).toMatch(/^0 0 [\d.]+ [\d.]+$/);
    expect(root.querySelectorAll('script, image, use, style, [style], foreignObject')).toHaveLength(0);
    expect(text).not.toMatch(/href|url\(/);
    // In a wider typeface it would run over the edge.
    const word = [...root.querySelectorAll('text')].find(({ textContent }) => textContent === 'Applied');
    expect(Number(word?.getAttribute('textLength'))).toBeCloseTo(31, -1);
    expect((await show()).html).not.toContain('textLength');
    expect([...root.querySelectorAll('text')].map((each) => each.textContent).join(' ')).toContain(
      '<script>',
    );
  });

  test('what is hidden is in none of them, and on paper only what would have stood there is said to be', async () => {
    writeHistories(core.raw, [
      applied('applied 2026-03-02', {
        company: 'Samudra Abadi',
        role: 'Analyst at Samudra Abadi',
        source: 'HR of Samudra Abadi',
      }),
      applied('applied 2026-03-03', { company: 'Samudra Abadi', source: 'linkedin' }),
    ]);
    const hides = { hides: ['companies' as const] };
    const { html, hidden } = await show(hides);
    const csv = await (
      await core.client.reports.exportTable({ options: { ...options, ...hides }, bom: false })
    ).text();
    const leaving = [html, csv, (await sankey(hides)).lines.join('\n'), (await picture(hides)).text];
    for (const text of leaving) {
      expect(text).not.toContain('Samudra');
      expect(text).toContain('HR of Company A');
    }
    expect(hidden).toEqual([{ redaction: 'companies', count: 1 }]);
    expect(csv.match(/,Company A,/g)).toHaveLength(2);
    const { hidden: none } = await show({ ...hides, from: '2026-03-03' });
    expect(none).toEqual([{ redaction: 'companies', count: 0 }]);
  });

  test('another report has no flow', async () => {
    expect(await failureOf(core.client.reports.exportFlow({ options: march, format: 'svg' }))).toEqual({
      code: 'NOT_AVAILABLE',
    });
  });
});
