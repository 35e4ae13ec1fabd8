import { z } from 'zod';
import { limits } from './limits.ts';

// The closed lists of the Journal, and what is written in it. They import no other noun, so that tables can use them.

/** The nouns of the Journal. What they hold is in no answer of another noun; only a copy of everything takes it along, and says so. */
export const journalNouns = ['entries', 'marks', 'moods', 'support', 'templates'] as const;

/** Whether a name that begins with its noun, such as that of a command (`entries.add`), is of the Journal. */
export function isOfJournal(name: string): boolean {
  return journalNouns.some((noun) => name.startsWith(`${noun}.`));
}

/** How one feels, 1 very low … 5 very good. The words for it are the person's own; figures read the number alone. */
export const mood = z.int().min(1, { error: 'OUT_OF_RANGE' }).max(5, { error: 'OUT_OF_RANGE' });
export const moods = [1, 2, 3, 4, 5] as const;
export type Mood = (typeof moods)[number];
/** A day whose mean is not above this was a low one. */
export const lowMood = 2;
/** After so many low days, one directly after the other, help is offered in one quiet line. */
export const lowDaysInARow = 3;
/** After "not now" it rests for so many days, however low they are: who has said no is not asked again at once. */
export const offerRestDays = 7;

/** 1 none left … 5 full of it. */
export const energy = z.int().min(1, { error: 'OUT_OF_RANGE' }).max(5, { error: 'OUT_OF_RANGE' });

/** What an entry is marked with: how it felt, and what the day was made of. */
export const markKinds = ['feeling', 'factor'] as const;
export const markKind = z.enum(markKinds);
export type MarkKind = z.infer<typeof markKind>;

/** Marks with a name in the catalogues, by category. Any other name is the person's own, and so may be its category. */
export const knownMarks = {
  feeling: {
    light: ['calm', 'content', 'hopeful', 'grateful', 'proud', 'relieved', 'confident', 'connected'],
    mixed: ['restless', 'uncertain', 'nostalgic', 'bored', 'numb'],
    heavy: [
      'anxious',
      'sad',
      'angry',
      'ashamed',
      'lonely',
      'disappointed',
      'overwhelmed',
      'exhausted',
      'hopeless',
      'jealous',
    ],
  },
  factor: {
    body: ['sleep_well', 'sleep_badly', 'exercise', 'ate_well', 'ill', 'walk'],
    search: ['applied', 'interview', 'rejection', 'waiting', 'offer', 'networking', 'learning'],
    people: ['family', 'friends', 'alone', 'conflict', 'helped_someone', 'support_group'],
    everyday: ['rest', 'housework', 'hobby', 'nature', 'prayer', 'news', 'money_worry', 'paid_work'],
  },
} as const satisfies Record<MarkKind, Record<string, readonly string[]>>;

/** Place in the day: minutes since midnight on the clock of the place where it was written, 0 to 1,439. */
export const minuteOfDay = z.int().min(0, { error: 'OUT_OF_RANGE' }).max(1_439, { error: 'OUT_OF_RANGE' });

/**
 * What happened in the search on a day, read off the ledger. `rejection`, `silence`: an application came to a stage of the meaning rejected, no answer. `interview`: one took place,
 * or an application came to a stage of the meaning interview. `rest_day`: a day between the first and the last one of the search up to today on which nothing of it stands in the
 * ledger; what `kindsBesideSearch` names (learning, ideas, visits) is not of it.
 */
export const searchEvents = ['rejection', 'silence', 'interview', 'rest_day'] as const;
export const searchEvent = z.enum(searchEvents);
export type SearchEvent = z.infer<typeof searchEvent>;

/** So many days there must be on each side before two means are compared. */
export const leastComparedDays = 5;

/** The text of an entry, Markdown, at most 256 KiB of UTF-8. */
export const entryText = z
  .string()
  .refine((value) => !value.includes('\0') && value.isWellFormed(), {
    error: 'FORBIDDEN_CHARACTER',
    abort: true,
  })
  .refine(
    (value) =>
      value.length <= limits.entryBytes && new TextEncoder().encode(value).byteLength <= limits.entryBytes,
    { error: 'TOO_LONG', params: { limit: limits.entryBytes } },
  );
