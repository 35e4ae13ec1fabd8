import { edge } from '../../../ideas/layout/print-colors.ts';
import type { Bar } from './bar-chart.tsx';
import { Chart, chartWidth, Label, labelSize } from './chart.tsx';
import { labelWidth } from './fit-label.ts';
import { Legend, layOutLegend, type Series } from './legend.tsx';
import { round, TonedRect } from './toned-rect.tsx';

interface ColumnChartProps {
  label: string;
  series: readonly Series[];
  /** In the order of time. `note`: the number above the column. */
  columns: readonly Bar[];
  width?: number;
}

const plotHeight = 96;
const noteHeight = 12;
const footHeight = 14;
const widestColumn = 34;

/** Columns that stand, one for each span of time. Names that would touch are left away: the table has them all. */
export function ColumnChart({ label, series, columns, width = chartWidth }: ColumnChartProps) {
  const legend = layOutLegend(series.length > 1 ? series : [], width);
  const top = legend.height + noteHeight;
  const bottom = top + plotHeight;
  const pitch = width / Math.max(1, columns.length);
  const columnWidth = Math.min(widestColumn, pitch * 0.66);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const scale = plotHeight / Math.max(1, ...columns.map(({ values }) => sum(values)));
  const everyName = every(
    columns.map((column) => column.label),
    pitch,
  );
  // Those that would be cut at the edge of the picture are left away too.
  const fits = (name: string, index: number) => {
    const half = labelWidth(name, labelSize) / 2;
    const middle = (index + 0.5) * pitch;
    return middle - half >= -0.5 && middle + half <= width + 0.5;
  };
  const firstName = columns.findIndex((column, index) => fits(column.label, index));
  const hasName = (name: string, index: number) =>
    index >= firstName && (index - firstName) % everyName === 0 && fits(name, index);
  const everyNote = every(
    columns.map((column) => column.note),
    pitch,
  );
  return (
    <Chart label={label} width={width} height={bottom + footHeight}>
      <Legend places={legend.places} />
      {columns.map(({ key, label: name, values, note }, index) => {
        const middle = (index + 0.5) * pitch;
        let y = bottom;
        return (
          <g key={key}>
            {series.map(({ key: part, tone }, at) => {
              const height = (values[at] ?? 0) * scale;
              y -= height;
              return (
                height > 0 && (
                  <TonedRect
                    key={part}
                    {...{ x: middle - columnWidth / 2, y, width: columnWidth, height, tone }}
                  />
                )
              );
            })}
            {index % everyNote === 0 && sum(values) > 0 && (
              <Label lines={[note]} x={middle} y={y - 3} anchor="middle" />
            )}
            {hasName(name, index) && (
              <Label lines={[name]} x={middle} y={bottom + 10} anchor="middle" isMuted />
            )}
          </g>
        );
      })}
      <path d={`M0 ${round(bottom)}H${round(width)}`} stroke={edge} strokeWidth={0.6} />
    </Chart>
  );
}

/** How many places apart names have to be. */
function every(names: readonly string[], pitch: number): number {
  const widest = Math.max(0, ...names.map((name) => labelWidth(name, labelSize)));
  return Math.max(1, Math.ceil((widest + 4) / pitch));
}
