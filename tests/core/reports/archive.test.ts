// @vitest-environment jsdom
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { type OptionsOf, reportFacts } from '#contract/report-kinds.ts';
import { redactions } from '#contract/report-options.ts';
import { addEntry } from '#tests/helpers/journal.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { makeWorld } from '../journal/private/make-world.ts';
import { march } from './options.ts';

const { columns: _, ...common } = march;
const allButJournal = reportFacts.archive.parts.filter((part) => part !== 'journal');
const everything: OptionsOf<'archive'> = {
  ...common,
  kind: 'archive',
  from: '1900-01-01',
  to: '2026-04-20',
  parts: allButJournal,
  isAgreed: false,
};

let core: MemoryCore;
beforeAll(async () => {
  core = createMemoryCore('2026-04-20');
  await makeWorld(core.client);
  await addEntry(core.client, { text: 'Zuqwexa, a long walk.', mood: 4, energy: 2, writtenOn: '2026-03-05' });
  return () => core.close();
});

async function read(more: Partial<OptionsOf<'archive'>> = {}) {
  const { html, count } = await core.client.reports.preview({ ...everything, ...more });
  const document = new DOMParser().parseFromString(html, 'text/html');
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent?.replaceAll('\u00A0', ' '));
  /** Texts that stand below a heading of a chapter, up to the next one. */
  const chapter = (part: string) => {
    let text = '';
    let next = document.getElementById(part)?.nextElementSibling;
    for (; next && next.tagName !== 'H2'; next = next.nextElementSibling) text += ` ${next.textContent}`;
    return text.replaceAll('\u00A0', ' ');
  };
  return { html, count, document, texts, chapter };
}

describe('the archive', () => {
  test('has a table of contents that leads to every part that holds anything', async () => {
    const { texts, document } = await read();
    expect(texts('.contents li > :first-child')).toEqual([
      'Applications',
      'Ledger of activities',
      'Contacts',
      'Communities',
      'Learning',
      'Ideas',
      'List of files',
    ]);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
      expect(document.querySelector(`h2${link.getAttribute('href')}`)?.textContent).toBe(link.textContent);
    }
    expect(document.querySelectorAll('.contents a')).toHaveLength(7);
  });

  test('tells of every room, and what is in the trash is gone', async () => {
    const { chapter, html } = await read();
    const applications = chapter('applications');
    for (const text of [
      'Rimba',
      'Ask Sari',
      'You know SQL well',
      'Call back',
      '10 Mar 2026',
      'Close',
      'Stage changed: Rejected',
    ])
      expect(applications).toContain(text);
    expect(chapter('activities')).toContain('Stage changed: Rejected');
    expect(chapter('contacts')).toContain('tono@people.example');
    expect(chapter('contacts')).toContain('1 Feb 2026');
    expect(chapter('communities')).toContain('Visit');
    for (const text of ['Read data', 'First chart', 'Joins', 'Analytics', '0:45 h'])
      expect(chapter('learning')).toContain(text);
    for (const text of ['belief', 'threshold', 'said', 'quote', 'answer', 'Promotion', 'scenario', 'Problem'])
      expect(chapter('ideas')).toContain(text);
    expect(chapter('ideas')).toContain('For itAgainst itProblemnoteBeing testeddecisive21');
    expect(html).not.toContain('Graha');
  });

  test('says where somebody was before, and when', async () => {
    const earlierCompanies = [
      { company: 'Awal', fromOn: '2019-01-01', toOn: '2021-12-31' },
      { company: 'Balai', fromOn: null, toOn: '2018-06-30' },
      { company: 'Cakap', fromOn: '2022-02-01', toOn: null },
      { company: 'Dahulu', fromOn: null, toOn: null },
    ];
    const fields = { name: 'Sinta', earlierCompanies };
    await core.client.contacts.add({ id: newId(), fields });
    const { chapter } = await read({ parts: ['contacts'] });
    expect(chapter('contacts').replaceAll(/\s/g, ' ')).toContain(
      'Awal, 1 Jan 2019 – 31 Dec 2021; Balai, until 30 Jun 2018; Cakap, since 1 Feb 2022; Dahulu',
    );
  });

  test('tells of companies that no application tells of, unless only their name is known', async () => {
    const { client } = core;
    const add = async (company: string) =>
      (await client.contacts.add({ id: newId(), fields: { name: `Of ${company}`, company } })).companyId ??
      '';
    await add('Only A Name');
    const changes = { notes: 'Four days a week', website: 'https://lumbung.example', avoid: true };
    await client.companies.change({ id: await add('Lumbung'), changes });
    const { chapter } = await read({ parts: ['applications'] });
    expect(chapter('applications')).toMatch(
      /Companies without an application.*Lumbung.*marked to avoid.*lumbung.*Four days/,
    );
    expect(chapter('applications')).not.toContain('Only A Name');
    const hidden = await read({ parts: ['applications'], hides: [...redactions] });
    expect(hidden.html).not.toMatch(/lumbung|Four days/i);
  });

  test('lists files with what proves them and where they belong', async () => {
    const { chapter } = await read({ parts: ['files'] });
    expect(chapter('files')).toMatch(/\.pdf.*application\/pdf.*Certificate: Analytics.*[0-9a-f]{64}/);
    expect(chapter('files')).toContain('Idea: idea');
  });

  test.each(redactions)('names no file where anything is hidden: %s', async (redaction) => {
    const open = await read();
    expect(open.html).toContain('.pdf');
    const hidden = await read({ hides: [redaction] });
    expect(hidden.html).not.toContain('.pdf');
    expect(hidden.chapter('files')).toMatch(/application\/pdf.*Certificate: Analytics.*[0-9a-f]{64}/);
  });

  test('hides what an experiment says with the notes', async () => {
    const chapter = (await read({ hides: ['notes'] })).chapter('ideas');
    for (const text of ['belief', 'measure']) expect(chapter).not.toContain(text);
  });

  test('counts as hidden only what its chapters would tell', async () => {
    const hides = [...redactions];
    const hiddenIn = async (parts: OptionsOf<'archive'>['parts']) => {
      const { hidden } = await core.client.reports.preview({ ...everything, parts, hides });
      return Object.fromEntries(hidden.map(({ redaction, count }) => [redaction, count]));
    };
    expect(await hiddenIn(['files'])).toMatchObject({ names: 0, companies: 0, notes: 0 });
    expect((await hiddenIn(['activities'])).notes).toBeGreaterThan(0);
  });

  test('cuts what is dated at the period', async () => {
    const days = async (from: string) =>
      (await read({ from, to: '2026-03-31', parts: ['activities', 'learning'] })).chapter;
    expect((await days('2026-02-01'))('activities')).toContain('1 Feb 2026');
    const chapter = await days('2026-03-01');
    expect(chapter('activities')).not.toContain('1 Feb 2026');
    expect(chapter('learning')).toContain('8 Mar 2026');
  });

  test('has headings that go down one by one, and nothing that would be torn out of the row', async () => {
    const { document } = await read();
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(document.querySelectorAll('main > table').length).toBe(document.querySelectorAll('table').length);
  });

  test('is written in its own language, with no key left', async () => {
    const { html, texts } = await read({ language: 'id' });
    expect(texts('h1')).toEqual(['Arsip lengkap']);
    expect(html).not.toMatch(
      /\b(?:archive|words|applications|contacts|learning|ideas|feedback|page)[.:][a-z]+[.A-Z]/,
    );
  });
});

describe('the Journal', () => {
  test('is not in it unless it is asked for and agreed to', async () => {
    const { html } = await read();
    expect(html).not.toContain('Zuqwexa');
    const call = core.client.reports.preview({ ...everything, parts: ['journal'] });
    expect(await failureOf(call)).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'isAgreed', reason: 'REQUIRED' }] },
    });
    const consent = await read({ isAgreed: true });
    expect(consent.html).not.toContain('Zuqwexa');
  });

  test('is told entry by entry', async () => {
    const { chapter, texts, count } = await read({ parts: ['journal'], isAgreed: true });
    expect(texts('h3')[0]).toMatch(/^5 March 2026, \d\d:\d\d$/);
    expect(chapter('journal')).toContain('Zuqwexa, a long walk.');
    expect(chapter('journal')).toContain('Good (4 of 5)');
    expect(chapter('journal')).toContain('2 of 5');
    expect(count).toBe(1);
  });

  test('gives no text where notes are hidden', async () => {
    const { html } = await read({ parts: ['journal'], isAgreed: true, hides: ['notes'] });
    expect(html).not.toContain('Zuqwexa');
  });
});
