import { z } from 'zod';
import { entryText } from './journal-parts.ts';
import { command, read } from './procedures.ts';
import { id, line, nothing } from './values.ts';

/** Templates that came along; their words stand in the catalogues. */
export const knownTemplates = [
  'free',
  'gratitude',
  'worry_page',
  'letter_not_sent',
  'interview_debrief',
  'thought_record',
] as const;

/** A text of one's own that an entry can begin with. */
export const template = z.object({ id, name: z.string(), text: z.string() });
export type Template = z.infer<typeof template>;

const fields = z.object({ name: line, text: entryText });

export const templates = {
  /** One's own, by name. */
  list: read(nothing, z.array(template)),
  /** The same `id` again returns the stored one. TOO_MANY beyond 100. */
  add: command(z.object({ id, fields }), template),
  /** `base` as everywhere: CONFLICT with both texts. NOT_FOUND. */
  change: command(z.object({ id, changes: fields.partial(), base: fields.partial().default({}) }), template, {
    mergeKey: (input) => `templates.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** NOT_FOUND. */
  remove: command(z.object({ id }), z.object({})),
};
