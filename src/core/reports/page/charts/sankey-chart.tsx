import { Chart, chartWidth, Label } from './chart.tsx';
import {
  layOutSankey,
  nodeWidth,
  type PlacedLink,
  type SankeyLink,
  type SankeyNode,
} from './lay-out-sankey.ts';
import { round, TonedRect } from './toned-rect.tsx';
import { toneColors } from './tones.ts';

interface SankeyChartProps {
  label: string;
  /** In the order in which they stand from the top. */
  nodes: readonly SankeyNode[];
  links: readonly SankeyLink[];
  width?: number;
  /** A file of its own. */
  isFile?: boolean;
}

/** What flows from where to where, as wide as it is much. */
export function SankeyChart({ label, nodes, links, width = chartWidth, isFile = false }: SankeyChartProps) {
  const layout = layOutSankey(nodes, links, width);
  // Thin ones over thick ones: where they cross, both can be seen.
  const byThickness = [...layout.links].sort((a, b) => b.thickness - a.thickness);
  return (
    <Chart label={label} width={width} height={layout.height} isFile={isFile}>
      {byThickness.map((link) => (
        <path
          key={`${link.from} ${link.to}`}
          d={drawLink(link)}
          fill={toneColors[link.tone].strong}
          fillOpacity={0.22}
        />
      ))}
      {layout.nodes.map(({ key, x, y, height, tone, name }) => (
        <g key={key}>
          <TonedRect x={x} y={y} width={nodeWidth} height={height} tone={tone} />
          <Label {...name} />
        </g>
      ))}
    </Chart>
  );
}

/** There along the upper edge, back along the lower one. */
function drawLink({ stops, thickness }: PlacedLink): string {
  const there = stops.map(({ left, right, leftY, rightY }) => [
    { x: left, y: leftY },
    { x: right, y: rightY },
  ]);
  // From the right edge of its first node to the left edge of its last one.
  const upper = there.flat().slice(1, -1);
  const lower = upper.map(({ x, y }) => ({ x, y: y + thickness })).reverse();
  return `M${follow(upper)}L${follow(lower)}Z`;
}

function follow(points: readonly { x: number; y: number }[]): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      const here = `${round(x)} ${round(y)}`;
      if (!before) return here;
      // Between columns it swings, past a column it is straight.
      if (index % 2 === 0) return `L${here}`;
      const middle = round((before.x + x) / 2);
      return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${here}`;
    })
    .join('');
}
