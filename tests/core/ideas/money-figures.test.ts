import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MoneyFigures } from '#contract/money-tests.ts';
import { figuresOf } from '#core/ideas/money-figures.ts';

type Guess = [
  price: number | null,
  unitCost: number | null,
  fixed: number | null,
  units: number | null,
  cash: number | null,
];
const given = ([price, unitCost, fixedMonthlyCost, unitsPerMonth, startUpCash]: Guess) =>
  figuresOf({ price, unitCost, fixedMonthlyCost, unitsPerMonth, startUpCash });

const most = 999_999_999_999_999;

/** Worked out by hand. Rupiah have no decimals; dollars are cents. */
const cases: Array<[what: string, guess: Guess, figures: MoneyFigures]> = [
  [
    'rice bowls: Rp25.000 each, Rp15.000 to make, Rp3.000.000 a month, 400 sold, Rp6.000.000 in hand',
    [25_000, 15_000, 3_000_000, 400, 6_000_000],
    {
      margin: 10_000n,
      marginPerMille: 400n,
      breakEven: 'units',
      breakEvenUnits: 300n,
      monthlyResult: 1_000_000n,
      cash: 'lasts',
      cashTenths: null,
    },
  ],
  [
    'the same with 200 sold loses Rp1.000.000 a month: six months',
    [25_000, 15_000, 3_000_000, 200, 6_000_000],
    {
      margin: 10_000n,
      marginPerMille: 400n,
      breakEven: 'units',
      breakEvenUnits: 300n,
      monthlyResult: -1_000_000n,
      cash: 'ends',
      cashTenths: 60n,
    },
  ],
  [
    'one unit more than a whole number of them covers the cost: it is rounded up',
    [1_000, 300, 701, 1, 100],
    {
      margin: 700n,
      marginPerMille: 700n,
      breakEven: 'units',
      breakEvenUnits: 2n,
      monthlyResult: -1n,
      cash: 'ends',
      cashTenths: 1_000n,
    },
  ],
  [
    'no margin and costs to cover: never',
    [5_000, 5_000, 100_000, 50, 250_000],
    {
      margin: 0n,
      marginPerMille: 0n,
      breakEven: 'never',
      breakEvenUnits: null,
      monthlyResult: -100_000n,
      cash: 'ends',
      cashTenths: 25n,
    },
  ],
  [
    'sold below cost: each unit makes it worse',
    [4_000, 5_000, 100_000, 50, 300_000],
    {
      margin: -1_000n,
      marginPerMille: -250n,
      breakEven: 'never',
      breakEvenUnits: null,
      monthlyResult: -150_000n,
      cash: 'ends',
      cashTenths: 20n,
    },
  ],
  [
    'given away without fixed cost and without cost: nothing to cover',
    [0, 0, 0, 10, 0],
    {
      margin: 0n,
      marginPerMille: null,
      breakEven: 'reached',
      breakEvenUnits: 0n,
      monthlyResult: 0n,
      cash: 'lasts',
      cashTenths: null,
    },
  ],
  [
    'given away with a cost: never, and the cash is gone at once',
    [0, 2_000, 0, 10, 0],
    {
      margin: -2_000n,
      marginPerMille: null,
      breakEven: 'never',
      breakEvenUnits: null,
      monthlyResult: -20_000n,
      cash: 'ends',
      cashTenths: 0n,
    },
  ],
  [
    'nothing is sold: the cash pays the fixed cost, three months and a third',
    [10_000, 4_000, 300_000, 0, 1_000_000],
    {
      margin: 6_000n,
      marginPerMille: 600n,
      breakEven: 'units',
      breakEvenUnits: 50n,
      monthlyResult: -300_000n,
      cash: 'ends',
      cashTenths: 33n,
    },
  ],
  [
    'the greatest numbers there are stay exact',
    [most, 0, most, 1_000_000_000, most],
    {
      margin: BigInt(most),
      marginPerMille: 1_000n,
      breakEven: 'units',
      breakEvenUnits: 1n,
      monthlyResult: BigInt(most) * 999_999_999n,
      cash: 'lasts',
      cashTenths: null,
    },
  ],
  [
    'the greatest loss too',
    [0, most, most, 1_000_000_000, most],
    {
      margin: -BigInt(most),
      marginPerMille: null,
      breakEven: 'never',
      breakEvenUnits: null,
      monthlyResult: -BigInt(most) * 1_000_000_001n,
      cash: 'ends',
      cashTenths: 0n,
    },
  ],
  [
    'a loss that floating numbers would round still leaves a tenth of a month',
    [0, 9_500_000, 1, 1_000_000_000, most],
    {
      margin: -9_500_000n,
      marginPerMille: null,
      breakEven: 'never',
      breakEvenUnits: null,
      monthlyResult: -9_500_000_000_000_001n,
      cash: 'ends',
      cashTenths: 1n,
    },
  ],
  [
    'a third is rounded half away from zero, on both sides of it',
    [2_000, 1_999, 0, 0, 0],
    {
      margin: 1n,
      marginPerMille: 1n,
      breakEven: 'reached',
      breakEvenUnits: 0n,
      monthlyResult: 0n,
      cash: 'lasts',
      cashTenths: null,
    },
  ],
  [
    'half a per mille of loss is one',
    [2_000, 2_001, 0, 0, 0],
    {
      margin: -1n,
      marginPerMille: -1n,
      breakEven: 'never',
      breakEvenUnits: null,
      monthlyResult: 0n,
      cash: 'lasts',
      cashTenths: null,
    },
  ],
  [
    'nothing guessed, nothing said',
    [null, null, null, null, null],
    {
      margin: null,
      marginPerMille: null,
      breakEven: 'unknown',
      breakEvenUnits: null,
      monthlyResult: null,
      cash: 'unknown',
      cashTenths: null,
    },
  ],
  [
    'without the cash the loss is known, and not how long it lasts',
    [10, 4, 60, 5, null],
    {
      margin: 6n,
      marginPerMille: 600n,
      breakEven: 'units',
      breakEvenUnits: 10n,
      monthlyResult: -30n,
      cash: 'unknown',
      cashTenths: null,
    },
  ],
];

test.each(cases)('%s', (_what, guess, figures) => {
  expect(given(guess)).toEqual(figures);
});

const amount = fc.integer({ min: 0, max: 1_000_000 });

test('at the break-even the month pays for itself, and with one unit less it does not', async () => {
  await fc.assert(
    fc.property(amount, amount, amount, (price, unitCost, fixed) => {
      const { breakEven, breakEvenUnits } = given([price, unitCost, fixed, 0, 0]);
      if (breakEven !== 'units' || breakEvenUnits === null) return;
      const at = given([price, unitCost, fixed, Number(breakEvenUnits), 0]);
      const below = given([price, unitCost, fixed, Number(breakEvenUnits) - 1, 0]);
      expect(at.monthlyResult).toBeGreaterThanOrEqual(0n);
      expect(below.monthlyResult).toBeLessThan(0n);
    }),
  );
});

test('as long as the cash is said to last it does, and a tenth of a month longer it does not', async () => {
  await fc.assert(
    fc.property(amount, amount, amount, amount, (unitCost, fixed, units, cash) => {
      const { cashTenths, monthlyResult } = given([0, unitCost, fixed, units, cash]);
      if (cashTenths === null || monthlyResult === null) return;
      const left = (tenths: bigint) => 10n * BigInt(cash) + tenths * monthlyResult;
      expect(left(cashTenths)).toBeGreaterThanOrEqual(0n);
      expect(left(cashTenths + 1n)).toBeLessThan(0n);
    }),
  );
});
