import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import { Editable } from '../components/editable.tsx';
import type { IdeaViewProps } from '../view-props.ts';
import { ViewTools } from '../view-tools.tsx';
import { BreakEvenChart } from './break-even-chart.tsx';
import { Formulas } from './formulas.tsx';
import classes from './money.module.css';
import { useMoneyCommands } from './money-commands.ts';
import { ScenarioColumn } from './scenario-column.tsx';

/** Whether the idea could pay for itself: guesses side by side, and what follows from each. */
export function MoneyView({ idea, isReadOnly }: IdeaViewProps) {
  const { t } = useTranslation('money-tests');
  const api = useApi();
  const { settings } = useSettings();
  const query = useQuery(api.moneyTests.list.queryOptions({ input: { ideaId: idea.id } }));
  const scenarios = query.data ?? [];
  const { add, isAdding } = useMoneyCommands(idea.id);
  const root = useKeepFocus<HTMLDivElement>();
  const added = useRef<string>(undefined);

  // Whoever adds one goes on in it.
  useEffect(() => {
    const field =
      added.current && root.current?.querySelector<HTMLElement>(`[data-scenario="${added.current}"] input`);
    if (!field) return;
    added.current = undefined;
    field.focus();
  });

  async function addOne() {
    if (isAdding) return;
    // While the others are not known, the core takes the currency of the last one.
    const currency = query.data?.length === 0 ? settings.currency : undefined;
    const one = await add(t('defaultName', { number: scenarios.length + 1 }), currency);
    if (one) added.current = one.id;
  }
  const primary = { label: t('new'), run: () => void addOne() };
  return (
    <div ref={root} className={classes.root}>
      {!isReadOnly && <ViewTools primary={primary} />}
      <ListStates
        query={query}
        isEmpty={scenarios.length === 0}
        empty={
          <EmptyState illustration="stones" sentence={t('empty')} action={isReadOnly ? undefined : primary} />
        }
      >
        <Editable isReadOnly={isReadOnly}>
          <ul className={classes.columns} aria-label={t('list')}>
            {scenarios.map((scenario, index) => (
              <ScenarioColumn
                key={scenario.id}
                scenario={scenario}
                isReadOnly={isReadOnly}
                beforeId={scenarios[index - 2]?.id ?? null}
                afterId={scenarios[index + 1]?.id}
                isFirst={index === 0}
              />
            ))}
          </ul>
        </Editable>
        <BreakEvenChart scenarios={scenarios} />
        <Formulas />
      </ListStates>
    </div>
  );
}
