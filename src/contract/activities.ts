import { z } from 'zod';
import { contactDirection } from './contact-parts.ts';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { stageMeaning } from './stages.ts';
import { day, id, instant, link, note, optionalLine } from './values.ts';

/** Every dated thing that can happen. `created`, `stage_change`, `visit`, `session` and `goal_reached` are written by commands; the rest by hand as well. */
export const activityKinds = [
  'created',
  'stage_change',
  'follow_up',
  'interview',
  'call',
  'message',
  'meeting',
  'test',
  'event',
  'workshop',
  'ask',
  'thanks',
  'introduction',
  'visit',
  'session',
  'goal_reached',
  'note',
  'other',
] as const;
export const activityKind = z.enum(activityKinds);
export type ActivityKind = z.infer<typeof activityKind>;
const kindsOfCommands = ['created', 'stage_change', 'visit', 'session', 'goal_reached'] as const;
export type ManualActivityKind = Exclude<ActivityKind, (typeof kindsOfCommands)[number]>;
export function isManualKind(kind: ActivityKind): kind is ManualActivityKind {
  return !(kindsOfCommands as readonly ActivityKind[]).includes(kind);
}
export const manualActivityKinds = activityKinds.filter(isManualKind);

/** Kinds in which two were in touch: with them the interval of a contact starts anew. */
export const contactingKinds = [
  'follow_up',
  'interview',
  'call',
  'message',
  'meeting',
  'event',
  'workshop',
  'ask',
  'thanks',
  'introduction',
] as const satisfies ActivityKind[];

export const activityMethods = ['online', 'email', 'phone', 'in_person', 'post', 'chat', 'other'] as const;
export const activityMethod = z.enum(activityMethods);

/** Nouns an activity can be linked with. */
export const linkableNouns = ['application', 'company', 'contact', 'community', 'goal', 'resource'] as const;
export const linkableNoun = z.enum(linkableNouns);

export const activity = z.object({
  id,
  kind: activityKind,
  happenedOn: z.string(),
  happenedAt: instant.nullable(),
  links: z.array(z.object({ noun: linkableNoun, id })),
  /** For stage changes: where from and to. `stageId` is null when that stage no longer exists. */
  fromMeaning: stageMeaning.nullable(),
  toMeaning: stageMeaning.nullable(),
  stageId: id.nullable(),
  title: z.string().nullable(),
  note: z.string(),
  method: activityMethod.nullable(),
  direction: contactDirection.nullable(),
  person: z.string().nullable(),
  result: z.string().nullable(),
  resultOn: z.string().nullable(),
  confirmation: z.string().nullable(),
  link: z.string().nullable(),
  minutes: z.int().nullable(),
  /** Whether it counts for a benefit office: null leaves it to the rule of the report. */
  counts: z.boolean().nullable(),
  createdAt: instant,
});
export type Activity = z.infer<typeof activity>;

const activityFields = z.object({
  happenedOn: day,
  happenedAt: instant.nullable(),
  title: optionalLine,
  note,
  method: activityMethod.nullable(),
  direction: contactDirection.nullable(),
  person: optionalLine,
  result: optionalLine,
  resultOn: day.nullable(),
  confirmation: optionalLine,
  link,
  minutes: z.int().min(0, { error: 'OUT_OF_RANGE' }).max(100_000, { error: 'OUT_OF_RANGE' }).nullable(),
  counts: z.boolean().nullable(),
});
export type ActivityFields = z.infer<typeof activityFields>;

export const activities = {
  /** The dated entries of one record, newest first (same day: the later one first). */
  list: read(
    z.object({ noun: linkableNoun, id, limit: z.int().min(1).max(limits.page).default(200) }),
    z.array(activity),
  ),
  /** Adds an entry by hand, for today or any other day. */
  add: command(
    z.object({
      id,
      kind: z.enum(manualActivityKinds),
      links: z
        .array(z.object({ noun: linkableNoun, id }))
        .min(1)
        .max(20),
      fields: activityFields.partial().required({ happenedOn: true }),
    }),
    activity,
  ),
  /** Corrects an entry. Moving a stage change in time moves the application to the stage that is now the newest. */
  change: command(
    z.object({ id, changes: activityFields.partial().extend({ stageId: id.optional() }) }),
    activity,
    { mergeKey: (input) => `activities.change ${input.id} ${Object.keys(input.changes).join()}` },
  ),
  /** Removes an entry. The last stage change of an application stays: CONFLICT. */
  remove: command(z.object({ id }), z.object({})),
};
