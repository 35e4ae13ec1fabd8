import { printColors } from '../../../ideas/layout/print-colors.ts';
import { Chart, chartWidth, Label, labelHeight, labelSize } from './chart.tsx';
import { fitLabel, labelWidth } from './fit-label.ts';
import { round, TonedRect } from './toned-rect.tsx';
import type { Tone } from './tones.ts';

export interface FunnelStep {
  key: string;
  label: string;
  count: number;
  /** Beside it: the number, in words. */
  note: string;
  tone: Tone;
}

interface FunnelChartProps {
  label: string;
  steps: readonly FunnelStep[];
  width?: number;
}

const barHeight = 20;
const neckHeight = 9;
/** So that one of thousands is still seen. */
const leastWidth = 1.5;

/** How many came how far, from the top down, with the name before each step and the number behind it. */
export function FunnelChart({ label, steps, width = chartWidth }: FunnelChartProps) {
  const nameRoom = Math.min(
    width * 0.28,
    Math.max(0, ...steps.map((step) => labelWidth(step.label, labelSize))) + 2,
  );
  const noteRoom = Math.min(
    width * 0.3,
    Math.max(0, ...steps.map((step) => labelWidth(step.note, labelSize))) + 2,
  );
  const room = width - nameRoom - noteRoom - 24;
  const middle = nameRoom + 12 + room / 2;
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const halfOf = (count: number) => (count === 0 ? 0 : Math.max(leastWidth, (count / most) * room) / 2);
  const height = steps.length * (barHeight + neckHeight) - neckHeight;
  return (
    <Chart label={label} width={width} height={Math.max(1, height) + 1}>
      {steps.map(({ key, label: name, count, note, tone }, index) => {
        const y = index * (barHeight + neckHeight) + 0.5;
        const half = halfOf(count);
        const next = steps[index + 1];
        const lines = fitLabel(name, nameRoom, labelSize, 2);
        const base = y + barHeight / 2 + 2.8;
        return (
          <g key={key}>
            {next && (
              <path d={neck(middle, y + barHeight, half, halfOf(next.count))} fill={printColors.slate.soft} />
            )}
            <Label
              lines={lines}
              x={nameRoom}
              y={base - ((lines.length - 1) * labelHeight) / 2}
              anchor="end"
            />
            {half > 0 && (
              <TonedRect x={middle - half} y={y} width={half * 2} height={barHeight} tone={tone} />
            )}
            <Label lines={[note]} x={width - noteRoom} y={base} />
          </g>
        );
      })}
    </Chart>
  );
}

function neck(middle: number, y: number, upper: number, lower: number): string {
  const at = (x: number, below: number) => `${round(x)} ${round(y + below)}`;
  return `M${at(middle - upper, 0)}L${at(middle + upper, 0)}L${at(middle + lower, neckHeight)}L${at(middle - lower, neckHeight)}Z`;
}
