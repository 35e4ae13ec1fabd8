import { asc, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Company, CompanyChanges } from '#contract/companies.ts';
import { Failure } from '#contract/failures.ts';
import { refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { companies } from '../database/tables/companies.ts';
import { eraseNames } from '../erasure/erase-leftovers.ts';
import type { Clock } from '../ports.ts';
import { companyKey, foldName } from './company-key.ts';

// As text: Drizzle writes columns of a selection without their table, and "id" would be that of the application.
const applicationCount = sql<number>`(SELECT count(*) FROM applications WHERE applications.company_id = companies.id AND applications.deleted_at IS NULL)`;

const companyColumns = {
  id: companies.id,
  name: companies.name,
  website: companies.website,
  location: companies.location,
  avoid: companies.avoid,
  notes: companies.notes,
  applicationCount,
  createdAt: companies.createdAt,
  changedAt: companies.changedAt,
};

export type CompaniesService = ReturnType<typeof createCompanies>;

export function createCompanies({ db, clock }: { db: Db; clock: Clock }) {
  const byId = db
    .select(companyColumns)
    .from(companies)
    .where(eq(companies.id, sql.placeholder('id')))
    .prepare();

  function get({ id }: { id: string }): Company {
    const found = byId.get({ id });
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  // Prepared once: an import asks for thousands of names.
  const byNameKey = db
    .select({ id: companies.id, name: companies.name })
    .from(companies)
    .where(eq(companies.nameKey, sql.placeholder('nameKey')))
    .prepare();
  const insert = db
    .insert(companies)
    .values({
      id: sql.placeholder('id'),
      name: sql.placeholder('name'),
      nameKey: sql.placeholder('nameKey'),
      createdAt: sql.placeholder('now'),
      changedAt: sql.placeholder('now'),
    })
    .prepare();

  /** The company of that name, made when new. Case, accents and punctuation do not make another one; a legal form does. */
  function ensure(name: string): string {
    const folded = foldName(name);
    const nameKey = companyKey(name);
    const alike = byNameKey.all({ nameKey });
    const same =
      alike.find((row) => row.name === name) ?? alike.find((row) => foldName(row.name) === folded && folded);
    if (same) return same.id;
    const id = newId();
    const now = clock.now();
    insert.run({ id, name, nameKey, now });
    return id;
  }

  /** Removes a company that nothing speaks of any more: it was only a name. */
  function dropIfUnused(id: string): void {
    eraseNames(db.$client, JSON.stringify([id]));
  }

  const service = {
    list({ text, limit }) {
      const wanted = text?.trim() ?? '';
      const matches = wanted
        ? sql`instr(${companies.nameKey}, ${companyKey(wanted)}) > 0 OR instr(lower(${companies.name}), ${wanted.toLowerCase()}) > 0`
        : undefined;
      return db
        .select(companyColumns)
        .from(companies)
        .where(matches)
        .orderBy(asc(sql`lower(${companies.name})`), asc(companies.id))
        .limit(limit)
        .all();
    },
    get,
    change({ id, changes, base }) {
      const current = get({ id });
      refuseStale<CompanyChanges>(current, changes, base);
      const { name, ...rest } = changes;
      db.update(companies)
        .set({ ...rest, ...(name && { name, nameKey: companyKey(name) }), changedAt: clock.now() })
        .where(eq(companies.id, id))
        .run();
      return get({ id });
    },
  } satisfies Services['companies'];

  return { ...service, ensure, dropIfUnused };
}
