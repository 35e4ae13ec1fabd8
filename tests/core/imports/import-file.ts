import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContactChoices, type ContactMapping, noChoices } from '#contract/import-contacts.ts';
import type { ImportMapping, ImportPart } from '#contract/imports.ts';
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

/** Inspects a file that is one table. */
export async function inspectTable(client: Client, file: File): Promise<ImportPart> {
  const { parts } = await client.imports.inspect({ file });
  const [part] = parts;
  if (!part || parts.length > 1) throw new Error(`there are ${parts.length} tables`);
  return part;
}

/** Inspects a file and previews it as it was suggested, with changes. */
export async function previewOf(client: Client, file: File, changes: Partial<ImportMapping> = {}) {
  const inspection = await inspectTable(client, file);
  const mapping = { ...inspection.applications.mapping, ...changes };
  const { importId } = inspection;
  const preview = await client.imports.previewApplications({ importId, mapping, limit: 500 });
  return { inspection, mapping, preview };
}

/** Runs one table of applications. */
export async function runApplications(client: Client, part: { importId: string; mapping: ImportMapping }) {
  const done = await client.imports.run({ parts: [{ target: 'applications', ...part }] });
  return { addedCount: done.applications.addedCount, skippedCount: done.skippedCount };
}

/** Takes a file all the way in. */
export async function importFile(client: Client, file: File, changes: Partial<ImportMapping> = {}) {
  const { importId, applications } = await inspectTable(client, file);
  return runApplications(client, { importId, mapping: { ...applications.mapping, ...changes } });
}

/** Inspects a file of people and previews it as it was suggested, with changes. */
export async function previewPeople(
  client: Client,
  file: File,
  { choices = noChoices, ...changes }: Partial<ContactMapping> & { choices?: ContactChoices } = {},
) {
  const inspection = await inspectTable(client, file);
  const part = {
    importId: inspection.importId,
    mapping: { ...inspection.contacts.mapping, ...changes },
    choices,
  };
  const preview = await client.imports.previewContacts({ ...part, limit: 500 });
  const run = () => client.imports.run({ parts: [{ target: 'contacts', ...part }] });
  return { inspection, part, preview, run };
}

/** Takes a file of people all the way in. */
export async function importPeople(client: Client, file: File, choices: ContactChoices = noChoices) {
  const { run } = await previewPeople(client, file, { choices });
  return run();
}

/** `{ company: 'Employer', … }`: which header was taken for which field. */
export function columnsByField({ headers, applications }: ImportPart): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const { column, field } of applications.mapping.columns) {
    byField[field] = [...(byField[field] ?? []), headers[column] ?? ''];
  }
  return byField;
}

/** All contacts with everything, by name. */
export async function allContacts(client: Client) {
  const sort = { by: 'name', direction: 'ascending' } as const;
  const { rows } = await client.contacts.list({ sort, limit: 500 });
  return Promise.all(rows.map(({ id }) => client.contacts.get({ id })));
}

/** All applications with everything, in the order in which they stand on the board of all. */
export async function allApplications(client: Client) {
  const { rows } = await client.applications.list({
    sort: { by: 'company', direction: 'ascending' },
    limit: 500,
  });
  return Promise.all(rows.map(({ id }) => client.applications.get({ id })));
}
