import type { Language } from '#contract/settings.ts';
import { catalogues } from '#locales/index.ts';

/** What an open export says of itself, in the language of the person. */
export function readmeOf(language: Language): string {
  const { transfers } = catalogues[language];
  const readme = typeof transfers === 'object' ? transfers.readme : {};
  return `${Object.values(readme ?? {}).join('\n\n')}\n`;
}
