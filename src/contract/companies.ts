import { z } from 'zod';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { id, instant, line, link, note, optionalLine } from './values.ts';

export const company = z.object({
  id,
  name: z.string(),
  website: z.string().nullable(),
  location: z.string().nullable(),
  /** The person does not want to apply here again. */
  avoid: z.boolean(),
  notes: z.string(),
  applicationCount: z.int(),
  createdAt: instant,
  changedAt: instant,
});
export type Company = z.infer<typeof company>;

const companyChanges = z
  .object({ name: line, website: link, location: optionalLine, avoid: z.boolean(), notes: note })
  .partial();
export type CompanyChanges = z.infer<typeof companyChanges>;

export const companies = {
  /** Companies whose name holds `text` (all without it), by name. */
  list: read(
    z.object({
      text: z.string().max(limits.line).optional(),
      limit: z.int().min(1).max(limits.page).default(20),
    }),
    z.array(company),
  ),
  get: read(z.object({ id }), company),
  /** Changes fields. `base`: the values the person started from; CONFLICT if a field has changed since. */
  change: command(z.object({ id, changes: companyChanges, base: companyChanges.default({}) }), company, {
    mergeKey: (input) => `companies.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
};
