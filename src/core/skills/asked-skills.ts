import type { Db } from '../database/database.ts';

/** What live postings ask for. */
export interface Asked {
  /** Skills by application; applications that ask for none are absent. */
  byApplication: ReadonlyMap<string, readonly string[]>;
  /** Number of applications by skill. */
  counts: ReadonlyMap<string, number>;
}

export type AskedSkills = ReturnType<typeof createAskedSkills>;

/** What stands in the text and was not taken off by hand, and what was tagged by hand. `which` limits both, speaking of `row`. */
const askedRows = (which: string) => `
  SELECT row.application_id, row.skill_id, 0 AS byHand FROM posting_skills AS row
    WHERE ${which} AND NOT EXISTS (SELECT 1 FROM application_skills AS said
      WHERE said.application_id = row.application_id AND said.skill_id = row.skill_id)
  UNION ALL SELECT row.application_id, row.skill_id, 1 FROM application_skills AS row WHERE ${which} AND row.is_asked = 1`;

export const askedOfSkill = `SELECT application.id FROM (${askedRows('row.skill_id = @id')}) AS asked
  JOIN applications AS application ON application.id = asked.application_id
  WHERE application.deleted_at IS NULL AND application.archived_at IS NULL
  ORDER BY application.changed_at DESC, application.id DESC`;
export const askedOfApplication = `SELECT skill.id, skill.name, skill.level, skill.is_own AS isOwn, iif(asked.byHand, 'hand', 'found') AS origin
  FROM (${askedRows('row.application_id = @id')}) AS asked JOIN skills AS skill ON skill.id = asked.skill_id
  ORDER BY lower(skill.name), skill.id`;
export const askedOfAll = askedRows('true');
// By an index, and of it nothing but the key: behind the text of a posting every column costs the way through it.
export const liveApplications =
  'SELECT id FROM applications WHERE deleted_at IS NULL AND archived_at IS NULL';

/** `revision` changes with every commit, `generation` with everything that the index says anew. */
export function createAskedSkills(options: { db: Db; revision: () => number; generation: () => number }) {
  const { db, revision, generation } = options;
  // Drizzle builds no unions of this kind.
  const raw = db.$client;
  const listLive = raw.prepare<[], string>(liveApplications).pluck();
  const listAsked = raw
    .prepare<[], [applicationId: string, skillId: string, byHand: number]>(askedOfAll)
    .raw();
  const listApplications = raw.prepare<[{ id: string }], string>(askedOfSkill).pluck();
  let newest: { key: string; asked: Asked } | null = null;

  function read(): Asked {
    const live = new Set(listLive.all());
    const byApplication = new Map<string, string[]>();
    const counts = new Map<string, number>();
    for (const [applicationId, skillId] of listAsked.all()) {
      if (!live.has(applicationId)) continue;
      counts.set(skillId, (counts.get(skillId) ?? 0) + 1);
      const known = byApplication.get(applicationId);
      if (known) known.push(skillId);
      else byApplication.set(applicationId, [skillId]);
    }
    return { byApplication, counts };
  }

  return {
    /** Of all live postings; read once until something changes. Inside of a command that changed something, read anew. */
    all(): Asked {
      if (raw.inTransaction) return read();
      const key = `${revision()} ${generation()}`;
      if (newest?.key !== key) newest = { key, asked: read() };
      return newest.asked;
    },
    /** Applications that ask for one skill, the newest change first. */
    applicationsOf: (id: string): string[] => listApplications.all({ id }),
  };
}
