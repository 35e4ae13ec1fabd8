import { createHash } from 'node:crypto';
import type { Client } from './workload.ts';

/**
 * Everything as the person sees it, asked through the front door, as one hash. Ids that the core chooses are not in it, so that the same
 * workload has the same view at any time and anywhere.
 */
export async function viewOf(client: Client): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify(await describe(client)))
    .digest('hex');
}

/** What the hash is made of. */
export async function describe(client: Client): Promise<unknown> {
  const stages = await client.stages.list({});
  const placeOf = (id: string | null) => stages.findIndex((stage) => stage.id === id);
  const trashed = (await client.trash.list({})).map(({ id }) => id);
  const live = await client.applications.listIds({});
  const archived = await client.applications.listIds({ filter: { archived: true } });
  const records = [];
  for (const id of [...live, ...archived, ...trashed].toSorted()) {
    const { companyId: _, stageId, tags, ...fields } = await client.applications.get({ id });
    const entries = await client.activities.list({ noun: 'application', id });
    records.push({
      ...fields,
      stage: placeOf(stageId),
      tags: tags.map(({ name, color }) => [name, color]),
      entries: entries.map(({ id: _id, links, stageId: at, ...entry }) => ({
        ...entry,
        at: placeOf(at),
        links: links.length,
      })),
    });
  }
  return {
    stages: stages.map(({ id: _, ...stage }) => stage),
    tags: (await client.tags.list({})).map(({ id: _, ...tag }) => tag),
    drafts: (await client.drafts.list({})).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    found: (await client.search.find({ text: 'role' })).length,
    records,
  };
}
