import type { Services } from '../../commands/services.ts';
import { foldName } from '../../companies/company-key.ts';
import type { Db } from '../../database/database.ts';
import { linkKey } from '../cells/read-link.ts';
import type { ImportedResource } from './read-resource-row.ts';

interface Row {
  id: string;
  title: string;
  provider: string | null;
  link: string | null;
}

/** Case, accents and punctuation do not count; "C", "C++" and "C#" are three. */
function titleKey(title: string): string {
  const named = title.replaceAll('+', ' plus ').replaceAll('#', ' sharp ');
  return foldName(named) || title.trim().toLowerCase();
}

/** By what the same resource is known in two places: its page, else title and provider. The front page of a site is that of all its courses. */
export function resourceKeys({ title, provider, link }: Omit<Row, 'id'>): string[] {
  const name = `${titleKey(title)}\n${foldName(provider ?? '')}`;
  const page = link === null ? '' : linkKey(link);
  return /[/?]/.test(page) ? [`link ${page}`, name] : [name];
}

export type ResourceTarget = ReturnType<typeof createResourceTarget>;

/** Where imported resources go, and what stands there already. */
export function createResourceTarget({ db, add }: { db: Db; add: Services['resources']['add'] }) {
  const raw = db.$client;
  const live = raw.prepare<[], Row>(
    'SELECT id, title, provider, link FROM resources WHERE deleted_at IS NULL',
  );
  const ids = raw.prepare<[], string>('SELECT id FROM resources').pluck();
  const goals = raw.prepare<[], { id: string; title: string }>(
    'SELECT id, title FROM goals WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC',
  );

  return {
    listKeys: (): Set<string> => new Set(live.all().flatMap(resourceKeys)),
    /** Of all that ever were and are not erased. */
    listIds: (): Set<string> => new Set(ids.all()),
    goalFinder(): (title: string) => string | null {
      const known = new Map(goals.all().map(({ id, title }) => [titleKey(title), id]));
      return (title) => known.get(titleKey(title)) ?? null;
    },
    add(id: string, { fields, goalId }: ImportedResource): void {
      void add({ id, fields: { ...fields, goalId } });
    },
  };
}
