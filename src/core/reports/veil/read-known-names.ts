import type { Db } from '../../database/database.ts';

/** Names of people and companies that are written anywhere in the workspace, in the trash as well: a text may still speak of them. */
export function readKnownNames(raw: Db['$client']): { people: string[]; companies: string[] } {
  const list = (sql: string) => raw.prepare<[], string>(sql).pluck().all();
  return {
    people: list(
      `SELECT name FROM contacts UNION SELECT person FROM activities WHERE person IS NOT NULL
       UNION SELECT name FROM feedback WHERE name IS NOT NULL`,
    ),
    companies: list('SELECT name FROM companies'),
  };
}
