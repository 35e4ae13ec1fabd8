import type { ImportField, importFields } from '#contract/import-parts.ts';

/** Fields of the table to fill in, in the order in which people think of them. The others can be added by hand. */
const templateFields = [
  'company',
  'role',
  'stage',
  'appliedOn',
  'deadlineOn',
  'location',
  'workMode',
  'employmentType',
  'pay',
  'source',
  'link',
  'tags',
  'notes',
] as const satisfies readonly ImportField[];

export type TemplateWords = (key: `field.${(typeof importFields)[number]}` | `template.${string}`) => string;

/**
 * A table to fill in, with two rows that show how. Excel reads `;` in Indonesian and `,` in English, and takes a file for
 * UTF-8 only when it begins with a byte order mark.
 */
export function templateTable(words: TemplateWords, language: 'en' | 'id'): string {
  const mark = language === 'id' ? ';' : ',';
  const rows = [
    templateFields.map((field) => words(`field.${field}`)),
    ...(['first', 'second'] as const).map((row) =>
      templateFields.map((field) => words(`template.${row}.${field}`)),
    ),
  ];
  const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\uFEFF${rows.map((cells) => cells.map(cell).join(mark)).join('\r\n')}\r\n`;
}
