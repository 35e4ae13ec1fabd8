import type { Entry, EntryChanges, EntryFields } from '#contract/entries.ts';
import { Failure } from '#contract/failures.ts';
import { defined, isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { minuteOfDay } from '../dates/calendar.ts';
import { createAttachedFiles } from '../files/attached-files.ts';
import type { StoredFiles } from '../files/stored-files.ts';
import type { Clock, SettingsStore } from '../ports.ts';
import { createEntryFiles } from './entry-files.ts';
import { createEntryLists } from './entry-lists.ts';
import { createEntryParts } from './entry-parts.ts';

export interface EntriesOptions {
  db: Db;
  clock: Clock;
  settings: SettingsStore;
  revision: () => number;
  files: StoredFiles;
}

type Row = Omit<Entry, 'markIds' | 'files'>;
type Verbs = 'list' | 'get' | 'getFile' | 'add' | 'change' | 'attach' | 'detach' | 'trash';

const given = '(SELECT value FROM json_each(?))';

/** Entries of the journal. They leave no line in the ledger: nothing that shows what happened may show that somebody wrote. */
export function createEntries({ db, clock, settings, revision, files }: EntriesOptions) {
  const raw = db.$client;
  const attached = createAttachedFiles({ db, files }, { table: 'entry_files', owner: 'entry_id' });
  const parts = createEntryParts({ db, attached });
  const lists = createEntryLists({ db, revision, settings, parts });
  const byId = raw.prepare<[id: string], Row>(
    `SELECT id, written_on AS writtenOn, minute, mood, energy, text, created_at AS createdAt, changed_at AS changedAt,
       deleted_at AS deletedAt FROM entries WHERE id = ?`,
  );
  const insert = raw.prepare(
    `INSERT INTO entries (id, written_on, minute, mood, energy, text, created_at, changed_at)
     VALUES (@id, @writtenOn, @minute, @mood, @energy, @text, @now, @now)`,
  );
  const update = raw.prepare(
    `UPDATE entries SET written_on = @writtenOn, minute = @minute, mood = @mood, energy = @energy, text = @text, changed_at = @now WHERE id = @id`,
  );
  const setDeleted = raw.prepare(
    `UPDATE entries SET deleted_at = ?, changed_at = ? WHERE id IN ${given} AND (deleted_at IS NULL) = ?`,
  );

  function find(id: string): Entry | null {
    const row = byId.get(id);
    return row ? { ...row, ...parts.of([id])(id) } : null;
  }

  function get({ id }: { id: string }): Entry {
    const found = find(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  function refuseDayToCome(writtenOn: string, field: string): void {
    if (writtenOn > clock.today())
      throw new Failure('INVALID_INPUT', { refusals: [{ field, reason: 'OUT_OF_RANGE' }] });
  }

  /** Marks that are there, in one order: whoever sends them in another one changes nothing. */
  const inOrder = (fields: EntryChanges): EntryChanges =>
    fields.markIds === undefined ? fields : { ...fields, markIds: parts.knownMarks(fields.markIds) };

  return {
    list: lists.page,
    get,
    ...createEntryFiles({ db, clock, attached, get }),
    add({ id, fields }) {
      const existing = find(id);
      if (existing) return existing;
      const { writtenOn = clock.today(), minute = minuteOfDay(clock.now()) } = fields;
      const { mood = null, energy = null, markIds = [], text = '' } = inOrder(fields);
      refuseDayToCome(writtenOn, 'fields.writtenOn');
      if (mood === null && energy === null && markIds.length === 0 && text.trim() === '')
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'fields', reason: 'REQUIRED' }] });
      insert.run({ id, writtenOn, minute, mood, energy, text, now: clock.now() });
      parts.writeMarks(id, markIds);
      return get({ id });
    },
    change({ id, changes, base }) {
      const current = get({ id });
      const stored = fieldsOf(current);
      const wanted = { ...stored, ...defined(inOrder(changes)) };
      refuseStale<EntryChanges>(stored, inOrder(changes), inOrder(base));
      if (isSame(wanted, stored)) return current;
      // One that was written on the other side of the date line may stand tomorrow: it stays where it is.
      if (wanted.writtenOn !== stored.writtenOn) refuseDayToCome(wanted.writtenOn, 'changes.writtenOn');
      const { markIds, ...columns } = wanted;
      update.run({ ...columns, id, now: clock.now() });
      if (!isSame(markIds, stored.markIds)) parts.writeMarks(id, markIds);
      return get({ id });
    },
    trash: ({ ids }) => ({
      changedCount: setDeleted.run(clock.now(), clock.now(), JSON.stringify(ids), 1).changes,
    }),
    restore: (ids: readonly string[]) => ({
      changedCount: setDeleted.run(null, clock.now(), JSON.stringify(ids), 0).changes,
    }),
  } satisfies Pick<Services['entries'], Verbs> & Record<string, unknown>;
}

/** An entry as the person would have written it. */
function fieldsOf({ writtenOn, minute, mood, energy, markIds, text }: Entry): EntryFields {
  return { writtenOn, minute, mood, energy, markIds, text };
}
