import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { activities } from './activities.ts';
import { applications } from './applications.ts';
import { backups } from './backups.ts';
import { certificates } from './certificates.ts';
import { communities } from './communities.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { drafts } from './drafts.ts';
import { goals } from './goals.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { reports } from './reports.ts';
import { rescue } from './rescue.ts';
import { resources } from './resources.ts';
import { search } from './search.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { skills } from './skills.ts';
import { stages } from './stages.ts';
import { tags } from './tags.ts';
import { transfers } from './transfers.ts';
import { trash } from './trash.ts';
import { workspace } from './workspace.ts';

/** Everything the UI may ask of the core, by noun and verb. */
export const contract = {
  activities,
  applications,
  backups,
  certificates,
  communities,
  companies,
  contacts,
  drafts,
  goals,
  history,
  imports,
  reports,
  rescue,
  resources,
  search,
  sessions,
  settings,
  shell,
  skills,
  stages,
  tags,
  transfers,
  trash,
  workspace,
};
export type Contract = typeof contract;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
