import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#contract/settings.ts';
import { catalogues } from '#locales/index.ts';

/** All words are in the bundle, so that the language changes at once and without a request. */
export function createWords(language: Language): i18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: catalogues,
    ns: Object.keys(catalogues.en),
    defaultNS: 'app',
    initAsync: false,
    // React escapes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return words;
}

/** Before the person chose: Indonesian where the system speaks it (or Malay), else English. */
export function systemLanguage(preferred: readonly string[] = navigator.languages): Language {
  const first = preferred.find((tag) => /^(?:id|in|ms|en)\b/i.test(tag)) ?? 'en';
  return /^en/i.test(first) ? 'en' : 'id';
}
