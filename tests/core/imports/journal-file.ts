import type { EntryMapping } from '#contract/import-entries.ts';
import type { MemoryCore } from '#tests/helpers/memory-core.ts';
import { inspectTable } from './import-file.ts';

type Client = MemoryCore['client'];

/** Inspects a file of entries and previews it as it was suggested, with changes. */
export async function previewEntries(client: Client, file: File, changes: Partial<EntryMapping> = {}) {
  const part = await inspectTable(client, file);
  const order = { importId: part.importId, mapping: { ...part.entries.mapping, ...changes } };
  const preview = await client.imports.previewEntries({ ...order, limit: 500 });
  const run = () => client.imports.run({ parts: [{ target: 'entries', ...order }] });
  return { part, preview, run };
}

/** What every entry says, the newest first. Marks by their names, those that came along by that of the catalogues. */
export async function allEntries(client: Client) {
  const marks = new Map((await client.marks.list({})).map((mark) => [mark.id, mark.name ?? mark.known]));
  const { rows } = await client.entries.list({ limit: 500 });
  const entries = await Promise.all(rows.map(({ id }) => client.entries.get({ id })));
  return entries.map(({ writtenOn, minute, mood, energy, markIds, text }) => {
    const clock = [Math.floor(minute / 60), minute % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':');
    return { at: `${writtenOn} ${clock}`, mood, energy, marks: markIds.map((id) => marks.get(id)), text };
  });
}
