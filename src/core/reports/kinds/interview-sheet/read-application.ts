import type { EmploymentType, WorkMode } from '#contract/applications.ts';
import { Failure } from '#contract/failures.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Db } from '../../../database/database.ts';
import type { Pay } from '../../page/write-values.ts';

export interface ApplicationFacts {
  companyName: string;
  website: string | null;
  companyNotes: string;
  role: string;
  meaning: StageMeaning;
  location: string | null;
  workMode: WorkMode | null;
  employmentType: EmploymentType | null;
  source: string | null;
  link: string | null;
  postingText: string;
  reference: string | null;
  appliedOn: string | null;
  nextStep: string | null;
  nextStepOn: string | null;
  notes: string;
}

/** NOT_FOUND for one that is not there or in the trash. */
export function readApplication(db: Db, id: string): ApplicationFacts & { pay: Pay } {
  const found = db.$client
    .prepare<[string], ApplicationFacts & Pay>(
      `SELECT company.name AS companyName, company.website, company.notes AS companyNotes, application.role, stage.meaning, application.location,
         application.work_mode AS workMode, application.employment_type AS employmentType, application.source, application.link,
         application.posting_text AS postingText, application.reference, application.applied_on AS appliedOn,
         application.next_step AS nextStep, application.next_step_on AS nextStepOn, application.notes,
         application.pay_min AS payMin, application.pay_max AS payMax, application.pay_currency AS payCurrency, application.pay_period AS payPeriod
       FROM applications AS application JOIN companies AS company ON company.id = application.company_id
         JOIN stages AS stage ON stage.id = application.stage_id
       WHERE application.id = ? AND application.deleted_at IS NULL`,
    )
    .get(id);
  if (!found) throw new Failure('NOT_FOUND');
  const { payMin, payMax, payCurrency, payPeriod, ...facts } = found;
  return { ...facts, pay: { payMin, payMax, payCurrency, payPeriod } };
}
