import type { SearchEvent } from '#contract/journal-parts.ts';
import type { MoodWeek } from '#contract/moods.ts';
import { daysBetween } from '#ui/lib/days.ts';

export interface EventDays {
  event: SearchEvent;
  days: readonly string[];
}

/** What happened from the first of the weeks on, each with these days alone; what has none of them is left out. The search may be older than the entries. */
export function eventsWithin(weeks: readonly MoodWeek[], events: readonly EventDays[]): EventDays[] {
  const start = weeks[0]?.startsOn;
  if (start === undefined) return [];
  return events
    .map(({ event, days }) => ({ event, days: days.filter((on) => on >= start) }))
    .filter(({ days }) => days.length > 0);
}

export interface Point {
  x: number;
  y: number;
  week: MoodWeek;
}

export interface TrendLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  /** Of the plot, where 5 and 1 lie; below it are the lanes of the signs, then the names of the weeks. */
  top: number;
  bottom: number;
  /** Room from one week to the next. */
  pitch: number;
  yOf: (value: number) => number;
  /** Where a day lies among the weeks. */
  xOf: (day: string) => number;
  /** The middle of the lane of signs, counted from 0. */
  laneOf: (lane: number) => number;
}

const levelHeight = 40;
const topRoom = 14;
const laneHeight = 20;
const footHeight = 24;
/** Names of the moods stand before the plot only where it is wider than that. */
const roomyWidth = 640;
const nameRoom = { roomy: 124, narrow: 30 };
const lineNameRoom = { roomy: 96, narrow: 12 };

/** Places for weeks one after another, moods from 1 below to 5 above, and lanes below for what happened. `width` in pixels. */
export function layOutTrend(weeks: readonly MoodWeek[], lanes: number, width: number): TrendLayout {
  const room = isRoomy(width) ? 'roomy' : 'narrow';
  const left = nameRoom[room];
  const right = Math.max(left + 1, width - lineNameRoom[room]);
  const top = topRoom;
  const bottom = top + 4 * levelHeight;
  const pitch = (right - left) / Math.max(1, weeks.length);
  const start = weeks[0]?.startsOn;
  return {
    width,
    height: bottom + topRoom + lanes * laneHeight + footHeight,
    left,
    right,
    top,
    bottom,
    pitch,
    yOf: (value) => bottom - (value - 1) * levelHeight,
    xOf: (day) => left + (((start === undefined ? 0 : daysBetween(start, day)) + 0.5) / 7) * pitch,
    laneOf: (lane) => bottom + topRoom + (lane + 0.5) * laneHeight,
  };
}

export function isRoomy(width: number): boolean {
  return width >= roomyWidth;
}

/** The points of one line, cut where a week has none: nothing is drawn over a gap. */
export function segmentsOf(
  weeks: readonly MoodWeek[],
  read: (week: MoodWeek) => number | null,
  { left, pitch, yOf }: TrendLayout,
): Point[][] {
  const segments: Point[][] = [];
  let isOn = false;
  for (const [index, week] of weeks.entries()) {
    const value = read(week);
    if (value === null) {
      isOn = false;
      continue;
    }
    const point = { x: left + (index + 0.5) * pitch, y: yOf(value), week };
    if (isOn) segments.at(-1)?.push(point);
    else segments.push([point]);
    isOn = true;
  }
  return segments;
}

/** Of points, one after the other. */
export function linePath(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** Where the names of two lines begin that end near each other: never nearer than a line of text. */
export function apart(one: number, other: number, least = 15): [number, number] {
  const missing = least - Math.abs(one - other);
  if (missing <= 0) return [one, other];
  const up = one <= other ? -1 : 1;
  return [one + (up * missing) / 2, other - (up * missing) / 2];
}

export interface Tick {
  index: number;
  kind: 'day' | 'month' | 'year';
  on: string;
}

const leastTickRoom = 48;
const weeksInMonth = 4.35;

/** Weeks whose day, month or year is written below, as many as there is room for. A month or year stands below its first week. */
export function ticksOf(weeks: readonly MoodWeek[], pitch: number): Tick[] {
  if (pitch >= leastTickRoom)
    return weeks.map(({ startsOn }, index) => ({ index, kind: 'day', on: startsOn }));
  const step = [1, 3, 6, 12].find((months) => months * weeksInMonth * pitch >= leastTickRoom) ?? 12;
  return weeks.flatMap(({ startsOn }, index): Tick[] => {
    const month = Number(startsOn.slice(5, 7));
    const isFirst =
      weeks[index - 1] !== undefined && weeks[index - 1]?.startsOn.slice(0, 7) !== startsOn.slice(0, 7);
    if (!isFirst || (month - 1) % step !== 0) return [];
    return [{ index, kind: month === 1 ? 'year' : 'month', on: startsOn }];
  });
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
