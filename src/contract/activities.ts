import { z } from 'zod';
import { contactDirection } from './contact-parts.ts';
import { limits } from './limits.ts';
import { command, read, service } from './procedures.ts';
import { stageMeaning } from './stages.ts';
import { chosenFile, storedFile } from './stored-files.ts';
import { day, id, instant, link, note, optionalLine } from './values.ts';

/** Every dated thing that can happen. `created`, `stage_change`, `visit`, `session`, `goal_reached`, `experiment`, `feedback` and `promotion` are written by commands; the rest by hand as well. */
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
  'experiment',
  'feedback',
  'promotion',
  'note',
  'other',
] as const;
export const activityKind = z.enum(activityKinds);
export type ActivityKind = z.infer<typeof activityKind>;
const kindsOfCommands = [
  'created',
  'stage_change',
  'visit',
  'session',
  'goal_reached',
  'experiment',
  'feedback',
  'promotion',
] as const;
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
  'feedback',
] as const satisfies ActivityKind[];

/** Kinds that are no part of the search for work: learning, one's own ideas, a look in at a community. A day with nothing else is one of rest from the search. */
export const kindsBesideSearch = [
  'visit',
  'session',
  'goal_reached',
  'experiment',
  'feedback',
  'promotion',
] as const satisfies ActivityKind[];

export const activityMethods = ['online', 'email', 'phone', 'in_person', 'post', 'chat', 'other'] as const;
export const activityMethod = z.enum(activityMethods);

/** Nouns an activity can be linked with. */
export const linkableNouns = [
  'application',
  'company',
  'contact',
  'community',
  'goal',
  'resource',
  'idea',
] as const;
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
  /** What proves it, in the order in which it was attached. */
  files: z.array(storedFile),
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
  /** A file of an entry, as it came. NOT_FOUND. */
  getFile: service(z.object({ id, fileId: id }), z.file()),
  /** Keeps a file with an entry, after those that are there. The same `fileId` again changes nothing. NOT_FOUND; TOO_MANY beyond 20; INPUT_TOO_LARGE beyond 20 MiB; IMPORT_UNSUPPORTED as with certificates. */
  attachFile: command(z.object({ id, fileId: id, file: chosenFile }), activity),
  /** Takes a file off. Its bytes are erased at the next start: until then it can be undone. NOT_FOUND. */
  detachFile: command(z.object({ id, fileId: id }), activity),
  /** Removes an entry. The last stage change of an application stays: CONFLICT. */
  remove: command(z.object({ id }), z.object({})),
};
