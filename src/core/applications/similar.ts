import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { companyKey } from '../companies/company-key.ts';
import type { Db } from '../database/database.ts';
import { applications } from '../database/tables/applications.ts';
import { companies } from '../database/tables/companies.ts';
import { stages } from '../database/tables/stages.ts';
import type { ApplicationLists } from './list.ts';

const mostShown = 20;

/**
 * What the person should know before applying at a company: applications that are live or archived there, whether it is
 * marked to be avoided, and whether every application sent there so far ended without an answer.
 */
export function findSimilar(
  db: Db,
  lists: ApplicationLists,
  { company, exceptId }: { company: string; exceptId?: string | undefined },
) {
  const nothing = { applications: [], avoid: false, neverAnswered: false };
  if (company.trim() === '') return nothing;
  const alike = db
    .select({ id: companies.id, avoid: companies.avoid })
    .from(companies)
    .where(eq(companies.nameKey, companyKey(company)))
    .all();
  if (alike.length === 0) return nothing;
  const found = db
    .select({ id: applications.id, meaning: stages.meaning })
    .from(applications)
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .where(
      and(
        inArray(
          applications.companyId,
          alike.map((row) => row.id),
        ),
        isNull(applications.deletedAt),
        exceptId === undefined ? undefined : ne(applications.id, exceptId),
      ),
    )
    .orderBy(desc(applications.changedAt))
    .all();
  const sent = found.filter((row) => row.meaning !== 'saved');
  return {
    applications: lists.cards(found.slice(0, mostShown).map((row) => row.id)),
    avoid: alike.some((row) => row.avoid),
    neverAnswered: sent.length > 0 && sent.every((row) => row.meaning === 'no_answer'),
  };
}
