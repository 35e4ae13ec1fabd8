import { Label, labelSize } from './chart.tsx';
import { labelWidth } from './fit-label.ts';
import { TonedRect } from './toned-rect.tsx';
import type { Tone } from './tones.ts';

export interface Series {
  key: string;
  label: string;
  tone: Tone;
}

const swatch = 12;
const rowHeight = 14;

/** Where the signs stand, row after row. */
export function layOutLegend(series: readonly Series[], width: number) {
  let [x, row] = [0, 0];
  const places = series.map((each) => {
    const needed = swatch + 4 + labelWidth(each.label, labelSize) + 14;
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const place = { ...each, x, y: row * rowHeight };
    x += needed;
    return place;
  });
  return { places, height: series.length === 0 ? 0 : (row + 1) * rowHeight + 4 };
}

export function Legend({ places }: { places: ReturnType<typeof layOutLegend>['places'] }) {
  return places.map(({ key, label, tone, x, y }) => (
    <g key={key}>
      <TonedRect x={x + 0.5} y={y + 1} width={swatch} height={8} tone={tone} />
      <Label lines={[label]} x={x + swatch + 5} y={y + 8} />
    </g>
  ));
}
