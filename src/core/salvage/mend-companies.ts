import type { Database } from 'better-sqlite3';
import { companyKey } from '../companies/company-key.ts';

/** What the search index of the damaged file still knows of names. */
export interface KnownNames {
  companies: ReadonlyMap<string, string>;
  /** Role and company in one text. */
  applications: ReadonlyMap<string, string>;
}

/** For a company of which nothing is known any more; says nothing in any language. */
const unknownName = '?';

interface Homeless {
  id: string;
  role: string;
  companyId: string;
}

/**
 * Makes the companies that applications name and that are gone, under their ids and as far as their names are known. Returns how many of them have
 * no name.
 */
export function mendCompanies(raw: Database, known: KnownNames, now: number): number {
  const homeless = raw
    .prepare<[], Homeless>(
      `SELECT id, role, company_id AS companyId FROM applications
       WHERE company_id NOT IN (SELECT id FROM companies) ORDER BY created_at, id`,
    )
    .all();
  const names = new Map<string, string | null>();
  for (const { id, role, companyId } of homeless) {
    const name =
      known.companies.get(companyId) ?? names.get(companyId) ?? nameAfter(role, known.applications.get(id));
    names.set(companyId, name);
  }
  const add = raw.prepare(
    'INSERT INTO companies (id, name, name_key, created_at, changed_at) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [id, found] of names) {
    const name = found ?? unknownName;
    add.run(id, name, companyKey(name), now, now);
  }
  return [...names.values()].filter((name) => name === null).length;
}

function nameAfter(role: string, title: string | undefined): string | null {
  return title?.startsWith(`${role} `) ? title.slice(role.length + 1).trim() || null : null;
}
