import type { ContractRouterClient } from '@orpc/contract';
import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import type { Application, ApplicationChanges } from '#contract/applications.ts';
import { type FailureCode, type FailureData, failureCodes } from '#contract/failures.ts';
import type { Contract } from '#contract/index.ts';
import type { Stage, StageMeaning } from '#contract/stages.ts';

type Client = ContractRouterClient<Contract>;

/** Adds an application with as little as possible said about it. */
export function addApplication(
  client: Client,
  company = 'Rimba',
  more: Omit<ApplicationChanges, 'company' | 'role'> & {
    role?: string;
    stageId?: string;
    tagNames?: string[];
  } = {},
): Promise<Application> {
  const { stageId, tagNames = [], role = 'Analyst', ...fields } = more;
  return client.applications.add({
    id: newId(),
    tagNames,
    fields: { ...fields, company, role },
    ...(stageId && { stageId }),
  });
}

export async function stageWith(client: Client, meaning: StageMeaning): Promise<Stage> {
  const found = (await client.stages.list({})).find((stage) => stage.meaning === meaning);
  if (!found) throw new Error(`no stage means ${meaning}`);
  return found;
}

/** The stage changes of an application, oldest first: day, from, to. */
export async function stageChangesOf(client: Client, id: string) {
  const entries = await client.activities.list({ noun: 'application', id });
  return entries
    .filter((entry) => entry.kind === 'stage_change')
    .map((entry) => [entry.happenedOn, entry.fromMeaning, entry.toMeaning] as const)
    .reverse();
}

/** Company names on the board of one stage, from the top. */
export async function boardOf(client: Client, stageId: string): Promise<string[]> {
  const { rows } = await client.applications.list({ filter: { stageIds: [stageId] }, limit: 500 });
  return rows.map((row) => row.companyName);
}

/** The failure a call ends with; fails the test when it succeeds, or when more than a code and data would cross. */
export async function failureOf(call: Promise<unknown>): Promise<{ code: FailureCode; data?: FailureData }> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === null) throw new Error('the call succeeded');
  const { code, data } = error as { code: FailureCode; data?: FailureData };
  expect(failureCodes).toContain(code);
  const crossing = JSON.stringify(error);
  expect(crossing).not.toMatch(/SELECT |INSERT |UPDATE |SQLITE_|node_modules|\.ts:|\.db|\/tmp\//);
  return { code, ...(data && { data }) };
}
