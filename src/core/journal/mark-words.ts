import type { MarkKind } from '#contract/journal-parts.ts';
import { languages } from '#contract/settings.ts';
import { type Catalogue, catalogues } from '#locales/index.ts';
import type { SettingsStore } from '../ports.ts';

/** Words of the catalogues for what came along, in the language that the person reads; in each of them while none is chosen. */
export function createMarkWords({ settings }: { settings: SettingsStore }) {
  return (kind: MarkKind, known: string): string[] => {
    const { language } = settings.read();
    return (language === null ? languages : [language]).flatMap((each) => {
      const word = (catalogues[each].marks?.[kind] as Catalogue | undefined)?.[known];
      return typeof word === 'string' ? [word] : [];
    });
  };
}
