import { type ContactState, contactStates } from '#contract/contact-parts.ts';
import en from '#locales/en/words.json';
import id from '#locales/id/words.json';
import { createWordReader } from '../cells/word-list.ts';

/** Words that our export wrote before it had those of now. */
const earlier: Partial<Record<ContactState, string>> = { to_reach_out: 'Mau dihubungi' };

/** A state by its name in either language. */
export const readState = createWordReader<ContactState>(
  contactStates.map((state) => [
    state,
    [en.contactState[state], id.contactState[state], earlier[state]].filter(Boolean).join(', '),
  ]),
);
