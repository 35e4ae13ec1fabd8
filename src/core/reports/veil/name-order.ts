import type { Redaction } from '#contract/report-options.ts';
import type { Veil } from './create-veil.ts';

type Hides = Pick<Veil, 'hides'>;

/** What to order by in SQL. In the order of hidden names, letters of pseudonyms would tell what the names begin with: then by `id`, as they were written down. */
export function nameOrder(
  veil: Hides,
  redaction: Extract<Redaction, 'names' | 'companies'>,
  { name, id }: { name: string; id: string },
): string {
  return veil.hides(redaction) ? id : `${name}, ${id}`;
}

/** The same for titles, tags and other texts, in which something of any kind may be replaced. */
export function textOrder(veil: Hides, { text, id }: { text: string; id: string }): string {
  return hidesInTexts(veil) ? id : `${text}, ${id}`;
}

/** Whether texts do not come out of the veil as they went in. */
export function hidesInTexts(veil: Hides): boolean {
  return (['names', 'companies', 'pay', 'contact_data'] as const).some(veil.hides);
}
