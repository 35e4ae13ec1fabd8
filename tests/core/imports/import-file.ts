import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportInspection, ImportMapping } from '#contract/imports.ts';
import type { MemoryCore } from '#tests/helpers/memory-core.ts';

const folder = join(import.meta.dirname, '../../fixtures/imports');

/** A file as it was exported by a tracker or a spreadsheet. */
export function fixture(name: string): File {
  return new File([readFileSync(join(folder, name))], name);
}

export function csv(text: string | Uint8Array<ArrayBuffer>): File {
  return new File([text], 'own.csv');
}

type Client = MemoryCore['client'];

/** Inspects a file and previews it as it was suggested, with changes. */
export async function previewOf(client: Client, file: File, changes: Partial<ImportMapping> = {}) {
  const inspection = await client.imports.inspect({ file });
  const mapping = { ...inspection.suggestion, ...changes };
  const preview = await client.imports.preview({ importId: inspection.importId, mapping, limit: 500 });
  return { inspection, mapping, preview };
}

/** Takes a file all the way in. */
export async function importFile(client: Client, file: File, changes: Partial<ImportMapping> = {}) {
  const { importId, suggestion } = await client.imports.inspect({ file });
  return client.imports.run({ importId, mapping: { ...suggestion, ...changes } });
}

/** `{ company: 'Employer', … }`: which header was taken for which field. */
export function columnsByField({ headers, suggestion }: ImportInspection): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const { column, field } of suggestion.columns) {
    byField[field] = [...(byField[field] ?? []), headers[column] ?? ''];
  }
  return byField;
}

/** All applications with everything, in the order in which they stand on the board of all. */
export async function allApplications(client: Client) {
  const { rows } = await client.applications.list({
    sort: { by: 'company', direction: 'ascending' },
    limit: 500,
  });
  return Promise.all(rows.map(({ id }) => client.applications.get({ id })));
}
