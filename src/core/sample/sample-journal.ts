import { z } from 'zod';
import { energy, knownMarks, markKind, mood } from '#contract/journal-parts.ts';
import content from '#resources/sample/journal.json' with { type: 'json' };
import { words } from './sample-data.ts';

/** Marks by their name in the catalogues, or by the key of one of the sample's own. */
const ownMark = z.object({ key: z.string(), kind: markKind, category: z.string(), name: words });
const markKeys = new Set([
  ...Object.values(knownMarks).flatMap((categories) => Object.values(categories).flat()),
  ...content.marks.map(({ key }) => key),
]);

const sampleEntry = z.object({
  daysAgo: z.int().min(0),
  at: z.string().transform((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  }),
  mood,
  energy,
  marks: z.array(z.string().refine((key) => markKeys.has(key))),
  text: words.nullable().default(null),
  /** What the picture is called that lies with it. */
  file: words.nullable().default(null),
});

/** Half a year of the Journal, told with what happened in the search of the sample. */
export const sampleJournal = z
  .object({
    marks: z.array(ownMark),
    templates: z.array(z.object({ name: words, text: words })),
    comforts: z.array(words),
    /** Names of contacts of the sample. */
    people: z.array(z.string()),
    entries: z.array(sampleEntry),
    /** WebP, as base64. */
    picture: z.string(),
  })
  .parse(content);
