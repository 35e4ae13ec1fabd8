import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chartWidth, labelHeight, labelSize } from '#core/reports/page/charts/chart.tsx';
import { fitLabel, labelWidth } from '#core/reports/page/charts/fit-label.ts';
import {
  layOutSankey,
  nodeWidth,
  type PlacedNode,
  type SankeyLink,
  type SankeyNode,
} from '#core/reports/page/charts/lay-out-sankey.ts';

const steps = ['screening', 'interview', 'offer'];
const ends = ['accepted', 'rejected', 'withdrawn', 'no_answer', 'open'];

/** Searches with up to eight sources of any name and up to 2,000 applications, whose ways are drawn by lot. */
const ways = fc.record({
  sources: fc.array(
    fc.record({ label: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), count: fc.nat(250) }),
    { minLength: 1, maxLength: 8 },
  ),
  weights: fc.array(fc.constantFrom(0, 0, 1, 3, 40, 900), { minLength: 40, maxLength: 40 }),
});

/** Every set of steps that can be reached, with each end: as many applications as the weights say. */
function toDiagram({ sources, weights }: { sources: { label: string; count: number }[]; weights: number[] }) {
  const links = new Map<string, SankeyLink>();
  const add = (from: string, to: string, count: number) => {
    const link = links.get(`${from}>${to}`) ?? { from, to, count: 0 };
    link.count += count;
    if (count > 0) links.set(`${from}>${to}`, link);
  };
  const paths = ends.flatMap((end) =>
    Array.from({ length: 8 }, (_, set) => [...steps.filter((_step, bit) => set & (1 << bit)), end]),
  );
  let total = 0;
  for (const [index, path] of paths.entries()) {
    const count = weights[index] ?? 0;
    total += count;
    for (const [at, to] of path.entries()) add(path[at - 1] ?? 'applied', to, count);
  }
  const given = Math.max(
    1,
    sources.reduce((sum, { count }) => sum + count, 0),
  );
  const nodes: SankeyNode[] = sources.map(({ label, count }, index) => {
    add(`s${index}`, 'applied', (count / given) * total);
    return { key: `s${index}`, column: 0, label, count, note: String(count), tone: 'bars' };
  });
  const into = (key: string) =>
    [...links.values()].filter(({ to }) => to === key).reduce((sum, { count }) => sum + count, 0);
  const present = (keys: string[]) => keys.filter((key) => into(key) > 0);
  const between = ['applied', ...present(steps)];
  for (const [index, key] of between.entries())
    nodes.push({ key, column: index + 1, label: key, count: total, note: String(total), tone: 'solid' });
  for (const key of present(ends))
    nodes.push({
      key,
      column: between.length + 1,
      label: key,
      count: into(key),
      note: String(into(key)),
      tone: 'plain',
    });
  return { nodes, links: [...links.values()] };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
function boxOf({ name: { lines, x, y, anchor } }: PlacedNode): Box {
  const width = Math.max(...lines.map((line) => labelWidth(line, labelSize)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const top = y - labelSize * 0.8;
  return { left, right: left + width, top, bottom: top + lines.length * labelHeight - 1 };
}
const meet = (a: Box, b: Box) =>
  a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1;

describe('the places of a flow', () => {
  it('keeps names apart and inside, and lets no flow run over a node', () => {
    const property = fc.property(ways, (drawn) => {
      const { nodes, links } = toDiagram(drawn);
      const layout = layOutSankey(nodes, links);
      const names = layout.nodes.map(boxOf);
      for (const [index, name] of names.entries()) {
        expect(name.left).toBeGreaterThan(-0.5);
        expect(name.right).toBeLessThan(chartWidth + 0.5);
        expect(name.top).toBeGreaterThan(-0.5);
        expect(name.bottom).toBeLessThan(layout.height + 0.5);
        for (const other of names.slice(index + 1)) expect(meet(name, other)).toBe(false);
        for (const { x, y, height } of layout.nodes)
          expect(meet(name, { left: x, right: x + nodeWidth, top: y, bottom: y + height })).toBe(false);
      }
      for (const { stops, thickness } of layout.links)
        for (const stop of stops.slice(1, -1))
          for (const node of layout.nodes.filter(({ x }) => Math.abs(x - stop.left) < 0.1)) {
            const isClear =
              stop.leftY + thickness <= node.y + 0.01 || stop.leftY >= node.y + node.height - 0.01;
            expect(isClear).toBe(true);
          }
    });
    fc.assert(property, { numRuns: 60, seed: 20_261_130 });
  });

  test('is as wide as it is much, and one of thousands is still seen', () => {
    const end = (key: string, count: number): SankeyNode => ({
      ...{ key, column: 1, label: key, count, note: String(count), tone: 'plain' },
    });
    const source: SankeyNode = { key: 's', column: 0, label: 's', count: 2000, note: '2,000', tone: 'bars' };
    const { links } = layOutSankey(
      [source, end('many', 1500), end('some', 499), end('one', 1)],
      [
        { from: 's', to: 'many', count: 1500 },
        { from: 's', to: 'some', count: 499 },
        { from: 's', to: 'one', count: 1 },
      ],
    );
    const [many = 0, some = 0, one = 0] = links.map(({ thickness }) => thickness);
    expect(many / some).toBeCloseTo(1500 / 499, 5);
    expect(one).toBeGreaterThan(0.5);
  });
});

test('a name that is too long ends in a sign that it goes on, between letters', () => {
  expect(fitLabel('Grup WA', 100, 8)).toEqual(['Grup WA']);
  const [first, second = '', ...others] = fitLabel(
    'Grup WhatsApp alumni 👩‍👩‍👧 Yogyakarta '.repeat(4),
    90,
    8,
    2,
  );
  expect(first).toBe('Grup WhatsApp alumni');
  expect(second.endsWith('…')).toBe(true);
  expect(others).toEqual([]);
  expect(labelWidth(second, 8)).toBeLessThanOrEqual(90);
  expect(fitLabel('x'.repeat(300), 40, 8, 1)).toHaveLength(1);
});
