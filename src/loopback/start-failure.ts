import type { Language } from '#contract/settings.ts';
import { describeStartFailure as describeFailure } from '#core/machine/start-failure.ts';
import { phrase } from './terminal.ts';

export class PageMissing extends Error {}

export interface StartContext {
  folder: string;
  port: number;
  language: Language;
}

/** One sentence for the terminal on why browser mode did not start: its own reasons here, those of the workspace from the core. */
export function describeStartFailure(error: unknown, { folder, port, language }: StartContext): string {
  if (error instanceof PageMissing) return phrase(language, 'pageMissing');
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return phrase(language, 'portTaken', { port });
  if (code === 'EACCES' && syscall === 'listen') return phrase(language, 'portForbidden', { port });
  return describeFailure(error, folder, language);
}
