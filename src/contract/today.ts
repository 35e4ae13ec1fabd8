import { z } from 'zod';
import { read } from './procedures.ts';
import { id, nothing } from './values.ts';

/** What can wait for a day. From `interview` to `other`: entries of the ledger that are still to come. */
export const dueKinds = [
  'interview',
  'test',
  'call',
  'meeting',
  'event',
  'workshop',
  'follow_up',
  'message',
  'other',
  'deadline',
  'step',
  'lesson',
  'visit',
  'target',
  'promotion',
  'experiment',
  'feedback',
  'expiry',
  'reach_out',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** What something that is due can belong to. */
export const dueNouns = [
  'application',
  'contact',
  'community',
  'goal',
  'resource',
  'certificate',
  'idea',
] as const;
export type DueNoun = (typeof dueNouns)[number];

export const dueItem = z.object({
  kind: z.enum(dueKinds),
  /** Of the entry, the lesson, the step of promotion, the experiment or the round; else that of the record. */
  id,
  /** The record that it belongs to. */
  noun: z.enum(dueNouns),
  recordId: id,
  /** What the record is called: a role, a name, a title. */
  about: z.string(),
  company: z.string().nullable(),
  /** In the words of the person. */
  detail: z.string().nullable(),
  on: z.string(),
  /** Days since then; 0 for today and what is to come. */
  lateDays: z.int(),
});
export type DueItem = z.infer<typeof dueItem>;

/** The first 200, the earliest day before the later; `total` counts all. */
const dueSection = z.object({ items: z.array(dueItem), total: z.int() });
export type DueSection = z.infer<typeof dueSection>;

export const today = {
  /**
   * What waits for the person: `due` on the day `on` (theirs, on the clock of the machine) or before it, `ahead` in the seven days after it. What is done, parked, archived or
   * in the trash is left out, and so is the Journal. `lastWrittenOn`: the day on which anything was written into the ledger last; null when it is empty.
   */
  list: read(
    nothing,
    z.object({ on: z.string(), due: dueSection, ahead: dueSection, lastWrittenOn: z.string().nullable() }),
  ),
};
