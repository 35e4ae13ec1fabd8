import type { Language } from '#contract/settings.ts';
import { catalogues } from '#locales/index.ts';

/** What an open export says of itself, in the language of the person. */
export function readmeOf(language: Language, withJournal: boolean): string {
  const { transfers } = catalogues[language];
  const readme = typeof transfers === 'object' ? transfers.readme : undefined;
  const left = withJournal ? 'withoutJournal' : 'withJournal';
  const paragraphs = Object.entries(readme ?? {}).flatMap(([name, text]) => (name === left ? [] : [text]));
  return `${paragraphs.join('\n\n')}\n`;
}
