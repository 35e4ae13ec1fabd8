import { eq, isNull } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { StageMeaning } from '#contract/stages.ts';
import type { Ledger } from '../activities/ledger.ts';
import type { createActivities } from '../activities/service.ts';
import type { ApplicationsService } from '../applications/service.ts';
import type { StageChanges } from '../applications/stage-changes.ts';
import type { Db } from '../database/database.ts';
import { applications as applicationRows } from '../database/tables/applications.ts';
import { companies as companyRows } from '../database/tables/companies.ts';
import type { Clock } from '../ports.ts';
import { defaultStages } from '../stages/default-stages.ts';
import type { StagesService } from '../stages/service.ts';
import type { Identity } from './duplicates.ts';
import type { ImportedApplication } from './imported-application.ts';

export interface ImportTargetOptions {
  db: Db;
  clock: Clock;
  ledger: Ledger;
  stages: StagesService;
  stageChanges: StageChanges;
  applications: ApplicationsService;
  activities: ReturnType<typeof createActivities>;
}

interface Step {
  meaning: StageMeaning;
  on: string;
}

/** Where imported rows go: applications with their steps in the ledger. Writes only inside the command's transaction. */
export function createImportTarget(options: ImportTargetOptions) {
  const { db, clock, ledger, stages, stageChanges, applications, activities } = options;

  /** The first stage with a meaning, made at the end of the board when there is none. */
  function stageFor(meaning: StageMeaning): string {
    const found = stages.first(meaning);
    if (found !== undefined) return found;
    const id = newId();
    const color = defaultStages.find((stage) => stage.meaning === meaning)?.color ?? 'slate';
    stages.add({ id, name: meaning, meaning, color, afterId: stages.list().at(-1)?.id ?? null });
    // Without a name of its own it is called by the catalogue, in whatever language.
    stages.change({ id, changes: { name: null } });
    return id;
  }

  /** Dates the first step of a new application, which was dated today. */
  function redateFirst(id: string, on: string): void {
    const [first] = ledger.stageChanges(id);
    if (first && first.happenedOn !== on) activities.change({ id: first.id, changes: { happenedOn: on } });
  }

  return {
    /** What is there already, outside the trash, and the ids of all that ever was and is not erased. */
    listExisting(): { identities: Identity[]; ids: Set<string> } {
      const ids = db.select({ id: applicationRows.id }).from(applicationRows).all();
      const identities = db
        .select({
          company: companyRows.name,
          role: applicationRows.role,
          link: applicationRows.link,
          location: applicationRows.location,
          appliedOn: applicationRows.appliedOn,
        })
        .from(applicationRows)
        .innerJoin(companyRows, eq(companyRows.id, applicationRows.companyId))
        .where(isNull(applicationRows.deletedAt))
        .all();
      return { identities, ids: new Set(ids.map(({ id }) => id)) };
    },
    /** Adds one at the top of its stage. */
    add(id: string, application: ImportedApplication): void {
      const [first, ...later] = stepsOf(application, clock.today());
      if (!first) return;
      const appliedOn = first.meaning === 'applied' ? first.on : null;
      const fields = { ...application.fields, appliedOn };
      applications.add({ id, fields, stageId: stageFor(first.meaning), tagNames: application.tagNames });
      redateFirst(id, first.on);
      for (const { meaning, on } of later) stageChanges.write(id, stageFor(meaning), on);
    },
  };
}
export type ImportTarget = ReturnType<typeof createImportTarget>;

/**
 * The dated steps of an imported application, oldest first. Files rarely say on which day somebody was rejected or invited: such
 * a step gets the last day that the row knows, because a step dated today would claim something about this week.
 */
export function stepsOf(application: ImportedApplication, today: string): Step[] {
  const { meaning, appliedOn } = application;
  const isEarly = application.savedOn !== null && (appliedOn === null || application.savedOn <= appliedOn);
  const savedOn = isEarly ? application.savedOn : null;
  const lastKnown = appliedOn ?? savedOn ?? today;
  const steps: Step[] = [];
  if (savedOn !== null || meaning === 'saved') steps.push({ meaning: 'saved', on: savedOn ?? today });
  if (appliedOn !== null || meaning === 'applied') steps.push({ meaning: 'applied', on: lastKnown });
  if (meaning !== 'saved' && meaning !== 'applied') steps.push({ meaning, on: lastKnown });
  return steps;
}
