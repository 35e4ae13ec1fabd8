import type { ImportSource } from '#contract/import-parts.ts';
import type { Language } from '#contract/settings.ts';
import en from '#locales/en/import.json';
import id from '#locales/id/import.json';
import { type CardColumn, cardColumns } from './cards/read-cards.ts';

const catalogues = { en, id } as const;
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID' };

/** What an import itself writes, in the language of the person. */
export function createImportWords(language: Language) {
  const words = catalogues[language];
  const days = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const cardHeaders: Record<CardColumn, string> = { ...words.contactField, ...words.cardField };
  return {
    /** Names of the columns of vCards, which have none of their own. */
    cardHeaders: cardColumns.map((column) => cardHeaders[column]),
    /** The category of feelings and factors that come from anywhere. */
    markCategory: words.entries.category,
    /** "Connected on LinkedIn on 5 March 2024." */
    connected(day: string, source: ImportSource): string {
      const sentence =
        source === 'linkedin_connections' ? words.connected.linkedin : words.connected.elsewhere;
      return sentence.replace('{{day}}', days.format(Date.parse(`${day}T00:00:00Z`)));
    },
  };
}
export type ImportWords = ReturnType<typeof createImportWords>;
