import type { Database } from 'better-sqlite3';
import { companyKey } from '../companies/company-key.ts';
import { hasTable } from '../database/has-table.ts';

/** What the search index of the damaged file still knows of names. */
export interface KnownNames {
  companies: ReadonlyMap<string, string>;
  /** Of applications and contacts: role or name, and company, in one text. */
  titles: ReadonlyMap<string, string>;
}

/** For a company of which nothing is known any more; says nothing in any language. */
const unknownName = '?';

interface Homeless {
  id: string;
  /** With what its title in the search index begins, before the name of the company. */
  start: string;
  companyId: string;
}

/**
 * Makes the companies that applications and contacts name and that are gone, under their ids and as far as their names are known. Returns how many of them have
 * no name.
 */
export function mendCompanies(raw: Database, known: KnownNames, now: number): number {
  const homeless = raw
    .prepare<[], Homeless>(
      `SELECT id, role AS start, company_id AS companyId FROM applications WHERE company_id NOT IN (SELECT id FROM companies)
       UNION ALL ${fromContacts(raw)} ORDER BY id`,
    )
    .all();
  const names = new Map<string, string | null>();
  for (const { id, start, companyId } of homeless) {
    const name =
      known.companies.get(companyId) ?? names.get(companyId) ?? nameAfter(start, known.titles.get(id));
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

/** Contacts, and where they were earlier; an older schema has none. (Where there are no companies at all, even nothing is NOT IN them.) */
function fromContacts(raw: Database): string {
  if (!hasTable(raw, 'contacts')) return "SELECT '', '', '' WHERE false";
  return `SELECT id, name, company_id FROM contacts WHERE company_id IS NOT NULL AND company_id NOT IN (SELECT id FROM companies)
    UNION ALL SELECT contact_id, '?', company_id FROM contact_companies WHERE company_id NOT IN (SELECT id FROM companies)`;
}

function nameAfter(role: string, title: string | undefined): string | null {
  return title?.startsWith(`${role} `) ? title.slice(role.length + 1).trim() || null : null;
}
