// What must be true after every fault, whatever it was (the rules of the house for data).

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { migrations } from '#core/database/migrations.ts';
import { applicationId } from '#core/database/pragmas.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { viewOf } from './view.ts';

export interface Expected {
  /** The views of the same sitting without a fault. */
  views: readonly string[];
  /** Index of the last view that was acknowledged before the fault. */
  acknowledged: number;
}

/**
 * Starts again as if nothing had happened, and throws unless everything acknowledged is there, nothing is there by half, the file is whole, and
 * work can go on. Returns how many transactions more than acknowledged were found.
 */
export async function expectSurvived(path: string, { views, acknowledged }: Expected): Promise<number> {
  expectWholeNotes(path);
  const own = createTestCore({ path });
  try {
    const trouble = await own.client.rescue.get({});
    if (trouble) throw new Error(`the next start ended with ${trouble.code}`);
    const view = await viewOf(own.client);
    const more = [0, 1].find((extra) => views[acknowledged + extra] === view);
    if (more === undefined) throw new Error(explain(views.lastIndexOf(view), acknowledged));
    await own.client.drafts.save({ key: 'after the fault', content: 'goes on' });
    return more;
  } finally {
    own.close();
    expectWhole(path);
  }
}

/** The small files beside a database are the old or the new ones, never empty and never a part. */
export function expectWholeNotes(path: string): void {
  for (const name of readdirSync(path)) {
    if (!name.endsWith('.json')) continue;
    try {
      JSON.parse(readFileSync(join(path, name), 'utf8'));
    } catch (cause) {
      throw new Error(`${name} is not whole`, { cause });
    }
  }
}

function explain(found: number, acknowledged: number): string {
  if (found < 0) return `after ${acknowledged} acknowledged: a state that never was`;
  return `after ${acknowledged} acknowledged: the state after ${found}`;
}

/** The closed database is whole, ours, and without a log. */
export function expectWhole(path: string, schemaNumber: number = migrations.length): void {
  const file = join(path, 'langkah.db');
  const raw = new DatabaseConstructor(file, { readonly: true, fileMustExist: true });
  try {
    const facts = {
      integrity: raw.pragma('integrity_check', { simple: true }),
      references: (raw.pragma('foreign_key_check') as unknown[]).length,
      application: raw.pragma('application_id', { simple: true }),
      schema: raw.pragma('user_version', { simple: true }),
    };
    const wanted = { integrity: 'ok', references: 0, application: applicationId, schema: schemaNumber };
    if (JSON.stringify(facts) !== JSON.stringify(wanted)) throw new Error(JSON.stringify(facts));
  } finally {
    raw.close();
  }
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) throw new Error('a log was left');
  const note = JSON.parse(readFileSync(join(path, 'workspace.json'), 'utf8'));
  if (note.closed !== true) throw new Error('the record says that it is open');
}
