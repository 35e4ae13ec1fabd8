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
import { createStoredFiles } from '../files/stored-files.ts';
import { createHistory } from '../history/create-history.ts';
import { createIdeasRoom } from '../ideas/create-ideas-room.ts';
import { createContactTarget } from '../imports/contacts/contact-target.ts';
import { createImportTarget } from '../imports/import-target.ts';
import { createEntryTarget } from '../imports/journal/entry-target.ts';
import { createResourceTarget } from '../imports/learning/resource-target.ts';
import { createSkillTarget } from '../imports/learning/skill-target.ts';
import { createImports } from '../imports/service.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { createJournalRoom } from '../journal/create-journal-room.ts';
import { ensureMarks } from '../journal/ensure-marks.ts';
import { createLearningRoom } from '../learning/create-learning-room.ts';
import { createPlaces } from '../order/places.ts';
import type { Ports } from '../ports.ts';
import { createReminders } from '../reminders/create-reminders.ts';
import { createRuleProfiles } from '../reports/rules/rule-profiles.ts';
import { createReports } from '../reports/service.ts';
import { createSearchIndex, rebuildSearchIndex } from '../search/search-index.ts';
import { createSearch } from '../search/service.ts';
import { createSkillsRoom } from '../skills/create-skills-room.ts';
import { fillDictionary } from '../skills/fill-dictionary.ts';
import { createPostingReader } from '../skills/read-postings.ts';
import { createSkillIndex } from '../skills/skill-index.ts';
import { createSkillNames } from '../skills/skill-names.ts';
import { createStages } from '../stages/service.ts';
import { createTags } from '../tags/service.ts';
import { createTagging } from '../tags/tagging.ts';
import { createToday } from '../today/service.ts';
import { createTrash } from '../trash/service.ts';
import { refoldKeys } from './refold-keys.ts';

export type Workspace = ReturnType<typeof createWorkspace>;

/** What work that nobody waits for has to ask and to tell. */
export interface Background {
  /** Throws while nothing may be written. */
  requireWritable: () => void;
  onFailure: (error: unknown) => void;
}

/**
 * Everything that works on one open database. The order is that in which nouns may call each other: each gets only what
 * stands above it.
 */
export function createWorkspace(
  database: Database,
  ports: Ports,
  changes: ChangeStream,
  jobs: JobRunner,
  background: Background = { requireWritable() {}, onFailure() {} },
) {
  const { db, raw } = database;
  const { clock } = ports;
  if (database.migrated) {
    refoldKeys(raw);
    rebuildSearchIndex(raw);
  }
  const searchIndex = createSearchIndex(raw);
  const stages = createStages({ db });
  stages.ensureDefaults();
  fillDictionary(raw, clock.now());
  ensureMarks(raw);
  const skillIndex = createSkillIndex(raw, () => postingReader.wake());
  const postingReader = createPostingReader({
    ...{ raw, index: skillIndex, ...background },
    onRead: () => changes.publishNouns(['skills']),
  });
  const history = createHistory(raw, clock, () => {
    searchIndex.bringInStep();
    skillIndex.bringInStep();
  });

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
  const files = createStoredFiles({ db, clock });
  const activities = createActivities({
    db,
    clock,
    ledger,
    settleApplication: stageChanges.settle,
    lastDays,
    files,
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
  const skillNames = createSkillNames({ db, clock });
  const learning = createLearningRoom({
    db,
    clock,
    settings: ports.settings,
    revision: changes.revision,
    activities,
    skillNames,
    files,
    onTimerChanged: () => changes.publishNouns(['sessions']),
  });
  const { goals, resources, certificates } = learning.services;
  const { service: skills } = createSkillsRoom({
    ...{ db, clock, revision: changes.revision, index: skillIndex, reader: postingReader },
    ...{ names: skillNames, applicationLists: lists, addGoal: goals.add },
  });
  const journal = createJournalRoom({
    ...{ db, clock, settings: ports.settings, revision: changes.revision, files, contactLists },
  });
  const { services: ideas } = createIdeasRoom({
    ...{ db, ports, revision: changes.revision, activities, files },
  });
  const nouns = {
    ...{ application: applications, contact: contacts, community: communities },
    ...{ goal: goals, resource: resources, certificate: certificates },
    entry: { restore: journal.restoreEntries },
    idea: ideas.ideas,
  };
  const trash = createTrash({ db, clock, history, nouns, sweepFiles: files.sweep });

  const { entries, marks, moods } = journal.services;
  const imports = createImports({
    target: createImportTarget({ db, clock, ledger, stages, stageChanges, applications, activities }),
    contactTarget: createContactTarget({ db, contacts }),
    resourceTarget: createResourceTarget({ db, add: resources.add }),
    skillTarget: createSkillTarget({ db, skills }),
    entryTarget: createEntryTarget({ db, entries, marks, moods }),
    ...{ stages, clock, log: ports.log, jobs, settings: ports.settings, revision: changes.revision },
  });

  const notify = ports.desktop?.notify;
  const reminders = notify && createReminders({ db, clock, settings: ports.settings, notify });

  postingReader.wake();

  return {
    database,
    history,
    purgeOldTrash: trash.purgeOld,
    listTrashed: trash.listTrashed,
    timer: learning.timer,
    checkReminders: reminders?.check ?? (() => {}),
    /** Writes down what is only known here, and lets go of the file. */
    close(): void {
      imports.close();
      try {
        learning.timer.beat();
      } catch {
        // A disk that takes nothing more costs the last seconds of the timer, and nothing else.
      }
      database.close();
    },
    services: {
      ...learning.services,
      ...journal.services,
      ...ideas,
      activities,
      applications,
      communities,
      companies,
      contacts,
      drafts: createDrafts({ db, clock }),
      imports: imports.service,
      reports: createReports({
        ...{ db, ports, ideas, jobs },
        moods: { ...moods, listWords: moods.list, listMarks: marks.list },
      }),
      ruleProfiles: createRuleProfiles({ db, clock }),
      search: createSearch({ db }),
      skills,
      stages,
      tags,
      today: createToday({ db, clock }),
      trash,
    },
  };
}
