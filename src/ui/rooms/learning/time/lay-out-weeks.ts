export interface Week {
  startsOn: string;
  minutes: number;
}

export interface Bar extends Week {
  x: number;
  y: number;
  width: number;
  height: number;
}

const roomAbove = 22;
const roomBelow = 24;
const widest = 40;

/** Bars of equal width over the whole width, the longest as high as the place for it. A week with a minute in it is always seen. */
export function layOutWeeks(weeks: readonly Week[], size: { width: number; height: number }): Bar[] {
  const pitch = size.width / Math.max(1, weeks.length);
  const width = Math.min(widest, Math.max(0, pitch * 0.6));
  const place = size.height - roomAbove - roomBelow;
  const most = Math.max(1, ...weeks.map(({ minutes }) => minutes));
  return weeks.map((week, index) => {
    const height = week.minutes === 0 ? 0 : Math.max(2, (week.minutes / most) * place);
    return {
      ...week,
      x: index * pitch + (pitch - width) / 2,
      y: size.height - roomBelow - height,
      width,
      height,
    };
  });
}
