import type { Redaction } from '#contract/report-options.ts';
import type { Veil } from './create-veil.ts';

/** What to order by in SQL. In the order of hidden names, letters of pseudonyms would tell what the names begin with: then by `id`, as they were written down. */
export function nameOrder(
  veil: Pick<Veil, 'hides'>,
  redaction: Extract<Redaction, 'names' | 'companies'>,
  { name, id }: { name: string; id: string },
): string {
  return veil.hides(redaction) ? id : `${name}, ${id}`;
}
