import { z } from 'zod';
import { type Activity, activityMethods, manualActivityKinds } from '#contract/activities.ts';

/** What the form for one dated entry holds, as it is typed. */
export const entrySchema = z.object({
  kind: z.enum(manualActivityKinds),
  happenedOn: z.string(),
  stageId: z.string().nullable(),
  title: z.string(),
  method: z.enum(activityMethods).nullable(),
  person: z.string(),
  result: z.string(),
  resultOn: z.string().nullable(),
  confirmation: z.string(),
  link: z.string(),
  counts: z.boolean().nullable(),
  note: z.string(),
});
export type Entry = z.infer<typeof entrySchema>;

const plain: Omit<Entry, 'happenedOn'> = {
  kind: 'interview',
  stageId: null,
  title: '',
  method: null,
  person: '',
  result: '',
  resultOn: null,
  confirmation: '',
  link: '',
  counts: null,
  note: '',
};

/** A new entry on `today`, or what an entry says now. */
export function entryOf(activity: Activity | null, today: string): Entry {
  if (!activity) return { ...plain, happenedOn: today };
  return {
    ...plain,
    happenedOn: activity.happenedOn,
    stageId: activity.stageId,
    title: activity.title ?? '',
    method: activity.method,
    person: activity.person ?? '',
    result: activity.result ?? '',
    resultOn: activity.resultOn,
    confirmation: activity.confirmation ?? '',
    link: activity.link ?? '',
    counts: activity.counts,
    note: activity.note,
  };
}

/** Whether an entry says more than the fields that are always in sight. */
export function hasProof({ title, resultOn, confirmation, link, counts }: Entry): boolean {
  return title !== '' || resultOn !== null || confirmation !== '' || link !== '' || counts !== null;
}
