import type { Database as Connection } from 'better-sqlite3';

export interface WrittenStep {
  on: string;
  /** A meaning is a stage change; the others are kinds of entries written by hand. */
  what: string;
}
export interface WrittenHistory {
  source?: string | null;
  company?: string;
  role?: string;
  trashed?: boolean;
  archived?: boolean;
  steps: readonly WrittenStep[];
}

const byHand = ['interview_entry', 'test_entry', 'note_entry'];

/** Puts histories into the ledger, and leaves every card in the first stage, so that no figure can be read off the cards. */
export function writeHistories(raw: Connection, histories: readonly WrittenHistory[]): void {
  const stage = raw.prepare('SELECT id FROM stages ORDER BY position LIMIT 1').pluck().get();
  const company = raw.prepare(
    `INSERT OR IGNORE INTO companies (id, name, name_key, created_at, changed_at) VALUES (@name, @name, @name, 0, 0)`,
  );
  const application = raw.prepare(
    `INSERT INTO applications (id, company_id, role, stage_id, stage_since, position, source, created_at, changed_at, archived_at, deleted_at)
     VALUES (@id, @company, @role, @stage, '2020-01-01', @id, @source, 0, 0, @archivedAt, @deletedAt)`,
  );
  const activity = raw.prepare(
    'INSERT INTO activities (id, kind, happened_on, to_meaning, created_at) VALUES (?, ?, ?, ?, 0)',
  );
  const link = raw.prepare(
    `INSERT INTO activity_links (activity_id, noun, record_id) VALUES (?, 'application', ?)`,
  );
  raw.transaction(() => {
    for (const [index, history] of histories.entries()) {
      const { source = null, role = 'Analyst', trashed = false, archived = false, steps } = history;
      const id = `a${String(index).padStart(6, '0')}`;
      const name = history.company ?? 'Rimba';
      company.run({ name });
      application.run({
        id,
        company: name,
        role,
        stage,
        source,
        archivedAt: archived ? 1 : null,
        deletedAt: trashed ? 1 : null,
      });
      for (const [number, { on, what }] of steps.entries()) {
        const isByHand = byHand.includes(what);
        const kind = isByHand ? what.replace('_entry', '') : 'stage_change';
        activity.run(`${id} ${number}`, kind, on, isByHand ? null : what);
        link.run(`${id} ${number}`, id);
      }
    }
  })();
}

/** `applied 2026-03-02, interview 2026-03-05` */
export function readPath(path: string): WrittenStep[] {
  return path.split(', ').map((step) => {
    const [what = '', on = ''] = step.split(' ');
    return { what, on };
  });
}
