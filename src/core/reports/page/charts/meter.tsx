import { edge, ink } from '../../../ideas/layout/print-colors.ts';
import { Chart, Label, labelSize } from './chart.tsx';
import { labelWidth } from './fit-label.ts';
import { round, TonedRect } from './toned-rect.tsx';

interface MeterProps {
  /** What somebody hears: what is counted, how many there are and how many are asked for. */
  label: string;
  value: number;
  /** More than 0. */
  goal: number;
  /** Beside it: both numbers, in words. */
  note: string;
  width?: number;
}

const barHeight = 10;

/** How much of a goal is there, with a mark where it is reached; more than asked for goes on behind the mark. */
export function Meter({ label, value, goal, note, width = 240 }: MeterProps) {
  const room = width - labelWidth(note, labelSize) - 8;
  const most = Math.max(goal, value, 1);
  const at = (count: number) => (Math.max(0, count) / most) * room;
  return (
    <Chart label={label} width={width} height={barHeight + 6}>
      <rect
        x={0.3}
        y={3}
        width={round(room)}
        height={barHeight}
        fill="#FFFFFF"
        stroke={edge}
        strokeWidth={0.6}
      />
      {value > 0 && (
        <TonedRect
          x={0.3}
          y={3}
          width={at(value)}
          height={barHeight}
          tone={value >= goal ? 'solid' : 'slash'}
        />
      )}
      <path d={`M${round(at(goal))} 0.5V${barHeight + 5.5}`} stroke={ink} strokeWidth={1.2} />
      <Label lines={[note]} x={room + 6} y={3 + barHeight / 2 + 2.8} isBold />
    </Chart>
  );
}
