import { chartWidth, labelHeight, labelSize } from './chart.tsx';
import { fitLabel, labelWidth } from './fit-label.ts';
import type { Tone } from './tones.ts';

export interface SankeyNode {
  key: string;
  /** Counted from the left. All links lead to the right. */
  column: number;
  label: string;
  /** How many pass through it. */
  count: number;
  /** The same, as it is written. */
  note: string;
  tone: Tone;
}

export interface SankeyLink {
  from: string;
  to: string;
  count: number;
}

export interface PlacedNode extends SankeyNode {
  x: number;
  y: number;
  height: number;
  name: { lines: string[]; x: number; y: number; anchor: 'start' | 'middle' | 'end' };
}

export interface PlacedLink extends SankeyLink {
  /** Where it enters and leaves each column on its way, from left to right; `y` is its upper edge. */
  stops: readonly { left: number; right: number; leftY: number; rightY: number }[];
  thickness: number;
  tone: Tone;
}

export interface SankeyLayout {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  links: readonly PlacedLink[];
}

export const nodeWidth = 9;
/** Of all that flows, and of each one while there are few. */
const flowHeight = { most: 190, each: 16 };
const gap = 9;
const widestName = 112;
const nameGap = 5;
/** So that one of thousands is still seen. */
const leastThickness = 0.8;

/** A node, or the lane on which a link passes by a column in which it does not stop. */
interface Item {
  column: number;
  node: SankeyNode | null;
  link: SankeyLink | null;
  incoming: Segment[];
  outgoing: Segment[];
  y: number;
  height: number;
  /** Room it takes, at least that of its name at the sides. */
  slot: number;
}
interface Segment {
  thickness: number;
  from: Item;
  to: Item;
  fromY: number;
  toY: number;
}

/**
 * Places for flows that all lead to the right. `nodes` in the order in which they stand from the top. A link that passes a column has a lane of its own there, so that it runs
 * behind no node; every name at the sides has a line of its own, and those between stand above their column, which may hold one node only.
 */
export function layOutSankey(
  nodes: readonly SankeyNode[],
  links: readonly SankeyLink[],
  width = chartWidth,
): SankeyLayout {
  const lastColumn = Math.max(1, ...nodes.map(({ column }) => column));
  const namesOf = (column: number) => {
    const widths = nodes
      .filter((node) => node.column === column)
      .map((node) => labelWidth(nameOf(node), labelSize));
    return Math.min(widestName, Math.max(0, ...widths) + 1);
  };
  const left = namesOf(0) + nameGap;
  const right = width - namesOf(lastColumn) - nameGap - nodeWidth;
  const pitch = (right - left) / lastColumn;
  const xOf = (column: number) => left + column * pitch;
  const nameLines = (node: SankeyNode) => {
    const isBetween = node.column > 0 && node.column < lastColumn;
    if (isBetween) return [...fitLabel(node.label, pitch - 4, labelSize, 2), node.note];
    // The number is never cut.
    const number = ` ${node.note}`;
    const lines = fitLabel(node.label, widestName - labelWidth(number, labelSize), labelSize, 2);
    return lines.map((line, index) => (index === lines.length - 1 ? line + number : line));
  };
  const total = Math.max(
    1,
    ...columnsOf(nodes).map((column) => column.reduce((sum, { count }) => sum + count, 0)),
  );
  const height = Math.min(flowHeight.most, total * flowHeight.each);
  const thicknessOf = (count: number) => Math.max(leastThickness, (count / total) * height);
  const { items, chains } = makeItems(nodes, links, thicknessOf);
  const middle = items.filter(({ node }) => node && node.column > 0 && node.column < lastColumn);
  const headHeight =
    Math.max(0, ...middle.map(({ node }) => (node ? nameLines(node).length : 0))) * labelHeight + 2;
  for (const item of items) {
    item.height = Math.max(sumOf(item.incoming), sumOf(item.outgoing), leastThickness);
    const isNamed = item.node && (item.column === 0 || item.column === lastColumn);
    item.slot = Math.max(item.height, isNamed && item.node ? nameLines(item.node).length * labelHeight : 0);
  }
  const bottom = stack(items, lastColumn, headHeight);
  for (const item of items) spread(item, items);
  return {
    width,
    height: bottom + 2,
    nodes: items.flatMap(({ node, column, y, height }): PlacedNode[] => {
      if (!node) return [];
      const lines = nameLines(node);
      return [
        {
          ...node,
          x: xOf(column),
          y,
          height,
          name: placeName(node, lines, { x: xOf(column), y, height, lastColumn }),
        },
      ];
    }),
    links: chains.map(({ link, segments, tone }) => ({
      ...link,
      tone,
      thickness: segments[0]?.thickness ?? 0,
      stops: stopsOf(segments).map(({ column, leftY, rightY }) => ({
        left: xOf(column),
        right: xOf(column) + nodeWidth,
        leftY,
        rightY,
      })),
    })),
  };
}

const nameOf = ({ label, note }: SankeyNode) => `${label} ${note}`;
const sumOf = (segments: readonly Segment[]) => segments.reduce((sum, { thickness }) => sum + thickness, 0);

function columnsOf(nodes: readonly SankeyNode[]): SankeyNode[][] {
  return [...Map.groupBy(nodes, ({ column }) => column).values()];
}

function makeItems(
  nodes: readonly SankeyNode[],
  links: readonly SankeyLink[],
  thicknessOf: (count: number) => number,
) {
  const make = (column: number, node: SankeyNode | null, link: SankeyLink | null): Item => ({
    ...{ column, node, link, incoming: [], outgoing: [] },
    ...{ y: 0, height: 0, slot: 0 },
  });
  const ofNodes = new Map(nodes.map((node) => [node.key, make(node.column, node, null)]));
  const rank = new Map(nodes.map(({ key }, index) => [key, index]));
  const lanes: Item[] = [];
  const chains = links.flatMap((link) => {
    const [from, to] = [ofNodes.get(link.from), ofNodes.get(link.to)];
    if (!from || !to?.node) return [];
    const between = Array.from({ length: Math.max(0, to.column - from.column - 1) }, (_, index) =>
      make(from.column + index + 1, null, link),
    );
    lanes.push(...between);
    const chain = [from, ...between, to];
    const segments = chain.slice(1).map((next, index): Segment => {
      const segment = {
        thickness: thicknessOf(link.count),
        from: chain[index] ?? from,
        to: next,
        fromY: 0,
        toY: 0,
      };
      segment.from.outgoing.push(segment);
      next.incoming.push(segment);
      return segment;
    });
    return [{ link, segments, tone: to.node.tone }];
  });
  // A lane stands where the node will stand that it leads to; of two, that which comes from further right, and so from higher up, is above.
  const target = ({ node, link }: Item) => rank.get(node?.key ?? link?.to ?? '') ?? 0;
  const origin = ({ link }: Item) => rank.get(link?.from ?? '') ?? 0;
  const items = [...ofNodes.values(), ...lanes].sort(
    (a, b) => a.column - b.column || target(a) - target(b) || origin(b) - origin(a),
  );
  return { items, chains };
}

/** Returns where the longest column ends. */
function stack(items: readonly Item[], lastColumn: number, headHeight: number): number {
  let bottom = headHeight;
  for (let column = 0; column <= lastColumn; column += 1) {
    let y = headHeight;
    for (const item of items.filter((each) => each.column === column)) {
      item.y = y + (item.slot - item.height) / 2;
      y += item.slot + gap;
    }
    bottom = Math.max(bottom, y - gap);
  }
  return bottom;
}

/** Lays the ends of links along an item, in the order of what they come from and lead to, so that they cross as little as can be. */
function spread(item: Item, items: readonly Item[]): void {
  const place = new Map(items.map((each, index) => [each, index]));
  const at = (each: Item) => place.get(each) ?? 0;
  let y = item.y;
  for (const segment of item.incoming.sort((a, b) => at(a.from) - at(b.from))) {
    segment.toY = y;
    y += segment.thickness;
  }
  y = item.y;
  for (const segment of item.outgoing.sort((a, b) => at(a.to) - at(b.to))) {
    segment.fromY = y;
    y += segment.thickness;
  }
}

function stopsOf(segments: readonly Segment[]) {
  const first = segments[0];
  if (!first) return [];
  return [
    { column: first.from.column, leftY: first.fromY, rightY: first.fromY },
    ...segments.map((segment, index) => ({
      column: segment.to.column,
      leftY: segment.toY,
      rightY: segments[index + 1]?.fromY ?? segment.toY,
    })),
  ];
}

interface PlaceOfName {
  x: number;
  y: number;
  height: number;
  lastColumn: number;
}

function placeName(
  { column }: SankeyNode,
  lines: string[],
  { x, y, height, lastColumn }: PlaceOfName,
): PlacedNode['name'] {
  const centred = y + height / 2 + 2.8 - ((lines.length - 1) * labelHeight) / 2;
  if (column === 0) return { lines, x: x - nameGap, y: centred, anchor: 'end' };
  if (column === lastColumn) return { lines, x: x + nodeWidth + nameGap, y: centred, anchor: 'start' };
  return { lines, x: x + nodeWidth / 2, y: y - 3 - (lines.length - 1) * labelHeight, anchor: 'middle' };
}
