import type { MoneyFigures, MoneyScenario } from '#contract/money-tests.ts';
import type { ReportWords } from '../../report-words.ts';

type Scenario = MoneyScenario & { figures: MoneyFigures };

interface MoneyTestProps {
  scenarios: readonly Scenario[];
  words: ReportWords;
}

const numbers = ['price', 'unitCost', 'fixedMonthlyCost', 'startUpCash'] as const;
/** Beside one another as long as each has room to be read. */
const besides = 4;

/** Scenarios side by side: what was guessed, and what follows from it. */
export function MoneyTest({ scenarios, words }: MoneyTestProps) {
  const { t } = words;
  const groups = Array.from({ length: Math.ceil(scenarios.length / besides) }, (_, index) =>
    scenarios.slice(index * besides, (index + 1) * besides),
  );
  return (
    <>
      <h2>{t('canvas.money.title')}</h2>
      {groups.map((group) => (
        <ScenarioTable key={group[0]?.id} scenarios={group} words={words} />
      ))}
      <section className="remarks">
        <h2>{t('money-tests:how.title')}</h2>
        {(['margin', 'breakEven', 'monthlyResult', 'cash'] as const).map((figure) => (
          <p key={figure}>{`${t(`money-tests:figure.${figure}`)} = ${t(`money-tests:formula.${figure}`)}`}</p>
        ))}
        <p>{t('money-tests:how.source')}</p>
      </section>
    </>
  );
}

function ScenarioTable({ scenarios, words }: MoneyTestProps) {
  const { t, money, number } = words;
  const rows: [name: string, write: (scenario: Scenario) => string][] = [
    ...numbers.map((field): (typeof rows)[number] => [
      t(`money-tests:field.${field}`),
      (scenario) => {
        const amount = scenario[field];
        return amount === null ? '' : money(amount, scenario.currency);
      },
    ]),
    [
      t('money-tests:field.unitsPerMonth'),
      ({ unitsPerMonth }) => (unitsPerMonth === null ? '' : number(unitsPerMonth)),
    ],
    [
      t('money-tests:figure.margin'),
      ({ figures, currency }) => (figures.margin === null ? '' : money(figures.margin, currency)),
    ],
    [t('money-tests:figure.breakEven'), ({ figures }) => breakEvenText(figures, words)],
    [
      t('money-tests:figure.monthlyResult'),
      ({ figures, currency }) =>
        figures.monthlyResult === null ? '' : money(figures.monthlyResult, currency),
    ],
    [t('money-tests:figure.cash'), ({ figures }) => cashText(figures, words)],
  ];
  return (
    <table className="scenarios">
      <thead>
        <tr>
          <th scope="col">{t('canvas.money.figure')}</th>
          {scenarios.map(({ id, name }) => (
            <th key={id} scope="col" className="number" dir="auto">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, write]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {scenarios.map((scenario) => (
              <td key={scenario.id} className="number">
                {write(scenario)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function breakEvenText({ breakEven, breakEvenUnits }: MoneyFigures, { t, number }: ReportWords): string {
  if (breakEven === 'unknown') return '';
  if (breakEven === 'never') return t('money-tests:breakEven.never');
  if (breakEven === 'reached' || breakEvenUnits === null) return t('money-tests:breakEven.reached');
  const count = Number(breakEvenUnits);
  return t('money-tests:unitsAMonth', { count, written: number(count) });
}

function cashText({ cash, cashTenths }: MoneyFigures, { t, number }: ReportWords): string {
  if (cash === 'lasts') return t('money-tests:cash.lasts');
  if (cashTenths === null) return '';
  if (cashTenths < 10n) return t('money-tests:cash.gone');
  const months = Number(cashTenths) / 10;
  return t('money-tests:cash.ends', { count: months, written: number(months, 1) });
}
