import { eq, sql } from 'drizzle-orm';
import type { Application, ApplicationChanges } from '#contract/applications.ts';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { CompaniesService } from '../companies/service.ts';
import type { Db } from '../database/database.ts';
import { applications } from '../database/tables/applications.ts';
import type { Places } from '../order/places.ts';
import type { Clock } from '../ports.ts';
import type { StagesService } from '../stages/service.ts';
import type { Tagging } from '../tags/tagging.ts';
import { createBulkChanges } from './bulk-changes.ts';
import { selectCards } from './card-query.ts';
import type { ApplicationLists } from './list.ts';
import { findSimilar } from './similar.ts';
import type { StageChanges } from './stage-changes.ts';

export interface ApplicationsOptions {
  db: Db;
  clock: Clock;
  companies: CompaniesService;
  stages: StagesService;
  lists: ApplicationLists;
  places: Places;
  stageChanges: StageChanges;
  tagging: Tagging;
}

export type ApplicationsService = ReturnType<typeof createApplications>;

export function createApplications(options: ApplicationsOptions) {
  const { db, clock, companies, stages, lists, places, stageChanges, tagging } = options;
  const byId = selectCards(db)
    .where(eq(applications.id, sql.placeholder('id')))
    .prepare();
  const restById = db
    .select({
      employmentType: applications.employmentType,
      link: applications.link,
      postingText: applications.postingText,
      reference: applications.reference,
      notes: applications.notes,
      createdAt: applications.createdAt,
      deletedAt: applications.deletedAt,
    })
    .from(applications)
    .where(eq(applications.id, sql.placeholder('id')))
    .prepare();

  function find(id: string): Application | null {
    const card = byId.get({ id });
    const rest = restById.get({ id });
    const [tagged] = card ? tagging.withTags([card]) : [];
    return tagged && rest ? { ...tagged, ...rest } : null;
  }

  function get({ id }: { id: string }): Application {
    const found = find(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  return {
    list: ({ filter, sort, offset, limit }) => lists.page({ filter, sort, offset, limit }),
    count: ({ filter }) => ({ total: lists.total(filter), byStage: lists.countByStage(filter) }),
    listIds: ({ filter }) => lists.ids(filter, limits.bulk),
    get,
    listSources() {
      return db
        .select({ source: sql<string>`${applications.source}`, applicationCount: sql<number>`count(*)` })
        .from(applications)
        .where(sql`${applications.source} IS NOT NULL AND ${applications.deletedAt} IS NULL`)
        .groupBy(applications.source)
        .orderBy(sql`count(*) DESC, ${applications.source}`)
        .all();
    },
    findSimilar: (input) => findSimilar(db, lists, input),
    add({ id, fields, stageId, tagNames }) {
      const existing = find(id);
      if (existing) return existing;
      const { company, role, appliedOn = null, ...rest } = fields;
      const standsIn = stageId ?? stages.first();
      if (standsIn === undefined) throw new Failure('NOT_FOUND');
      stages.meaningOf(standsIn);
      const now = clock.now();
      db.insert(applications)
        .values({
          ...rest,
          id,
          companyId: companies.ensure(company),
          role,
          stageId: standsIn,
          stageSince: clock.today(),
          position: '',
          createdAt: now,
          changedAt: now,
        })
        .run();
      stageChanges.begin(id, stageId, appliedOn);
      tagging.change([id], tagNames, []);
      return get({ id });
    },
    change({ id, changes, base }) {
      const current = get({ id });
      refuseStale<ApplicationChanges>({ ...current, company: current.companyName }, changes, base);
      const { company, appliedOn, ...rest } = changes;
      const companyId = company === undefined ? current.companyId : companies.ensure(company);
      const movesApplied = appliedOn !== undefined && appliedOn !== current.appliedOn;
      if (companyId === current.companyId && !movesApplied && !differs(current, rest)) return current;
      db.update(applications)
        .set({ ...rest, companyId, changedAt: clock.now() })
        .where(eq(applications.id, id))
        .run();
      if (companyId !== current.companyId) companies.dropIfUnused(current.companyId);
      if (movesApplied) stageChanges.setAppliedOn(id, appliedOn);
      return get({ id });
    },
    changeStage({ id, stageId, afterId, on }) {
      const current = get({ id });
      stages.meaningOf(stageId);
      const isElsewhere = current.stageId !== stageId;
      if (isElsewhere) {
        stageChanges.write(id, stageId, on);
        db.update(applications).set({ changedAt: clock.now() }).where(eq(applications.id, id)).run();
        // Back-dated before the newest change: the past is corrected, the card stays where it is.
        if (get({ id }).stageId !== stageId) return get({ id });
      }
      places.drop(id, stageId, afterId, isElsewhere);
      return get({ id });
    },
    ...createBulkChanges(options),
  } satisfies Services['applications'] & Record<string, unknown>;
}

function differs(current: Application, changes: { [Field in keyof Application]?: unknown }): boolean {
  const given = Object.entries(changes) as Array<[keyof Application, unknown]>;
  return given.some(([field, value]) => value !== undefined && value !== current[field]);
}
