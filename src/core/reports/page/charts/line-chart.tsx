import { edge, printColors } from '../../../ideas/layout/print-colors.ts';
import { Chart, chartWidth, Label, labelSize } from './chart.tsx';
import { fitLabel, labelWidth } from './fit-label.ts';
import { round } from './toned-rect.tsx';

export interface Line {
  key: string;
  label: string;
  /** In the order of time; null: nothing is known, and the line is cut. */
  points: readonly { at: number; value: number | null }[];
}

interface LineChartProps {
  label: string;
  /** At most three. */
  lines: readonly Line[];
  /** What values mean, with their names at the left. */
  levels: readonly { value: number; label: string }[];
  /** Names below, in the order of time; those that would touch the one before are left away. */
  ticks: readonly { at: number; label: string }[];
  /** First and last place in time, in any unit. */
  range: { from: number; to: number };
  width?: number;
}

const plotHeight = 110;
const footHeight = 16;
/** Each is drawn in its own way, with points of its own form. */
const looks = [
  { color: printColors.green.strong, dash: undefined, form: 'circle' },
  { color: printColors.plum.strong, dash: '4 2.5', form: 'square' },
  { color: printColors.amber.strong, dash: '1 2', form: 'triangle' },
] as const;
/** More of them lie so close that only the line can be seen. */
const pointLimit = 120;

/** Values over time. */
export function LineChart({ label, lines, levels, ticks, range, width = chartWidth }: LineChartProps) {
  const names = levels.map((level) => labelWidth(level.label, labelSize));
  const left = Math.min(width * 0.25, Math.max(0, ...names)) + 8;
  const isNamed = lines.length > 1;
  const top = isNamed ? 22 : 6;
  const bottom = top + plotHeight;
  const [least, most] = [
    Math.min(...levels.map(({ value }) => value)),
    Math.max(...levels.map(({ value }) => value)),
  ];
  const xOf = (at: number) =>
    left + 4 + ((at - range.from) / Math.max(1e-9, range.to - range.from)) * (width - left - 10);
  const yOf = (value: number) => bottom - ((value - least) / Math.max(1e-9, most - least)) * plotHeight;
  return (
    <Chart label={label} width={width} height={bottom + footHeight}>
      {isNamed && <LineNames lines={lines} left={left} />}
      {levels.map((level) => (
        <g key={level.value}>
          <path
            d={`M${round(left)} ${round(yOf(level.value))}H${round(width)}`}
            stroke={edge}
            strokeWidth={0.3}
          />
          <Label
            lines={fitLabel(level.label, left - 8, labelSize)}
            x={left - 6}
            y={yOf(level.value) + 2.8}
            anchor="end"
            isMuted
          />
        </g>
      ))}
      {keepApart(ticks.map((tick) => ({ ...tick, x: xOf(tick.at) }))).map(({ at, label: name, x }) => (
        <Label
          key={at}
          lines={[name]}
          x={Math.min(Math.max(x, labelWidth(name, labelSize) / 2), width - labelWidth(name, labelSize) / 2)}
          y={bottom + 12}
          anchor="middle"
          isMuted
        />
      ))}
      {lines.map(({ key, points }, index) => {
        const look = looks[index % looks.length] ?? looks[0];
        const known = points.flatMap(({ at, value }) =>
          value === null ? [] : [{ x: xOf(at), y: yOf(value) }],
        );
        return (
          <g key={key}>
            <path
              d={pathOf(
                points.map(({ at, value }) => (value === null ? null : { x: xOf(at), y: yOf(value) })),
              )}
              fill="none"
              stroke={look.color}
              strokeWidth={1.3}
              strokeLinejoin="round"
              {...(look.dash && { strokeDasharray: look.dash })}
            />
            <path
              d={known
                .map((point) => drawPoint(point, known.length > pointLimit ? 0.65 : 1.9, look.form))
                .join('')}
              fill={look.color}
            />
          </g>
        );
      })}
    </Chart>
  );
}

function LineNames({ lines, left }: { lines: readonly Line[]; left: number }) {
  let x = left;
  return lines.map(({ key, label }, index) => {
    const look = looks[index % looks.length] ?? looks[0];
    const start = x;
    x += labelWidth(label, labelSize) + 40;
    return (
      <g key={key}>
        <path
          d={`M${round(start)} 6h20`}
          stroke={look.color}
          strokeWidth={1.3}
          {...(look.dash && { strokeDasharray: look.dash })}
        />
        <path d={drawPoint({ x: start + 10, y: 6 }, 1.9, look.form)} fill={look.color} />
        <Label lines={[label]} x={start + 24} y={8.8} />
      </g>
    );
  });
}

interface Point {
  x: number;
  y: number;
}

function pathOf(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => point && `${points[index - 1] ? 'L' : 'M'}${round(point.x)} ${round(point.y)}`)
    .join('');
}

function drawPoint({ x, y }: Point, size: number, form: 'circle' | 'square' | 'triangle'): string {
  const [left, top, twice] = [round(x - size), round(y - size), round(size * 2)];
  if (form === 'square') return `M${left} ${top}h${twice}v${twice}h${-twice}Z`;
  if (form === 'triangle') return `M${left} ${round(y + size)}h${twice}L${round(x)} ${top}Z`;
  return `M${left} ${round(y)}a${size} ${size} 0 1 0 ${twice} 0a${size} ${size} 0 1 0 ${-twice} 0Z`;
}

function keepApart<T extends { label: string; x: number }>(ticks: readonly T[]): T[] {
  const kept: T[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    const room = last ? (labelWidth(last.label, labelSize) + labelWidth(tick.label, labelSize)) / 2 + 8 : 0;
    if (!last || tick.x - last.x >= room) kept.push(tick);
  }
  return kept;
}
