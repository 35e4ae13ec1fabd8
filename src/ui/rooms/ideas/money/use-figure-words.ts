import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';
import type { Scenario } from './money-commands.ts';

export const figureNames = ['margin', 'marginShare', 'breakEven', 'monthlyResult', 'cash'] as const;
export type FigureName = (typeof figureNames)[number];

export interface FigureWords {
  value: string;
  /** The formula with the numbers of the scenario put in; undefined while one is missing. */
  filled?: string | undefined;
  sign: 'good' | 'bad' | 'plain' | 'missing';
}

type Field = 'price' | 'unitCost' | 'fixedMonthlyCost' | 'unitsPerMonth' | 'startUpCash';

/** The figures of a scenario in words: what is not known says what it needs, and what never happens says so. */
export function useFigureWords(scenario: Scenario): Readonly<Record<FigureName, FigureWords>> {
  const { t } = useTranslation('money-tests');
  const { money, number, tenths } = useFormatting();
  const { figures, currency, price, fixedMonthlyCost, unitsPerMonth, startUpCash } = scenario;
  const { margin, marginPerMille, breakEvenUnits, monthlyResult, cashTenths } = figures;

  const needs = (...fields: Field[]): FigureWords => {
    const missing = fields.filter((field) => scenario[field] === null).map((field) => t(`field.${field}`));
    return { value: t('needs', { fields: missing.join(', ') }), sign: 'missing' };
  };
  const amount = (value: number | bigint | null) => (value === null ? '' : money(value, currency));
  const signOf = (value: bigint) => (value < 0n ? 'bad' : 'plain');
  const given = {
    price: amount(price),
    unitCost: amount(scenario.unitCost),
    fixed: amount(fixedMonthlyCost),
    margin: margin !== null && margin < 0n ? `(${amount(margin)})` : amount(margin),
    units: unitsPerMonth === null ? '' : number(unitsPerMonth),
    cash: amount(startUpCash),
    loss: amount(monthlyResult === null ? null : -monthlyResult),
  };

  function breakEven(): FigureWords {
    if (figures.breakEven === 'unknown') return needs('price', 'unitCost', 'fixedMonthlyCost');
    if (figures.breakEven === 'never') return { value: t('breakEven.never'), sign: 'bad' };
    if (breakEvenUnits === null || figures.breakEven === 'reached')
      return { value: t('breakEven.reached'), sign: 'good' };
    const written = number(breakEvenUnits);
    const value = t('unitsAMonth', { count: Number(breakEvenUnits), written });
    return { value, filled: t('filled.breakEven', given), sign: 'plain' };
  }
  function cash(): FigureWords {
    if (figures.cash === 'lasts') return { value: t('cash.lasts'), sign: 'good' };
    if (cashTenths === null)
      return needs('price', 'unitCost', 'fixedMonthlyCost', 'unitsPerMonth', 'startUpCash');
    const value =
      cashTenths < 10n
        ? t('cash.gone')
        : t('cash.ends', { count: Number(cashTenths) / 10, written: tenths(cashTenths) });
    return { value, filled: t('filled.cash', given), sign: 'bad' };
  }
  return {
    margin:
      margin === null
        ? needs('price', 'unitCost')
        : { value: money(margin, currency), filled: t('filled.margin', given), sign: signOf(margin) },
    marginShare: shareOf(),
    breakEven: breakEven(),
    monthlyResult:
      monthlyResult === null
        ? needs('price', 'unitCost', 'fixedMonthlyCost', 'unitsPerMonth')
        : {
            value: money(monthlyResult, currency),
            filled: t('filled.monthlyResult', given),
            sign: signOf(monthlyResult),
          },
    cash: cash(),
  };

  function shareOf(): FigureWords {
    if (margin === null) return needs('price', 'unitCost');
    if (marginPerMille === null) return { value: t('noShare'), sign: 'plain' };
    const value = t('percent', { value: tenths(marginPerMille) });
    return { value, filled: t('filled.marginShare', given), sign: signOf(marginPerMille) };
  }
}
