import type { MoneyFigures, MoneyScenario } from '#contract/money-tests.ts';

type Numbers = Pick<
  MoneyScenario,
  'price' | 'unitCost' | 'fixedMonthlyCost' | 'unitsPerMonth' | 'startUpCash'
>;

/** Rounded half away from zero. `divisor` above 0. */
function divideRounded(value: bigint, divisor: bigint): bigint {
  const half = value < 0n ? -divisor : divisor;
  return (2n * value + half) / (2n * divisor);
}

/** What follows from the numbers of a scenario; the contract names each formula. Amounts in minor units. */
export function figuresOf(numbers: Numbers): MoneyFigures {
  const [price, unitCost, fixed, units, cash] = [
    numbers.price,
    numbers.unitCost,
    numbers.fixedMonthlyCost,
    numbers.unitsPerMonth,
    numbers.startUpCash,
  ].map((value) => (value === null ? null : BigInt(value)));
  const margin = price != null && unitCost != null ? price - unitCost : null;
  const monthlyResult = margin !== null && units != null && fixed != null ? margin * units - fixed : null;
  const marginPerMille = margin !== null && price ? divideRounded(1000n * margin, price) : null;
  return {
    margin,
    marginPerMille,
    ...breakEvenOf(margin, fixed ?? null),
    monthlyResult,
    ...cashOf(cash ?? null, monthlyResult),
  };
}

function breakEvenOf(
  margin: bigint | null,
  fixed: bigint | null,
): Pick<MoneyFigures, 'breakEven' | 'breakEvenUnits'> {
  if (margin === null || fixed === null) return { breakEven: 'unknown', breakEvenUnits: null };
  if (fixed === 0n && margin >= 0n) return { breakEven: 'reached', breakEvenUnits: 0n };
  if (margin <= 0n) return { breakEven: 'never', breakEvenUnits: null };
  return { breakEven: 'units', breakEvenUnits: (fixed + margin - 1n) / margin };
}

function cashOf(
  cash: bigint | null,
  monthlyResult: bigint | null,
): Pick<MoneyFigures, 'cash' | 'cashTenths'> {
  if (monthlyResult !== null && monthlyResult >= 0n) return { cash: 'lasts', cashTenths: null };
  if (cash === null || monthlyResult === null) return { cash: 'unknown', cashTenths: null };
  return { cash: 'ends', cashTenths: (10n * cash) / -monthlyResult };
}
