import { z } from 'zod';
import { limits } from './limits.ts';
import { command, read, service } from './procedures.ts';
import { language } from './settings.ts';
import { day, id, line, note, optionalLine } from './values.ts';

/** A step of the plan by which people get to know of an idea. */
export const promotionStep = z.object({
  id,
  ideaId: id,
  /** A name of the catalogues (`knownPromotionChannels`), or the person's own word. */
  channel: z.string(),
  title: z.string(),
  plannedOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  /** What came of it. */
  result: z.string().nullable(),
  note: z.string(),
});
export type PromotionStep = z.infer<typeof promotionStep>;

const channel = line.pipe(z.string().max(limits.tag, { error: 'TOO_LONG' }));
const stepChanges = z
  .object({
    channel,
    title: line,
    plannedOn: day.nullable(),
    doneOn: day.nullable(),
    result: optionalLine,
    note,
  })
  .partial();
export type PromotionChanges = z.infer<typeof stepChanges>;

export const promotions = {
  /** Steps of an idea by channel (in the order in which the channels were first used), and in each by day, those without one last. */
  list: read(z.object({ ideaId: id }), z.array(promotionStep)),
  /** The same `id` again returns the stored one. NOT_FOUND. TOO_MANY beyond 300 of an idea. */
  add: command(
    z.object({ id, ideaId: id, fields: stepChanges.required({ channel: true, title: true }) }),
    promotionStep,
  ),
  /** `base` as everywhere. With `doneOn` it is written into the ledger on that day; without, it is taken out again. INVALID_INPUT for a day to come. NOT_FOUND. */
  change: command(z.object({ id, changes: stepChanges, base: stepChanges.default({}) }), promotionStep, {
    mergeKey: (input) => `promotions.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** With its entry in the ledger. NOT_FOUND. */
  remove: command(z.object({ id }), z.object({})),
  /** Planned steps from today on as iCalendar, with stable UIDs. */
  exportCalendar: service(z.object({ ideaId: id, language }), z.file()),
};
