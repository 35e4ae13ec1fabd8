import { z } from 'zod';
import type { DraftOptions } from '#ui/lib/draft.ts';

const schema = z.object({
  company: z.string(),
  role: z.string(),
  stageId: z.string().nullable(),
  appliedOn: z.string().nullable(),
  link: z.string(),
});

/** The half-typed new application. */
export const addDraft: DraftOptions<z.infer<typeof schema>> = {
  key: 'applications.add',
  schema,
  empty: { company: '', role: '', stageId: null, appliedOn: null, link: '' },
};
