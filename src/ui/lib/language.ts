import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#contract/settings.ts';
import { wordsOfEveryRoom, wordsOfRooms } from './catalogues.ts';

/** Words that every room speaks are there at once; those of a room are read with it. */
export function createWords(language: Language): i18n {
  const words = i18next.createInstance();
  void words
    .use(wordsOfRooms)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      resources: wordsOfEveryRoom,
      partialBundledLanguages: true,
      ns: Object.keys(wordsOfEveryRoom.en ?? {}),
      defaultNS: 'app',
      initAsync: false,
      // React escapes.
      interpolation: { escapeValue: false },
    });
  return words;
}

/** Before the person chose: Indonesian where the system speaks it (or Malay), else English. */
export function systemLanguage(preferred: readonly string[] = navigator.languages): Language {
  const first = preferred.find((tag) => /^(?:id|in|ms|en)\b/i.test(tag)) ?? 'en';
  return /^en/i.test(first) ? 'en' : 'id';
}
