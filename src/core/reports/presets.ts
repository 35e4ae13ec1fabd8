import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { reportSetup } from '#contract/report-setups.ts';
import type { ReportPreset } from '#contract/reports.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { Clock } from '../ports.ts';

type Verbs = 'listPresets' | 'savePreset' | 'removePreset';

/** How the person likes a report, under names of theirs. */
export function createPresets({ db, clock }: { db: Db; clock: Clock }) {
  const raw = db.$client;
  type Row = Omit<ReportPreset, 'setup'> & { options: string };
  const ofKind = raw.prepare<[kind: string], Row>(
    'SELECT id, kind, name, options FROM report_presets WHERE kind = ? ORDER BY name COLLATE NOCASE, id',
  );
  const save = raw.prepare(
    `INSERT INTO report_presets (id, kind, name, options, created_at, changed_at) VALUES (@id, @kind, @name, @options, @now, @now)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, options = excluded.options, changed_at = excluded.changed_at`,
  );
  const remove = raw.prepare('DELETE FROM report_presets WHERE id = ?');

  /** One that a later version wrote, or a stranger, is passed over and stays as it is. */
  function read({ options, ...row }: Row): ReportPreset[] {
    try {
      const { success, data } = reportSetup.safeParse(JSON.parse(options));
      return success ? [{ ...row, setup: data }] : [];
    } catch {
      return [];
    }
  }

  return {
    listPresets: ({ kind }) => ofKind.all(kind).flatMap(read),
    savePreset({ id, kind, name, setup }) {
      const others = ofKind.all(kind).filter((preset) => preset.id !== id);
      if (others.length >= limits.presetsPerReport)
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'name', reason: 'TOO_MANY' }] });
      save.run({ id, kind, name, options: JSON.stringify(setup), now: clock.now() });
      return { id, kind, name, setup };
    },
    removePreset({ id }) {
      if (remove.run(id).changes === 0) throw new Failure('NOT_FOUND');
      return {};
    },
  } satisfies Pick<Services['reports'], Verbs>;
}
