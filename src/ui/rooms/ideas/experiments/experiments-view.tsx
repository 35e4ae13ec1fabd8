import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import rows from '#ui/components/rows.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useAdding } from '#ui/lib/list-room.ts';
import classes from '../ideas.module.css';
import type { IdeaViewProps } from '../view-props.ts';
import { ViewTools } from '../view-tools.tsx';
import { AddExperiment } from './add-experiment.tsx';
import { ExperimentPanel } from './experiment-panel.tsx';
import { ExperimentRow } from './experiment-row.tsx';
import { experimentStates, stateOf } from './experiment-state.ts';

/** Tests of the assumptions of an idea, those that run first, with one of them open at the side. */
export function ExperimentsView({ idea, isReadOnly, openId, onOpen, onView }: IdeaViewProps) {
  const { t } = useTranslation('experiments');
  const api = useApi();
  const { number } = useFormatting();
  const { isAdding, add, stopAdding, showAdded } = useAdding(onOpen, openId);
  const query = useQuery(api.experiments.list.queryOptions({ input: { ideaId: idea.id } }));
  const experiments = query.data ?? [];
  const today = todayOf(new Date());
  const byState = Map.groupBy(experiments, (experiment) => stateOf(experiment, today));
  const primary = { label: t('new'), run: add };
  return (
    <>
      <div className={classes.page}>
        {!isReadOnly && <ViewTools primary={primary} />}
        <ListStates
          query={query}
          isEmpty={experiments.length === 0}
          empty={
            <EmptyState
              illustration="stones"
              sentence={t('empty')}
              action={isReadOnly ? undefined : primary}
            />
          }
        >
          {experimentStates.map((state) => {
            const inState = byState.get(state) ?? [];
            if (inState.length === 0) return null;
            return (
              <section key={state} className={rows.section}>
                <h2>
                  {t(`list.${state}`)} <span className={rows.count}>{number(inState.length)}</span>
                </h2>
                <ul className={rows.list} aria-label={t(`list.${state}`)}>
                  {inState.map((experiment) => (
                    <ExperimentRow
                      key={experiment.id}
                      experiment={experiment}
                      isOpen={experiment.id === openId}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </ListStates>
      </div>
      {isAdding && <AddExperiment ideaId={idea.id} onClose={stopAdding} onAdded={showAdded} />}
      {!isAdding && openId && (
        <ExperimentPanel
          key={openId}
          id={openId}
          isReadOnly={isReadOnly}
          onClose={() => onOpen(undefined)}
          onAssumptions={() => onView('assumptions')}
        />
      )}
    </>
  );
}
