import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { Template } from '#contract/templates.ts';
import { defined, isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import { nameKeyOf } from '../contacts/name-key.ts';
import type { Db } from '../database/database.ts';
import type { Clock } from '../ports.ts';

/** Texts of one's own that an entry can begin with. Those that came along are words of the catalogues. */
export function createTemplates({ db, clock }: { db: Db; clock: Clock }) {
  const raw = db.$client;
  const all = raw.prepare<[], Template>('SELECT id, name, text FROM templates ORDER BY id');
  const byId = raw.prepare<[id: string], Template>('SELECT id, name, text FROM templates WHERE id = ?');
  const count = raw.prepare<[], number>('SELECT count(*) FROM templates').pluck();
  const insert = raw.prepare(
    'INSERT INTO templates (id, name, text, created_at, changed_at) VALUES (@id, @name, @text, @now, @now)',
  );
  const update = raw.prepare(
    'UPDATE templates SET name = @name, text = @text, changed_at = @now WHERE id = @id',
  );
  const remove = raw.prepare('DELETE FROM templates WHERE id = ?');

  function get(id: string): Template {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  return {
    list: () =>
      all
        .all()
        .map((template) => ({ template, key: nameKeyOf(template.name) }))
        .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
        .map(({ template }) => template),
    add({ id, fields }) {
      const existing = byId.get(id);
      if (existing) return existing;
      if ((count.get() ?? 0) >= limits.templates)
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'fields.name', reason: 'TOO_MANY' }] });
      insert.run({ ...fields, id, now: clock.now() });
      return get(id);
    },
    change({ id, changes, base }) {
      const current = get(id);
      refuseStale(current, changes, base);
      const wanted = { ...current, ...defined(changes) };
      if (isSame(wanted, current)) return current;
      update.run({ ...wanted, now: clock.now() });
      return get(id);
    },
    remove({ id }) {
      get(id);
      remove.run(id);
      return {};
    },
  } satisfies Services['templates'];
}
