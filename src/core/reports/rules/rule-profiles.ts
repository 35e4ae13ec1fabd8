import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { type RuleContent, type RuleProfile, ruleContent } from '#contract/rule-profiles.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import type { Clock } from '../../ports.ts';
import { broughtProfiles } from './brought-profiles.ts';

export type RuleProfilesService = ReturnType<typeof createRuleProfiles>;

/** Rules of benefit offices: those that came along, as they are or as the person changed them, and the person's own. */
export function createRuleProfiles({ db, clock }: { db: Db; clock: Clock }) {
  const raw = db.$client;
  const all = raw.prepare<[], { id: string; content: string }>(
    'SELECT id, content FROM rule_profiles ORDER BY created_at, id',
  );
  const write = raw.prepare(
    `INSERT INTO rule_profiles (id, content, created_at, changed_at) VALUES (@id, @content, @now, @now)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at WHERE content <> excluded.content`,
  );
  const drop = raw.prepare('DELETE FROM rule_profiles WHERE id = ?');

  function list(): RuleProfile[] {
    const written = new Map(all.all().flatMap(({ id, content }) => readContent(id, content)));
    const brought = [...broughtProfiles].map(([id, content]): RuleProfile => {
      const changed = written.get(id);
      return { id, origin: changed ? 'changed' : 'brought', content: changed ?? content };
    });
    const own = [...written].filter(([id]) => !broughtProfiles.has(id));
    return [...brought, ...own.map(([id, content]): RuleProfile => ({ id, origin: 'own', content }))];
  }

  function find(id: string): RuleProfile | null {
    return list().find((profile) => profile.id === id) ?? null;
  }

  function get({ id }: { id: string }): RuleProfile {
    const found = find(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  return {
    list,
    get,
    /** null: there is no such profile (any more). */
    find,
    save({ id, content }) {
      const current = find(id);
      if (!current && list().filter(({ origin }) => origin === 'own').length >= limits.ruleProfiles)
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'id', reason: 'TOO_MANY' }] });
      // What is as it came needs no row.
      if (current?.origin === 'brought' && isSame(current.content, content)) return current;
      write.run({ id, content: JSON.stringify(content), now: clock.now() });
      return get({ id });
    },
    reset({ id }) {
      if (!broughtProfiles.has(id)) throw new Failure('NOT_FOUND');
      drop.run(id);
      return get({ id });
    },
    remove({ id }) {
      if (broughtProfiles.has(id) || drop.run(id).changes === 0) throw new Failure('NOT_FOUND');
      return {};
    },
  } satisfies Services['ruleProfiles'] & Record<string, unknown>;
}

/** Content that this version does not understand, from a newer one or a damaged file, is passed over: what came along stands in its place. */
function readContent(id: string, text: string): [string, RuleContent][] {
  try {
    const read = ruleContent.safeParse(JSON.parse(text));
    return read.success ? [[id, read.data]] : [];
  } catch {
    return [];
  }
}

function isSame(one: RuleContent, other: RuleContent): boolean {
  return JSON.stringify(ruleContent.parse(one)) === JSON.stringify(ruleContent.parse(other));
}
