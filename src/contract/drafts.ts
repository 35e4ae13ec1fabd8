import { z } from 'zod';
import { isOfJournal } from './journal-parts.ts';
import { limits } from './limits.ts';
import { finalCommand, read } from './procedures.ts';
import { instant, nothing } from './values.ts';

/** Begins with the noun whose form it is: `contacts.add`. */
const key = z.string().min(1).max(200);

/** Whether it is text of the Journal. */
export function isJournalDraft(key: string): boolean {
  return isOfJournal(key);
}

/** Unsaved text. `content` is whatever the form wrote (JSON text); only that form reads it. */
export const draft = z.object({ key, content: z.string(), savedAt: instant });
export type Draft = z.infer<typeof draft>;

export const drafts = {
  /** The draft under a key, or null. */
  get: read(z.object({ key }), draft.nullable()),
  /** All but those of the Journal, which only the form that knows the key gets. */
  list: read(nothing, z.array(draft)),
  save: finalCommand(
    z.object({ key, content: z.string().max(limits.draftBytes, { error: 'TOO_LONG' }) }),
    draft,
  ),
  discard: finalCommand(z.object({ key }), nothing),
};
