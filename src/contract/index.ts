import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { activities } from './activities.ts';
import { applications } from './applications.ts';
import { backups } from './backups.ts';
import { canvases } from './canvases.ts';
import { certificates } from './certificates.ts';
import { communities } from './communities.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { drafts } from './drafts.ts';
import { entries } from './entries.ts';
import { experiments } from './experiments.ts';
import { feedback } from './feedback.ts';
import { goals } from './goals.ts';
import { history } from './history.ts';
import { ideas } from './ideas.ts';
import { imports } from './imports.ts';
import { marks } from './marks.ts';
import { moneyTests } from './money-tests.ts';
import { moods } from './moods.ts';
import { promotions } from './promotions.ts';
import { reports } from './reports.ts';
import { rescue } from './rescue.ts';
import { resources } from './resources.ts';
import { ruleProfiles } from './rule-profiles.ts';
import { search } from './search.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { skills } from './skills.ts';
import { stages } from './stages.ts';
import { support } from './support.ts';
import { tags } from './tags.ts';
import { templates } from './templates.ts';
import { today } from './today.ts';
import { transfers } from './transfers.ts';
import { trash } from './trash.ts';
import { workspace } from './workspace.ts';

/** Everything the UI may ask of the core, by noun and verb. */
export const contract = {
  activities,
  applications,
  backups,
  canvases,
  certificates,
  communities,
  companies,
  contacts,
  drafts,
  entries,
  experiments,
  feedback,
  goals,
  history,
  ideas,
  imports,
  marks,
  moneyTests,
  moods,
  promotions,
  reports,
  rescue,
  resources,
  ruleProfiles,
  search,
  sessions,
  settings,
  shell,
  skills,
  stages,
  support,
  tags,
  templates,
  today,
  transfers,
  trash,
  workspace,
};
export type Contract = typeof contract;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
