import type { EntryExportChoice } from '#contract/entries.ts';

/** What can be asked for, in the order in which it is asked. */
export const exportParts = ['moods', 'marks', 'texts', 'files'] as const;
export type ExportPart = (typeof exportParts)[number];

export const nothingAsked: EntryExportChoice = { moods: false, marks: false, texts: false, files: false };

export const isAsked = (choice: EntryExportChoice) => exportParts.some((part) => choice[part]);
