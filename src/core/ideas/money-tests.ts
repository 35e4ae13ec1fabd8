import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { MoneyScenario, ScenarioChanges } from '#contract/money-tests.ts';
import { defined, isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { positionBetween } from '../order/positions.ts';
import type { CanvasReader } from './canvas/canvas-reader.ts';
import type { NoteWriter } from './canvas/note-writer.ts';
import { figuresOf } from './money-figures.ts';
import { refusal } from './refusal.ts';

export interface MoneyTestsOptions {
  db: Db;
  reader: CanvasReader;
  writer: NoteWriter;
}

type Row = MoneyScenario & { position: string };

const columns = `id, idea_id AS ideaId, name, currency, price, unit_cost AS unitCost, fixed_monthly_cost AS fixedMonthlyCost,
  units_per_month AS unitsPerMonth, start_up_cash AS startUpCash, position`;
/** Of the first scenario of an idea, if nothing else is said. */
const usualCurrency = 'IDR';

/** Guesses at the numbers of ideas, with what follows from them. */
export function createMoneyTests({ db, reader, writer }: MoneyTestsOptions) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} FROM money_scenarios WHERE id = ?`);
  const ofIdea = raw.prepare<[ideaId: string], Row>(
    `SELECT ${columns} FROM money_scenarios WHERE idea_id = ? ORDER BY position, id`,
  );
  const insert = raw.prepare(
    `INSERT INTO money_scenarios (id, idea_id, name, currency, position, price, unit_cost, fixed_monthly_cost, units_per_month, start_up_cash)
     VALUES (@id, @ideaId, @name, @currency, @position, @price, @unitCost, @fixedMonthlyCost, @unitsPerMonth, @startUpCash)`,
  );
  const update = raw.prepare(
    `UPDATE money_scenarios SET name = @name, currency = @currency, position = @position, price = @price, unit_cost = @unitCost,
       fixed_monthly_cost = @fixedMonthlyCost, units_per_month = @unitsPerMonth, start_up_cash = @startUpCash WHERE id = @id`,
  );
  const remove = raw.prepare('DELETE FROM money_scenarios WHERE id = ?');

  function find(id: string): Row {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  const withFigures = ({ position: _position, ...scenario }: Row) => ({
    ...scenario,
    figures: figuresOf(scenario),
  });
  const list = (ideaId: string) => ofIdea.all(ideaId).map(withFigures);

  return {
    list({ ideaId }) {
      reader.template(ideaId);
      return list(ideaId);
    },
    addScenario({ id, ideaId, fields, fromId }) {
      if (byId.get(id)) return withFigures(find(id));
      reader.template(ideaId);
      const all = ofIdea.all(ideaId);
      if (all.length >= limits.scenariosPerIdea) throw refusal('fields.name', 'TOO_MANY');
      const from = all.find((scenario) => scenario.id === fromId);
      if (fromId !== undefined && !from) throw new Failure('NOT_FOUND');
      const currency = all.at(-1)?.currency ?? usualCurrency;
      const wanted = { ...blank, currency, ...(from && fieldsOf(from)), ...defined(fields) };
      insert.run({ ...wanted, id, ideaId, position: positionBetween(all.at(-1)?.position ?? null, null) });
      writer.touch(ideaId);
      return withFigures(find(id));
    },
    changeScenario({ id, changes, base }) {
      const current = find(id);
      const stored = fieldsOf(current);
      refuseStale<ScenarioChanges>(stored, changes, base);
      const wanted = { ...stored, ...defined(changes) };
      if (isSame(wanted, stored)) return withFigures(current);
      update.run({ ...current, ...wanted });
      writer.touch(current.ideaId);
      return withFigures(find(id));
    },
    moveScenario({ id, afterId }) {
      const current = find(id);
      const others = ofIdea.all(current.ideaId).filter((row) => row.id !== id);
      // One that has left meanwhile: the first place is the one that can be seen.
      const index = others.findIndex((row) => row.id === afterId) + 1;
      const [before, next] = [others[index - 1]?.position ?? null, others[index]?.position ?? null];
      if (afterId !== id) update.run({ ...current, position: positionBetween(before, next) });
      return list(current.ideaId);
    },
    removeScenario({ id }) {
      const { ideaId } = find(id);
      remove.run(id);
      writer.touch(ideaId);
      return {};
    },
  } satisfies Services['moneyTests'];
}

const blank = {
  ...{ price: null, unitCost: null, fixedMonthlyCost: null, unitsPerMonth: null, startUpCash: null },
};

/** A scenario as the person would have written it. */
function fieldsOf(scenario: MoneyScenario) {
  const { name, currency, price, unitCost, fixedMonthlyCost, unitsPerMonth, startUpCash } = scenario;
  return { name, currency, price, unitCost, fixedMonthlyCost, unitsPerMonth, startUpCash };
}
