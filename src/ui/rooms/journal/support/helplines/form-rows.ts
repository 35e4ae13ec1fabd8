import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Helpline, HelplineCard } from '#contract/support.ts';
import { withScheme } from '#ui/lib/with-scheme.ts';

/** What one writes of somebody to call, in the order in which it is asked for. */
export const rowFields = ['name', 'phone', 'hours', 'link', 'note'] as const;
export type RowField = (typeof rowFields)[number];

const row = z.object({
  id: z.string(),
  ...(Object.fromEntries(rowFields.map((field) => [field, z.string()])) as Record<RowField, z.ZodString>),
});
export type HelplineRow = z.infer<typeof row>;

const form = z.object({ rows: z.array(row), checkedOn: z.string().nullable() });
export type HelplineFormState = z.infer<typeof form>;

/** null: nothing was changed yet. */
export const helplineDraft = z.object({ form: form.nullable() });
export const untouched: z.infer<typeof helplineDraft> = { form: null };

export function emptyRow(): HelplineRow {
  return { id: newId(), name: '', phone: '', hours: '', link: '', note: '' };
}

export function toForm({ lines, checkedOn }: HelplineCard): HelplineFormState {
  const rows = lines.map(({ name, phone, hours, link, note }) => ({
    id: newId(),
    name,
    phone: phone ?? '',
    hours: hours ?? '',
    link: link ?? '',
    note: note ?? '',
  }));
  return { rows: rows.length > 0 ? rows : [emptyRow()], checkedOn };
}

/** Rows in which something stands: one that was opened and left empty is none. */
export function writtenRows(rows: readonly HelplineRow[]): HelplineRow[] {
  return rows.filter((each) => rowFields.some((field) => each[field].trim() !== ''));
}

export function toLine({ name, phone, hours, link, note }: HelplineRow): Omit<Helpline, 'saidOn'> {
  return { name, phone, hours, link: withScheme(link), note };
}
