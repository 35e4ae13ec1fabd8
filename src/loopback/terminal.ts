import type { Language } from '#contract/settings.ts';
import en from '#locales/en/terminal.json';
import id from '#locales/id/terminal.json';

export type Sentence = keyof typeof en;

const catalogues: Readonly<Record<Language, Readonly<Record<Sentence, string>>>> = { en, id };

/** One sentence for the terminal, with `{{name}}` filled in. */
export function phrase(
  language: Language,
  sentence: Sentence,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return catalogues[language][sentence].replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}

/** The language of the machine, for as long as the person has chosen none. */
export function systemLanguage(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('id') ? 'id' : 'en';
}

export function writeError(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
