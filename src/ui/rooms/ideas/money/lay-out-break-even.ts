import type { Scenario } from './money-commands.ts';

export interface ChartNumbers {
  price: bigint;
  unitCost: bigint;
  fixed: bigint;
  units: bigint | null;
  breakEvenUnits: bigint | null;
}

export interface Point {
  x: number;
  y: number;
}

export interface BreakEvenLayout {
  /** At the right end. */
  mostUnits: bigint;
  /** At the top, in minor units. */
  mostMoney: bigint;
  income: [Point, Point];
  cost: [Point, Point];
  breakEven: Point | null;
  planned: { x: number } | null;
}

export const margins = { left: 8, right: 8, top: 34, bottom: 26 } as const;
const fewestUnits = 10n;

/** The numbers a chart needs; null while one is missing. */
export function chartNumbersOf({
  price,
  unitCost,
  fixedMonthlyCost,
  ...rest
}: Scenario): ChartNumbers | null {
  if (price === null || unitCost === null || fixedMonthlyCost === null) return null;
  return {
    price: BigInt(price),
    unitCost: BigInt(unitCost),
    fixed: BigInt(fixedMonthlyCost),
    units: rest.unitsPerMonth === null ? null : BigInt(rest.unitsPerMonth),
    breakEvenUnits: rest.figures.breakEvenUnits,
  };
}

export const incomeAt = ({ price }: ChartNumbers, units: bigint) => price * units;
export const costAt = ({ unitCost, fixed }: ChartNumbers, units: bigint) => fixed + unitCost * units;

const largest = (...values: bigint[]) => values.reduce((most, value) => (value > most ? value : most));

/** The right end: the point where both meet in the middle, and the guess well inside. */
export function mostUnitsOf({ units, breakEvenUnits }: ChartNumbers): bigint {
  return largest(fewestUnits, 2n * (breakEvenUnits ?? 0n), ((units ?? 0n) * 5n + 3n) / 4n);
}

/** Two straight lines from 0 pieces on, with the place where they meet. */
export function layOutBreakEven(
  numbers: ChartNumbers,
  size: { width: number; height: number },
): BreakEvenLayout {
  const mostUnits = mostUnitsOf(numbers);
  const mostMoney = largest(incomeAt(numbers, mostUnits), costAt(numbers, mostUnits), 1n);
  const [across, up] = [
    size.width - margins.left - margins.right,
    size.height - margins.top - margins.bottom,
  ];
  const xOf = (units: bigint) => margins.left + (Number(units) / Number(mostUnits)) * across;
  const yOf = (money: bigint) => margins.top + (1 - Number(money) / Number(mostMoney)) * up;
  const line = (moneyAt: (numbers: ChartNumbers, units: bigint) => bigint): [Point, Point] => [
    { x: xOf(0n), y: yOf(moneyAt(numbers, 0n)) },
    { x: xOf(mostUnits), y: yOf(moneyAt(numbers, mostUnits)) },
  ];
  const { units, breakEvenUnits } = numbers;
  // Where the lines cross, which is before the first whole piece that covers the costs.
  const crossing = Number(numbers.fixed) / Number(numbers.price - numbers.unitCost);
  return {
    mostUnits,
    mostMoney,
    income: line(incomeAt),
    cost: line(costAt),
    breakEven:
      breakEvenUnits === null || breakEvenUnits === 0n
        ? null
        : {
            x: margins.left + (crossing / Number(mostUnits)) * across,
            y: margins.top + (1 - (crossing * Number(numbers.price)) / Number(mostMoney)) * up,
          },
    planned: units === null ? null : { x: xOf(units) },
  };
}

/** Rows of the table behind the chart: evenly spread, and the two numbers that matter. */
export function tableUnitsOf(numbers: ChartNumbers): bigint[] {
  const most = mostUnitsOf(numbers);
  const quarters = [0n, most / 4n, most / 2n, (most * 3n) / 4n, most];
  const marked = [numbers.breakEvenUnits, numbers.units].filter((value) => value !== null);
  return [...new Set([...quarters, ...marked])].sort((one, other) => (one < other ? -1 : 1));
}
