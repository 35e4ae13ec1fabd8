import { edge } from '../../../ideas/layout/print-colors.ts';
import { Chart, chartWidth, Label, labelHeight, labelSize } from './chart.tsx';
import { fitLabel, labelWidth } from './fit-label.ts';
import { Legend, layOutLegend, type Series } from './legend.tsx';
import { round, TonedRect } from './toned-rect.tsx';

export interface Bar {
  key: string;
  label: string;
  /** One for each series; they stand behind one another and add up. */
  values: readonly number[];
  /** At the end of the bar: its number, in words. */
  note: string;
}

interface BarChartProps {
  label: string;
  series: readonly Series[];
  bars: readonly Bar[];
  width?: number;
}

const barHeight = 11;
const gap = 7;

/** Bars that lie, one below the other, each with its name before it and its number after it. */
export function BarChart({ label, series, bars, width = chartWidth }: BarChartProps) {
  const legend = layOutLegend(series.length > 1 ? series : [], width);
  const widest = Math.max(0, ...bars.map((bar) => labelWidth(bar.label, labelSize)));
  const nameRoom = Math.min(widest + 2, width * 0.3);
  const noteRoom = Math.max(0, ...bars.map((bar) => labelWidth(bar.note, labelSize)));
  const left = nameRoom + 6;
  const scale = Math.max(1, width - left - noteRoom - 8) / Math.max(1, ...bars.map(sumOf));
  let y = legend.height;
  const rows = bars.map((bar) => {
    const lines = fitLabel(bar.label, nameRoom, labelSize, 2);
    const height = Math.max(barHeight, lines.length * labelHeight) + gap;
    const row = { ...bar, lines, y, height };
    y += height;
    return row;
  });
  return (
    <Chart label={label} width={width} height={y}>
      <Legend places={legend.places} />
      {rows.map(({ key, lines, values, note, y: top, height }) => {
        const middle = top + (height - gap) / 2;
        const end = left + sumOf({ values }) * scale;
        return (
          <g key={key}>
            <Label
              lines={lines}
              x={nameRoom}
              y={middle + 2.8 - ((lines.length - 1) * labelHeight) / 2}
              anchor="end"
            />
            <Segments values={values} series={series} x={left} y={middle - barHeight / 2} scale={scale} />
            <Label lines={[note]} x={end + 5} y={middle + 2.8} />
          </g>
        );
      })}
      <path
        d={`M${round(left)} ${round(legend.height - 2)}V${round(Math.max(legend.height, y - gap + 2))}`}
        stroke={edge}
        strokeWidth={0.6}
      />
    </Chart>
  );
}

const sumOf = ({ values }: Pick<Bar, 'values'>) => values.reduce((sum, value) => sum + value, 0);

interface SegmentsProps {
  values: readonly number[];
  series: readonly Series[];
  x: number;
  y: number;
  scale: number;
}

function Segments({ values, series, x, y, scale }: SegmentsProps) {
  let start = x;
  return series.map(({ key, tone }, index) => {
    const length = (values[index] ?? 0) * scale;
    const from = start;
    start += length;
    return length > 0 && <TonedRect key={key} x={from} y={y} width={length} height={barHeight} tone={tone} />;
  });
}
