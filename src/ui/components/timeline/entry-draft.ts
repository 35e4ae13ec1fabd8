import { z } from 'zod';
import { type Activity, activityMethods, manualActivityKinds } from '#contract/activities.ts';
import { contactDirections } from '#contract/contact-parts.ts';
import type { DraftOptions } from '#ui/lib/draft.ts';

export type EntryLink = Activity['links'][number];

const schema = z.object({
  kind: z.enum(manualActivityKinds).exactOptional(),
  happenedOn: z.string().exactOptional(),
  stageId: z.string().exactOptional(),
  method: z.enum(activityMethods).nullable().exactOptional(),
  direction: z.enum(contactDirections).nullable().exactOptional(),
  person: z.string().exactOptional(),
  result: z.string().exactOptional(),
  note: z.string().exactOptional(),
  counts: z.boolean().nullable().exactOptional(),
});
/** Only what was changed in the form: what others write meanwhile stays as they wrote it. */
export type EntryDraft = z.infer<typeof schema>;

/** The half-typed entry. Named after its record as well, so that it is erased with it. */
export function entryDraft({ noun, id }: EntryLink, entryId: string | undefined): DraftOptions<EntryDraft> {
  return { key: `timeline.${noun}.${id}.${entryId ?? 'new'}`, schema, empty: {} };
}
