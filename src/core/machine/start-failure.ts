import { Failure } from '#contract/failures.ts';
import type { Language } from '#contract/settings.ts';
import en from '#locales/en/terminal.json';
import id from '#locales/id/terminal.json';

type Sentence = keyof typeof en;
const catalogues: Readonly<Record<Language, Readonly<Record<Sentence, string>>>> = { en, id };

const sentencesOfTheSystem: Readonly<Record<string, Sentence>> = {
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  EROFS: 'READ_ONLY',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
};

/** One sentence on why Langkah did not start: what is safe, what holds it up, what to do next. `folder`: the workspace. */
export function describeStartFailure(error: unknown, folder: string, language: Language): string {
  const words = catalogues[language];
  if (!(error instanceof Failure)) {
    const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
    return fill(words[sentencesOfTheSystem[code] ?? 'UNEXPECTED'], { folder });
  }
  const holder = error.data?.holder;
  if (error.code !== 'IN_USE')
    return fill(isSentence(error.code) ? words[error.code] : words.UNEXPECTED, { folder });
  if (!holder) return fill(words.inUseUnknown, { folder });
  return fill(words.IN_USE, {
    pid: holder.pid,
    kind: holder.kind === 'desktop' ? words.kindDesktop : words.kindBrowser,
    since: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
      holder.since,
    ),
  });
}

/** For when the program breaks while it runs. `folder`: where the log is. */
export function describeStop(folder: string, language: Language): string {
  return fill(catalogues[language].stopped, { folder });
}

function isSentence(code: string): code is Sentence {
  return code in en;
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
