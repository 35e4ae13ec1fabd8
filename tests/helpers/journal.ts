import type { ContractRouterClient } from '@orpc/contract';
import { v7 as newId } from 'uuid';
import type { Entry, EntryChanges, EntryFilter } from '#contract/entries.ts';
import type { Contract } from '#contract/index.ts';
import type { MarkKind } from '#contract/journal-parts.ts';

type Client = ContractRouterClient<Contract>;

/** Writes an entry with as little as possible said in it. */
export function addEntry(client: Client, fields: EntryChanges = {}): Promise<Entry> {
  return client.entries.add({ id: newId(), fields: { mood: 3, ...fields } });
}

/** The id of a mark that came along. */
export async function knownMark(client: Client, known: string): Promise<string> {
  const found = (await client.marks.list({})).find((mark) => mark.known === known);
  if (!found) throw new Error(`no mark is known as ${known}`);
  return found.id;
}

export async function addMark(client: Client, name: string, kind: MarkKind = 'factor', category = 'Own') {
  return client.marks.add({ id: newId(), kind, name, category });
}

/** Texts of the entries that a filter finds, in the order of the list. */
export async function textsOf(client: Client, filter: EntryFilter = {}): Promise<string[]> {
  const { rows } = await client.entries.list({ filter, limit: 500 });
  return rows.map((row) => row.excerpt);
}

/** A file that is a PNG by its first bytes. */
export function pngFile(name = 'window.png', byteCount = 64): File {
  const bytes = new Uint8Array(byteCount);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new File([bytes], name, { type: 'image/png' });
}
