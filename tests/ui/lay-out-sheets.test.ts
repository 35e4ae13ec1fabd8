import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layOutSheets, mostSheets } from '#ui/rooms/reports/lay-out-sheets.ts';

/** jsdom lays nothing out: every element is as high as it says, and stands below the one before it. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const tall = [...document.querySelectorAll('[data-height]')];
    const heightOf = (element: Element) => Number(element.getAttribute('data-height'));
    const inside = this.matches('table, thead') ? [...this.querySelectorAll('[data-height]')] : [this];
    const before = tall.slice(0, tall.indexOf(inside[0] ?? this));
    const top = before.reduce((sum, element) => sum + heightOf(element), 0);
    const height = inside.reduce((sum, element) => sum + heightOf(element), 0);
    return { top, bottom: top + height, height } as DOMRect;
  });
});
afterEach(() => vi.restoreAllMocks());

const row = (name: string, height = 20) => `<tr data-height="${height}"><td>${name}</td></tr>`;
const table = (rows: string, after = '') =>
  `<table class="entries"><caption data-height="5">C</caption><colgroup><col></colgroup>
  <thead><tr data-height="10"><th>H</th></tr></thead><tbody>${rows}</tbody>${after}</table>`;

let sheetCount = 0;

/** What stands on each sheet of 100, without the spaces between. */
function layOut(content: string, numbered = 'counted'): string[] {
  document.body.innerHTML = `<main data-foot="Foot" data-numbered="${numbered}" style="min-height: 120px; padding: 10px">${content}</main>`;
  sheetCount = layOutSheets(document, (page, pages) => `${page}/${pages}`);
  return [...document.querySelectorAll('.sheet')].map(
    (sheet) => sheet.textContent?.replace(/\s+/g, ' ').replaceAll(' ', '') ?? '',
  );
}

test('what fits stays on one sheet', () => {
  expect(layOut('<p data-height="50">A</p><p data-height="50">B</p>')).toEqual(['ABFoot1/1']);
});

test('a block that does not fit goes to the next sheet whole', () => {
  expect(layOut('<p data-height="50">A</p><p data-height="51">B</p>')).toEqual(['AFoot1/2', 'BFoot2/2']);
});

test('a heading goes with what it stands over', () => {
  expect(layOut('<p data-height="60">A</p><h2 data-height="10">T</h2><p data-height="50">B</p>')).toEqual([
    'AFoot1/2',
    'TBFoot2/2',
  ]);
});

test('rows stay whole and the head is repeated, the caption is not', () => {
  const rows = [...'abcdefghi'].map((name) => row(name)).join('');
  expect(layOut(table(rows))).toEqual(['CHabcdFoot1/3', 'HefghFoot2/3', 'HiFoot3/3']);
  expect(document.querySelectorAll('.sheet:last-child colgroup').length).toBe(1);
});

test('caption and head do not stay behind without a row', () => {
  expect(layOut(`<p data-height="70">A</p>${table(row('1'))}`)).toEqual(['AFoot1/2', 'CH1Foot2/2']);
});

test('the sums of a table stay its last row', () => {
  expect(layOut(table(row('1'), `<tfoot>${row('S')}</tfoot>`))).toEqual(['CH1SFoot1/1']);
  expect(document.querySelector('.sheet tfoot')?.textContent).toBe('S');
});

test('a row higher than a sheet has one to itself', () => {
  expect(layOut(table(row('1') + row('2', 300) + row('3')))).toEqual([
    'CH1Foot1/3',
    'H2Foot2/3',
    'H3Foot3/3',
  ]);
});

test('the browser prints the report as it was', () => {
  layOut('<p data-height="50">A</p><p data-height="60">B</p>');
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelector('main')?.textContent).toBe('AB');
  expect(document.querySelectorAll('.sheet').length).toBe(0);
  window.dispatchEvent(new Event('afterprint'));
  expect(document.querySelectorAll('.sheet').length).toBe(2);
});

test('without measures nothing is moved', () => {
  document.body.innerHTML = '<main><p>A</p></main>';
  layOutSheets(document, () => '');
  expect(document.querySelector('main')?.innerHTML).toBe('<p>A</p>');
});

test('a part that begins on a sheet of its own does so, also right after a heading', () => {
  const part = '<h2 data-height="10" style="break-before: page">P</h2><p data-height="10">B</p>';
  expect(layOut(`<p data-height="10">A</p>${part}`)).toEqual(['AFoot1/2', 'PBFoot2/2']);
});

test('of a report without end the first sheets are shown, and about how many there are is said', () => {
  const blocks = Array.from({ length: 70 }, () => '<p data-height="100">A</p>').join('');
  const shown = layOut(blocks);
  expect(shown).toHaveLength(mostSheets);
  expect(shown.at(-1)).toBe(`AFoot${mostSheets}/null`);
  expect(sheetCount).toBe(70);
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelectorAll('main > p')).toHaveLength(70);
});

test('what is printed without saying how many sheets there are does not say it here either', () => {
  const two = '<p data-height="50">A</p><p data-height="51">B</p>';
  expect(layOut(two, 'alone')).toEqual(['AFoot1/null', 'BFoot2/null']);
});
