import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { catchDownloads } from '#tests/helpers/catch-downloads.ts';
import { ChartFrame } from '#ui/components/chart/chart-frame.tsx';
import { ChartTable } from '#ui/components/chart/chart-table.tsx';
import { drawImage } from '#ui/components/chart/draw-image.ts';
import { dotsFor } from '#ui/components/chart/image-files.ts';
import { toPlainColor } from '#ui/components/chart/plain-color.ts';
import { renderWithCore } from './render-app.tsx';

function parse(markup: string): SVGSVGElement {
  const host = document.createElement('div');
  host.innerHTML = markup;
  document.body.append(host);
  return host.querySelector('svg') as SVGSVGElement;
}

const chart = () =>
  parse(`<svg role="img" aria-label="x" class="chart" width="100" height="50" viewBox="0 0 100 50">
    <rect class="bar" tabindex="0" x="1" y="2" width="3" height="4" style="fill: rgba(1, 2, 3, 0.5); fill-opacity: 0.5; stroke-width: 1px" />
    <rect data-page-only="" x="9" y="9" width="9" height="9" />
    <g class="hidden" style="display: none"><text x="0" y="0">unseen</text></g>
    <text x="5" y="6" style="font-size: 12px">5 &lt; 6 &amp; more</text>
    <svg x="7" y="8" width="20" height="20" viewBox="0 0 24 24"><path d="M0 0h1"/></svg>
  </svg>`);

test('a chart becomes a document of its own, with its look in attributes and nothing of the page', () => {
  const { text, width, height } = drawImage({ chart: chart(), title: 'A & B', legend: [] });
  const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(drawn.querySelector('parsererror')).toBeNull();
  expect([width, height]).toEqual([148, 130]);
  expect([...drawn.querySelectorAll('text')].map((each) => each.textContent)).toEqual([
    'A & B',
    '5 < 6 & more',
  ]);
  const [, bar, ...others] = drawn.querySelectorAll('rect');
  expect(others).toEqual([]);
  expect(bar?.getAttribute('fill')).toBe('rgb(1, 2, 3)');
  expect(bar?.getAttribute('fill-opacity')).toBe('0.25');
  expect(bar?.hasAttribute('stroke-width')).toBe(false);
  expect(drawn.querySelector('svg svg svg')?.getAttribute('viewBox')).toBe('0 0 24 24');
  expect(text).not.toMatch(/class=|style=|tabindex|role=|aria-|data-|unseen/);
});

test('what the signs mean stands below, a line each', () => {
  const sign = parse('<svg class="sign" viewBox="0 0 16 16"><circle cx="8" cy="8" r="4" /></svg>');
  const legend = [
    { label: 'Good', sign },
    { label: 'Nothing written', sign: null },
  ];
  const { text, height } = drawImage({ chart: chart(), title: 'Year', legend });
  const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
  const lines = [...drawn.querySelectorAll('text')].slice(-2);
  expect(lines.map((line) => line.textContent)).toEqual(['Good', 'Nothing written']);
  expect(lines.map((line) => Number(line.getAttribute('y'))).every((y) => y < height)).toBe(true);
  expect(drawn.querySelectorAll('circle')).toHaveLength(1);
});

test('mixed colours are written as other programs know them', () => {
  expect(toPlainColor('color(srgb 0.2 0.4 1 / 0.22)')).toEqual({ color: 'rgb(51, 102, 255)', opacity: 0.22 });
  expect(toPlainColor('color(srgb 1 0 1.2)')).toEqual({ color: 'rgb(255, 0, 255)', opacity: 1 });
  expect(toPlainColor('rgba(1, 2, 3, 0.5)')).toEqual({ color: 'rgb(1, 2, 3)', opacity: 0.5 });
  expect(toPlainColor('rgb(1, 2, 3)')).toEqual({ color: 'rgb(1, 2, 3)', opacity: 1 });
  expect(toPlainColor('none')).toEqual({ color: 'none', opacity: 1 });
});

test('the frame names the chart, and shows the same as a table', async () => {
  const { user } = renderWithCore(
    <ChartFrame
      title="Apples"
      description={<p>By day.</p>}
      fileName="apples"
      legend={[{ key: 'red', label: 'Red', sign: <circle cx="8" cy="8" r="4" /> }]}
      table={
        <ChartTable
          label="Apples"
          columns={[{ label: 'Day' }, { label: 'Count', isNumber: true }]}
          rows={[{ key: 'a', cells: ['Monday', '3'] }]}
        />
      }
    >
      <svg role="img" aria-label="Three apples" width="10" height="10" />
    </ChartFrame>,
  );
  const frame = within(await screen.findByRole('region', { name: 'Apples' }));
  expect(frame.getByRole('img', { name: 'Three apples' })).toBeTruthy();
  expect(within(frame.getByRole('list')).getByRole('listitem').textContent).toBe('Red');
  await user.click(frame.getByRole('switch', { name: 'Show as a table' }));
  expect(
    within(frame.getByRole('table', { name: 'Apples' })).getByRole('row', { name: 'Monday 3' }),
  ).toBeTruthy();
  expect(frame.queryByRole('img')).toBeNull();
  expect(frame.queryByRole('button')).toBeNull();
});

test('a picture is saved as a drawing; copying is offered only where there is such a clipboard', async () => {
  const { user } = renderWithCore(
    <ChartFrame title="Apples" fileName="apples" table={null}>
      <svg role="img" aria-label="Three apples" width="10" height="10" />
    </ChartFrame>,
  );
  const saved = catchDownloads();
  await user.click(await screen.findByRole('button', { name: 'Picture of this chart: Apples' }));
  const drawing = await screen.findByRole('menuitem', { name: 'Save as a drawing (SVG)', hidden: true });
  expect(screen.queryByRole('menuitem', { name: 'Copy the image', hidden: true })).toBeNull();
  await user.click(drawing);
  expect(await screen.findByText('apples.svg saved.')).toBeTruthy();
  expect(saved.map(({ name }) => name)).toEqual(['apples.svg']);
  expect(saved[0]?.file.type).toBe('image/svg+xml');
});

test('a picture that is too large for twice the dots is drawn with fewer of them', () => {
  expect(dotsFor({ width: 800, height: 600 })).toBe(2);
  expect(150_000 * dotsFor({ width: 1684, height: 150_000 })).toBeCloseTo(65_535, 3);
  expect((20_000 * dotsFor({ width: 20_000, height: 20_000 })) ** 2).toBeCloseTo(16_384 ** 2, 0);
});
