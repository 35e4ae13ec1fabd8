import { getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { activities, activityFiles, activityLinks } from './activities.ts';
import { applications, applicationTags } from './applications.ts';
import { communities, communityContacts } from './communities.ts';
import { companies } from './companies.ts';
import {
  applicationContacts,
  contactCompanies,
  contactLinks,
  contacts,
  contactsApart,
  contactTags,
} from './contacts.ts';
import { files } from './files.ts';
import {
  canvasNotes,
  canvasVersions,
  evidence,
  experiments,
  feedback,
  feedbackQuestions,
  feedbackRounds,
  ideas,
  moneyScenarios,
  promotionSteps,
} from './ideas.ts';
import {
  comforts,
  entries,
  entryFiles,
  entryMarks,
  helplineCards,
  helplines,
  journalSettings,
  marks,
  moodWords,
  supportPeople,
  templates,
} from './journal.ts';
import { certificates, goalMilestones, goalSkills, goals, lessons, resources } from './learning.ts';
import { reportPresets, ruleProfiles } from './reports.ts';
import { applicationSkills, skills, skillWords } from './skills.ts';
import { stages } from './stages.ts';
import { tags } from './tags.ts';

/** Tables that hold what the person wrote and whose changes can be undone. Drafts, search and identity do not belong here. */
export const recordTables: readonly SQLiteTable[] = [
  activities,
  activityLinks,
  applications,
  applicationTags,
  companies,
  contacts,
  contactLinks,
  contactCompanies,
  contactTags,
  contactsApart,
  applicationContacts,
  communities,
  communityContacts,
  skills,
  skillWords,
  applicationSkills,
  goals,
  goalMilestones,
  goalSkills,
  resources,
  lessons,
  files,
  activityFiles,
  certificates,
  marks,
  moodWords,
  entries,
  entryMarks,
  entryFiles,
  templates,
  comforts,
  supportPeople,
  helplineCards,
  helplines,
  journalSettings,
  ideas,
  canvasNotes,
  canvasVersions,
  evidence,
  experiments,
  feedbackRounds,
  feedbackQuestions,
  feedback,
  promotionSteps,
  moneyScenarios,
  reportPresets,
  ruleProfiles,
  stages,
  tags,
];

export interface TableShape {
  name: string;
  columns: readonly string[];
  keys: readonly string[];
}

/** Names of a table, its columns and its primary key, as the database knows them. */
export function shapeOf(table: SQLiteTable): TableShape {
  const config = getTableConfig(table);
  const composite = config.primaryKeys[0]?.columns.map((column) => column.name);
  return {
    name: getTableName(table),
    columns: config.columns.map((column) => column.name),
    keys: composite ?? config.columns.filter((column) => column.primary).map((column) => column.name),
  };
}
