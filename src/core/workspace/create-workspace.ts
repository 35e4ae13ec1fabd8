import { createLastDays } from '../activities/last-days.ts';
import { createLedger } from '../activities/ledger.ts';
import { createActivities } from '../activities/service.ts';
import { createApplicationLists } from '../applications/list.ts';
import { createApplications } from '../applications/service.ts';
import { createStageChanges } from '../applications/stage-changes.ts';
import type { ChangeStream } from '../changes/change-stream.ts';
import { createCommunities } from '../communities/service.ts';
import { createCompanies } from '../companies/service.ts';
import { createContactsRoom } from '../contacts/create-contacts-room.ts';
import type { Database } from '../database/database.ts';
import { createDrafts } from '../drafts/service.ts';
import { createHistory } from '../history/create-history.ts';
import { createContactTarget } from '../imports/contacts/contact-target.ts';
import { createImportTarget } from '../imports/import-target.ts';
import { createImports } from '../imports/service.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { createPlaces } from '../order/places.ts';
import type { Ports } from '../ports.ts';
import { createReminders } from '../reminders/create-reminders.ts';
import { createReports } from '../reports/service.ts';
import { createSearchIndex, rebuildSearchIndex } from '../search/search-index.ts';
import { createSearch } from '../search/service.ts';
import { createStages } from '../stages/service.ts';
import { createTags } from '../tags/service.ts';
import { createTagging } from '../tags/tagging.ts';
import { createTrash } from '../trash/service.ts';
import { refoldKeys } from './refold-keys.ts';

export type Workspace = ReturnType<typeof createWorkspace>;

/**
 * Everything that works on one open database. The order is that in which nouns may call each other: each gets only what
 * stands above it.
 */
export function createWorkspace(database: Database, ports: Ports, changes: ChangeStream, jobs: JobRunner) {
  const { db, raw } = database;
  const { clock } = ports;
  if (database.migrated) {
    refoldKeys(raw);
    rebuildSearchIndex(raw);
  }
  const searchIndex = createSearchIndex(raw);
  const stages = createStages({ db });
  stages.ensureDefaults();
  const history = createHistory(raw, clock, searchIndex.bringInStep);

  const ledger = createLedger({ db, clock });
  const companies = createCompanies({ db, clock });
  const tags = createTags({ db });
  const tagging = createTagging({ db, tags }, { table: 'application_tags', column: 'application_id' });
  const lists = createApplicationLists({ db, revision: changes.revision, tagging });
  const places = createPlaces(raw, { table: 'applications', lane: 'stage_id' });
  const stageChanges = createStageChanges({ db, clock, ledger, stages, places });
  const applications = createApplications({
    db,
    clock,
    companies,
    stages,
    lists,
    places,
    stageChanges,
    tagging,
  });
  const lastDays = createLastDays({ db });
  const activities = createActivities({
    db,
    clock,
    ledger,
    settleApplication: stageChanges.settle,
    lastDays,
  });
  const { service: contacts, lists: contactLists } = createContactsRoom({
    db,
    clock,
    revision: changes.revision,
    companies,
    tags,
    activities,
    applicationLists: lists,
    lastDays,
  });
  const communities = createCommunities({ db, clock, activities, contactLists });
  const nouns = { application: applications, contact: contacts, community: communities };
  const trash = createTrash({ db, clock, history, nouns });

  const notify = ports.desktop?.notify;
  const reminders = notify && createReminders({ db, clock, settings: ports.settings, notify });

  return {
    database,
    history,
    purgeOldTrash: trash.purgeOld,
    listTrashed: trash.listTrashed,
    checkReminders: reminders?.check ?? (() => {}),
    services: {
      activities,
      applications,
      communities,
      companies,
      contacts,
      drafts: createDrafts({ db, clock }),
      imports: createImports({
        target: createImportTarget({ db, clock, ledger, stages, stageChanges, applications, activities }),
        contactTarget: createContactTarget({ db, contacts }),
        stages,
        clock,
        log: ports.log,
        jobs,
        settings: ports.settings,
        revision: changes.revision,
      }),
      reports: createReports({ db, ports }),
      search: createSearch({ db }),
      stages,
      tags,
      trash,
    },
  };
}
