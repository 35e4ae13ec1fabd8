import { z } from 'zod';
import { markKind, mood, searchEvent } from './journal-parts.ts';
import { command, read } from './procedures.ts';
import { day, id, line, nothing } from './values.ts';

/** The word for a mood; null until the person renames it: the catalogue's word is shown then. */
export const moodWord = z.object({ mood, name: z.string().nullable() });
export type MoodWord = z.infer<typeof moodWord>;

/** One day that has an entry with a mood. Means are those of its entries that say it, so that a day with five entries weighs no more than one with one. */
export const moodDay = z.object({
  on: z.string(),
  /** 1 to 5. */
  mood: z.number(),
  /** null: no entry of the day says it. */
  energy: z.number().nullable(),
  /** Entries with a mood. */
  entryCount: z.int(),
});
export type MoodDay = z.infer<typeof moodDay>;

export const moodWeek = z.object({
  startsOn: z.string(),
  /** Mean of the days of the week that have one; null: none has. */
  mood: z.number().nullable(),
  /** The same of energy, also on days without a mood. */
  energy: z.number().nullable(),
  /** Days with a mood. */
  dayCount: z.int(),
  /** Days with an energy. */
  energyDayCount: z.int(),
  /** Days with a mood or an energy. */
  saidDayCount: z.int(),
});
export type MoodWeek = z.infer<typeof moodWeek>;

/** The mean mood of the days with something and of those without, counted in days that have a mood. */
export const moodComparison = z.object({
  withCount: z.int(),
  withoutCount: z.int(),
  /** Mean with minus mean without; null when there are fewer than `leastComparedDays` on a side. It shows no cause. */
  difference: z.number().nullable(),
});
export type MoodComparison = z.infer<typeof moodComparison>;

const period = z.object({ from: day.optional(), to: day.optional() });

/** Figures of moods. They say nothing but numbers and days; texts are never read for them. */
export const moods = {
  /** The five words, 1 first. */
  list: read(nothing, z.array(moodWord)),
  /** Gives a mood another word (null: that of the catalogue again). Entries keep their mood. CONFLICT when another mood is called so, whether by the person or by the catalogue. */
  rename: command(z.object({ mood, name: line.nullable() }), z.array(moodWord)),
  /** Days with a mood, the earliest first, at most those of the last eleven years of the period. */
  listDays: read(z.object({ from: day, to: day }), z.array(moodDay)),
  /** Years in which a day has a mood, the latest first, however long ago. */
  listYears: read(nothing, z.array(z.int())),
  /** The last `weeks` weeks up to this one, which is last; weeks begin as the settings say. Weeks without any day are there with null. */
  listWeeks: read(z.object({ weeks: z.int().min(1).max(574).default(26) }), z.array(moodWeek)),
  /** Every mark that was used in the period, compared; those that can be compared first, the greatest difference first, whichever way, then those used on most days. */
  listByMark: read(
    period,
    z.object({
      /** Days with a mood in the period. */
      dayCount: z.int(),
      rows: z.array(moodComparison.extend({ markId: id, kind: markKind })),
    }),
  ),
  /** Days with something in the search compared with those without, and for each event its days up to today, with a mood or without, the earliest first. What lies in the trash did not happen. */
  listByEvent: read(
    period,
    z.object({
      dayCount: z.int(),
      rows: z.array(moodComparison.extend({ event: searchEvent, days: z.array(z.string()) })),
    }),
  ),
};
