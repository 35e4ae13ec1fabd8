// @vitest-environment jsdom
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { BarChart } from '#core/reports/page/charts/bar-chart.tsx';
import { ColumnChart } from '#core/reports/page/charts/column-chart.tsx';
import { FunnelChart } from '#core/reports/page/charts/funnel-chart.tsx';
import { LineChart } from '#core/reports/page/charts/line-chart.tsx';
import { Meter } from '#core/reports/page/charts/meter.tsx';
import { drawMarks } from '#core/reports/page/charts/toned-rect.tsx';
import { toneColors, tones } from '#core/reports/page/charts/tones.ts';
import { hostileTexts } from '../entries.ts';

function draw(chart: ReactElement) {
  const markup = renderToStaticMarkup(chart);
  const root = new DOMParser().parseFromString(markup, 'text/html').body;
  const texts = [...root.querySelectorAll('text')].map((text) => text.textContent);
  return { markup, root, texts };
}
const series = [
  { key: 'a', label: 'With an interview', tone: 'cross' },
  { key: 'b', label: 'Without', tone: 'plain' },
] as const;
const bars = hostileTexts.map((label, index) => ({
  ...{ key: String(index), label, values: [index, 3], note: String(index + 3) },
}));
const charts = {
  bars: <BarChart label="By source" series={series} bars={bars} />,
  columns: <ColumnChart label="By month" series={series} columns={bars} />,
  funnel: (
    <FunnelChart
      label="Funnel"
      steps={bars.map(({ key, label, note }, index) => ({
        key,
        label,
        note,
        count: 9 - index,
        tone: 'dots',
      }))}
    />
  ),
  lines: (
    <LineChart
      label="Moods"
      range={{ from: 0, to: 2 }}
      levels={bars.map(({ label }, value) => ({ value, label }))}
      ticks={bars.map(({ label }, at) => ({ at, label }))}
      lines={[
        {
          key: 'm',
          label: 'Mood',
          points: [
            { at: 0, value: 1 },
            { at: 1, value: null },
            { at: 2, value: 3 },
          ],
        },
      ]}
    />
  ),
  meter: <Meter label="3 of 5 applications" value={3} goal={5} note="3 of 5" />,
};

describe.each(Object.entries(charts))('%s', (_name, chart) => {
  const { markup, root } = draw(chart);

  test('are one picture with an alternative', () => {
    expect(root.querySelectorAll('[role=img]')).toHaveLength(1);
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toBeTruthy();
  });

  test('need no style, no name of their own and nothing from outside', () => {
    expect(root.querySelectorAll('[style], [id], script, image, use, foreignObject, pattern')).toHaveLength(
      0,
    );
    expect(markup).not.toMatch(/url\(|href=/);
    for (const text of hostileTexts.filter((each) => each.includes('<'))) expect(markup).not.toContain(text);
  });

  test('have no number that is none', () => {
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test('patterns tell the tones apart without their colours, and stay inside', () => {
  const rect = { x: 10, y: 20, width: 30, height: 12 };
  const drawn = tones.map((tone) => `${tone === 'solid'} ${drawMarks(tone, rect)}`);
  expect(new Set(drawn).size).toBe(tones.length);
  expect(new Set(Object.values(toneColors).map(({ strong }) => strong)).size).toBe(tones.length);
  for (const tone of ['slash', 'backslash'] as const) {
    const ends = [...drawMarks(tone, rect).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)];
    expect(ends.length).toBeGreaterThan(4);
    for (const [, x, y] of ends) {
      expect(Number(x)).toBeGreaterThanOrEqual(rect.x - 0.01);
      expect(Number(x)).toBeLessThanOrEqual(rect.x + rect.width + 0.01);
      expect(Number(y)).toBeGreaterThanOrEqual(rect.y - 0.01);
      expect(Number(y)).toBeLessThanOrEqual(rect.y + rect.height + 0.01);
    }
  }
});

test('a line is cut where nothing is known', () => {
  const paths = [...draw(charts.lines).root.querySelectorAll('path[fill=none]')].map((path) =>
    path.getAttribute('d'),
  );
  expect(paths.some((path) => path?.match(/M/g)?.length === 2 && !path.includes('L'))).toBe(true);
});

test('names over time that would touch or be cut are left away, their numbers too', () => {
  const columns = Array.from({ length: 60 }, (_, index) => ({
    ...{ key: String(index), label: 'Sept 2026', values: [index + 1], note: '1,000' },
  }));
  const { texts } = draw(<ColumnChart label="x" series={[series[0]]} columns={columns} />);
  expect(texts.filter((text) => text === 'Sept 2026').length).toBeGreaterThan(5);
  expect(texts.filter((text) => text === 'Sept 2026').length).toBeLessThan(14);
  expect(texts.filter((text) => text === '1,000').length).toBeLessThan(22);
});

test('what is empty is drawn empty', () => {
  expect(draw(<BarChart label="x" series={series} bars={[]} />).markup).not.toMatch(/NaN|Infinity/);
  expect(draw(<FunnelChart label="x" steps={[]} />).markup).not.toMatch(/NaN|Infinity/);
  expect(
    draw(<Meter label="x" value={0} goal={5} note="0 of 5" />).root.querySelectorAll('rect'),
  ).toHaveLength(1);
});
