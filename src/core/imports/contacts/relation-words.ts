import { knownRelations } from '#contract/contact-parts.ts';
import en from '#locales/en/words.json';
import id from '#locales/id/words.json';
import { foldName } from '../../companies/company-key.ts';

const known = new Map(
  knownRelations.flatMap((relation) =>
    [relation, en.relation[relation], id.relation[relation]].map(
      (word) => [foldName(word), relation] as const,
    ),
  ),
);

/** A relation as it is stored: one that has a name in the catalogues by its key, any other as the person's own words. */
export function readRelation(text: string | null): string | null {
  return text === null ? null : (known.get(foldName(text)) ?? text);
}
