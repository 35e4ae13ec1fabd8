import { Failure } from '#contract/failures.ts';
import type { Language } from '#contract/settings.ts';
import { phrase, type Sentence } from './terminal.ts';

export class PageMissing extends Error {}

export interface StartContext {
  folder: string;
  port: number;
  language: Language;
}

const sentencesOfFailures: Readonly<Partial<Record<Failure['code'], Sentence>>> = {
  READ_ONLY: 'READ_ONLY',
  DISK_FULL: 'DISK_FULL',
  DATABASE_MISSING: 'DATABASE_MISSING',
  DATABASE_EMPTY: 'DATABASE_EMPTY',
  DATABASE_FOREIGN: 'DATABASE_FOREIGN',
  DATABASE_DAMAGED: 'DATABASE_DAMAGED',
  DATABASE_NEWER: 'DATABASE_NEWER',
  DATABASE_MOVED: 'DATABASE_MOVED',
  MIGRATION_FAILED: 'MIGRATION_FAILED',
};

const sentencesOfErrors: Readonly<Record<string, Sentence>> = {
  EADDRINUSE: 'portTaken',
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  EROFS: 'READ_ONLY',
  ENOSPC: 'DISK_FULL',
};

/** One sentence for the terminal on why Langkah did not start: what is safe, what holds it up, what to do next. */
export function describeStartFailure(error: unknown, { folder, port, language }: StartContext): string {
  if (error instanceof PageMissing) return phrase(language, 'pageMissing');
  if (error instanceof Failure) {
    if (error.code === 'IN_USE') return describeHolder(error, folder, language);
    return phrase(language, sentencesOfFailures[error.code] ?? 'UNEXPECTED', { folder });
  }
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' && syscall === 'listen') return phrase(language, 'portForbidden', { port });
  return phrase(language, sentencesOfErrors[code] ?? 'UNEXPECTED', { folder, port });
}

function describeHolder({ data }: Failure, folder: string, language: Language): string {
  if (!data?.holder) return phrase(language, 'inUseUnknown', { folder });
  const { pid, kind, since } = data.holder;
  return phrase(language, 'IN_USE', {
    pid,
    kind: phrase(language, kind === 'desktop' ? 'kindDesktop' : 'kindBrowser'),
    since: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(since),
  });
}
