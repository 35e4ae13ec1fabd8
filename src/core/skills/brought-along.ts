import { z } from 'zod';
import content from '#resources/skills/dictionary.json' with { type: 'json' };

export interface DictionaryEntry {
  name: string;
  synonyms: string[];
  searched: boolean;
}

/** The dictionary that Langkah brings along, by field. An entry is its name and its synonyms; one after `~` is not looked for in postings. */
export const broughtAlong: readonly DictionaryEntry[] = Object.values(
  z.record(z.string(), z.array(z.string())).parse(content),
)
  .flat()
  .map((entry) => {
    const searched = !entry.startsWith('~');
    const [name = '', ...synonyms] = entry.replace(/^~\s*/, '').split(' | ');
    return { name, synonyms, searched };
  });
