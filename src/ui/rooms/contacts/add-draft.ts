import { z } from 'zod';
import type { DraftOptions } from '#ui/lib/draft.ts';

const schema = z.object({
  name: z.string(),
  company: z.string(),
  role: z.string(),
  email: z.string(),
  link: z.string(),
  howMet: z.string(),
});

/** The half-typed new contact. */
export const addDraft: DraftOptions<z.infer<typeof schema>> = {
  key: 'contacts.add',
  schema,
  empty: { name: '', company: '', role: '', email: '', link: '', howMet: '' },
};
