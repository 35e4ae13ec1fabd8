import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderInSlices, Sliced } from '#core/reports/page/render-in-slices.tsx';

const numbers = Array.from({ length: 2_500 }, (_, index) => index);
const row = (number: number, index: number) =>
  createElement('tr', null, createElement('td', { title: `<${number}>` }, `${index} \uE000 & ${number}`));
const rows = (of: readonly number[]) => createElement(Sliced<number>, { of, each: row });
const table = createElement(
  'table',
  null,
  createElement('caption', null, 'All'),
  createElement('tbody', null, rows(numbers)),
);

test('a long list comes out as if it had been rendered at once', async () => {
  expect(await renderInSlices(table)).toBe(renderToStaticMarkup(table));
});

test('so do long lists inside of a long list, each in its place', async () => {
  const inner = (number: number) =>
    createElement('ul', null, number, rows(numbers.slice(0, number % 50 === 0 ? 150 : 1)));
  const outer = createElement(
    'main',
    null,
    createElement(Sliced<number>, { of: numbers.slice(0, 120), each: inner }),
    'end',
  );
  expect(await renderInSlices(outer)).toBe(renderToStaticMarkup(outer));
});

test('others have their turn between the slices', async () => {
  let turns = 0;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  let isDone = false;
  setImmediate(count);
  await renderInSlices(table);
  isDone = true;
  expect(turns).toBeGreaterThanOrEqual(20);
});

test('it ends where it is called off', async () => {
  const stop = new AbortController();
  let rendered = 0;
  const each = (number: number) => {
    rendered += 1;
    if (number === 250) stop.abort(new Error('enough'));
    return row(number, number);
  };
  const list = createElement(Sliced<number>, { of: numbers, each });
  await expect(renderInSlices(list, stop.signal)).rejects.toThrow('enough');
  expect(rendered).toBe(300);
});
