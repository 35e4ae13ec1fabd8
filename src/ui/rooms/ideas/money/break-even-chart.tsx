import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '#ui/components/chart/chart-frame.tsx';
import { ChartTable } from '#ui/components/chart/chart-table.tsx';
import { useWidth } from '#ui/components/chart/use-width.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './break-even-chart.module.css';
import {
  type ChartNumbers,
  chartNumbersOf,
  costAt,
  incomeAt,
  layOutBreakEven,
  margins,
  type Point,
  tableUnitsOf,
} from './lay-out-break-even.ts';
import type { Scenario } from './money-commands.ts';

const height = 240;

/** Income and costs of one scenario over the pieces that are sold; where they meet, the costs are covered. */
export function BreakEvenChart({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { t } = useTranslation('money-tests');
  const { money, number } = useFormatting();
  const [chosenId, setChosenId] = useState<string>();
  const scenario = scenarios.find(({ id }) => id === chosenId) ?? scenarios[0];
  const numbers = scenario && chartNumbersOf(scenario);
  if (!scenario) return null;
  const picker = scenarios.length > 1 && (
    <Select
      size="xs"
      aria-label={t('chart.of')}
      data={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
      value={scenario.id}
      allowDeselect={false}
      onChange={(id) => id && setChosenId(id)}
    />
  );
  const { currency } = scenario;
  if (!numbers)
    return (
      <section className={classes.missing} aria-label={t('chart.title')}>
        <h2>{t('chart.title')}</h2>
        {picker}
        <p>{t('chart.needs')}</p>
      </section>
    );
  const table = (
    <ChartTable
      label={t('chart.title')}
      columns={[
        { label: t('chart.units'), isNumber: true },
        { label: t('chart.income'), isNumber: true },
        { label: t('chart.cost'), isNumber: true },
        { label: t('chart.result'), isNumber: true },
      ]}
      rows={tableUnitsOf(numbers).map((units) => {
        const [income, cost] = [incomeAt(numbers, units), costAt(numbers, units)];
        return {
          key: String(units),
          cells: [number(units), ...[income, cost, income - cost].map((each) => money(each, currency))],
        };
      })}
    />
  );
  return (
    <ChartFrame
      title={t('chart.title')}
      fileName={t('chart.file')}
      tools={picker}
      note={t('chart.unit', { currency })}
      legend={[
        {
          key: 'income',
          label: t('chart.income'),
          sign: <line className={classes.income} x1={0} x2={16} y1={8} y2={8} />,
        },
        {
          key: 'cost',
          label: t('chart.cost'),
          sign: <line className={classes.cost} x1={0} x2={16} y1={8} y2={8} />,
        },
      ]}
      table={table}
    >
      <Lines scenario={scenario} numbers={numbers} />
    </ChartFrame>
  );
}

function Lines({ scenario, numbers }: { scenario: Scenario; numbers: ChartNumbers }) {
  const { t } = useTranslation('money-tests');
  const { number, moneyShort } = useFormatting();
  const { ref, width } = useWidth<HTMLDivElement>();
  const layout = layOutBreakEven(numbers, { width, height });
  const { breakEven, planned } = layout;
  const units = number(layout.mostUnits);
  const meets =
    numbers.breakEvenUnits === null
      ? t('chart.neverMeets')
      : t('chart.meets', { units: number(numbers.breakEvenUnits) });
  const floor = height - margins.bottom;
  /** Words stay inside of the picture. */
  const anchorAt = (x: number) => (x < width * 0.3 ? 'start' : x > width * 0.7 ? 'end' : 'middle');
  return (
    <div ref={ref} className={classes.chart}>
      <svg
        role="img"
        aria-label={`${t('chart.label', { name: scenario.name, units })} ${meets}`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <line className={classes.base} x1={margins.left} x2={width - margins.right} y1={floor} y2={floor} />
        <line className={classes.base} x1={margins.left} x2={margins.left} y1={margins.top} y2={floor} />
        <text className={classes.tick} x={margins.left + 6} y={margins.top + 4}>
          {moneyShort(layout.mostMoney, scenario.currency)}
        </text>
        <text className={classes.tick} x={margins.left} y={height - 8}>
          0
        </text>
        <text className={classes.tick} x={width - margins.right} y={height - 8} data-end>
          {units}
        </text>
        {planned && (
          <>
            <line className={classes.planned} x1={planned.x} x2={planned.x} y1={margins.top} y2={floor} />
            <text className={classes.word} data-anchor={anchorAt(planned.x)} x={planned.x} y={14}>
              {t('chart.planned', { units: number(numbers.units ?? 0n) })}
            </text>
          </>
        )}
        <Line className={classes.cost} points={layout.cost} />
        <Line className={classes.income} points={layout.income} />
        {breakEven && (
          <>
            <line className={classes.drop} x1={breakEven.x} x2={breakEven.x} y1={breakEven.y} y2={floor} />
            <circle className={classes.meeting} cx={breakEven.x} cy={breakEven.y} r={5} />
            <text className={classes.word} data-anchor="start" x={breakEven.x + 8} y={floor - 8}>
              {t('chart.breakEven', { units: number(numbers.breakEvenUnits ?? 0n) })}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

function Line({ className, points: [from, to] }: { className: string | undefined; points: [Point, Point] }) {
  return <line className={className} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
}
