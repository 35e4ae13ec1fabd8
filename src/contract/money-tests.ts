import { z } from 'zod';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { currency, id, line, minorUnits } from './values.ts';

/** A guess at the numbers of an idea. Amounts in minor units of its currency; null: not guessed yet. */
export const moneyScenario = z.object({
  id,
  ideaId: id,
  name: z.string(),
  currency: z.string(),
  price: z.int().nullable(),
  unitCost: z.int().nullable(),
  fixedMonthlyCost: z.int().nullable(),
  unitsPerMonth: z.int().nullable(),
  startUpCash: z.int().nullable(),
});
export type MoneyScenario = z.infer<typeof moneyScenario>;

/**
 * What follows from a scenario (contribution margin analysis: any textbook of cost accounting). Exact integers, because a product of two amounts may be more than a double holds.
 * A figure is null while one of its numbers is missing.
 */
export const moneyFigures = z.object({
  /** price − unitCost. */
  margin: z.bigint().nullable(),
  /** margin ÷ price in per mille, rounded half away from zero; null without a price or with price 0. */
  marginPerMille: z.bigint().nullable(),
  /** ⌈fixedMonthlyCost ÷ margin⌉ units a month; 0 without fixed cost and with a margin of at least 0; null with `breakEven: never`. */
  breakEvenUnits: z.bigint().nullable(),
  /** `never`: the margin is not above 0 and there are costs to cover. */
  breakEven: z.enum(['reached', 'units', 'never', 'unknown']),
  /** margin × unitsPerMonth − fixedMonthlyCost. */
  monthlyResult: z.bigint().nullable(),
  /** Tenths of a month until the cash is gone: ⌊10 × startUpCash ÷ −monthlyResult⌋; null when `cash` is not `ends`. */
  cashTenths: z.bigint().nullable(),
  /** `lasts`: the months bring in at least what they cost. */
  cash: z.enum(['ends', 'lasts', 'unknown']),
});
export type MoneyFigures = z.infer<typeof moneyFigures>;

const scenarioChanges = z
  .object({
    name: line,
    currency,
    price: minorUnits.nullable(),
    unitCost: minorUnits.nullable(),
    fixedMonthlyCost: minorUnits.nullable(),
    unitsPerMonth: z
      .int()
      .min(0, { error: 'OUT_OF_RANGE' })
      .max(limits.unitsPerMonth, { error: 'OUT_OF_RANGE' })
      .nullable(),
    startUpCash: minorUnits.nullable(),
  })
  .partial();
export type ScenarioChanges = z.infer<typeof scenarioChanges>;

const withFigures = moneyScenario.extend({ figures: moneyFigures });

export const moneyTests = {
  /** Scenarios of an idea in the person's order, each with what follows from it. */
  list: read(z.object({ ideaId: id }), z.array(withFigures)),
  /** Adds one at the end; with `fromId` with the numbers of another of the idea. Without a currency it has that of the last one, or IDR. The same `id` again returns the stored one. NOT_FOUND. TOO_MANY beyond 12 of an idea. */
  addScenario: command(
    z.object({ id, ideaId: id, fields: scenarioChanges.required({ name: true }), fromId: id.optional() }),
    withFigures,
  ),
  /** `base` as everywhere. NOT_FOUND. */
  changeScenario: command(
    z.object({ id, changes: scenarioChanges, base: scenarioChanges.default({}) }),
    withFigures,
    { mergeKey: (input) => `moneyTests.changeScenario ${input.id} ${Object.keys(input.changes).join()}` },
  ),
  /** Puts one after another (null: first). NOT_FOUND. */
  moveScenario: command(z.object({ id, afterId: id.nullable() }), z.array(withFigures)),
  /** NOT_FOUND. */
  removeScenario: command(z.object({ id }), z.object({})),
};
