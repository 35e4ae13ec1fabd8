import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalFilter } from '#contract/goals.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useListRoom } from '#ui/lib/list-room.ts';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { FilesMenu } from '../files-menu.tsx';
import classes from '../learning.module.css';
import type { LearningViewProps } from '../view-props.ts';
import { GoalBoard } from './board/goal-board.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { defaultView, type GoalsViewState, goalsView, isNarrowed } from './view.ts';

// Read while nothing else is to do, so that they are there without the core too.
const loadPanel = () => import('./goal-panel.tsx');
const loadQuickAdd = () => import('./quick-add.tsx');
const loadTable = () => import('./table/goal-table.tsx');
const GoalPanel = lazy(async () => ({ default: (await loadPanel()).GoalPanel }));
const QuickAdd = lazy(async () => ({ default: (await loadQuickAdd()).QuickAdd }));
const GoalTable = lazy(async () => ({ default: (await loadTable()).GoalTable }));

/** What one wants to learn, as a board or as a table, with one of the goals open at the side. */
export function GoalsView({ views, openId, onOpen }: LearningViewProps) {
  const { t } = useTranslation('learning');
  const api = useApi();
  const { number } = useFormatting();
  const [view, setView] = useRememberedView('goals', goalsView, defaultView);
  const room = useListRoom<GoalFilter, GoalsViewState>(setView, onOpen, openId);
  const { filter } = view;
  const counts = useQuery(api.goals.count.queryOptions({ input: { filter } }));
  const total = counts.data?.total ?? 0;
  const isNarrow = isNarrowed(filter);
  const isTable = views.value === 'table';

  const { isSuccess } = counts;
  useEffect(() => {
    if (isSuccess) loadWhenIdle(loadPanel, loadQuickAdd, loadTable);
  }, [isSuccess]);

  const nothing = (
    <EmptyState illustration="stones" sentence={t('empty')} action={{ label: t('new'), run: room.add }} />
  );
  return (
    <div className={classes.root}>
      <div className={classes.room}>
        <RoomHeader
          title={t('title')}
          detail={total > 0 ? number(total) : undefined}
          views={views}
          filter={{
            label: t('filterText'),
            value: filter.text ?? '',
            onChange: (text) => room.setFilter({ text }),
          }}
          primary={{ label: t('new'), run: room.add }}
        >
          <FilterMenu filter={filter} onChange={room.setFilter} onClear={room.clearFilter} />
          <FilesMenu />
        </RoomHeader>
        <ListStates
          query={counts}
          isEmpty={isSuccess && total === 0 && (isNarrow || isTable)}
          isFiltered={isNarrow}
          onClearFilter={room.clearFilter}
          empty={nothing}
        >
          {isSuccess && total === 0 && nothing}
          {isTable ? (
            <Suspense>
              <GoalTable
                filter={filter}
                sort={view.sort}
                columns={view.columns}
                onSort={(sort) => setView((current) => ({ ...current, sort }))}
                onColumns={(columns) => setView((current) => ({ ...current, columns }))}
                onOpen={onOpen}
              />
            </Suspense>
          ) : (
            <GoalBoard filter={filter} folded={view.folded} onFold={room.fold} onOpen={onOpen} />
          )}
        </ListStates>
      </div>
      <Suspense>
        {room.isAdding && <QuickAdd onClose={room.stopAdding} onAdded={room.showAdded} />}
        {!room.isAdding && openId && <GoalPanel key={openId} id={openId} onClose={() => onOpen(undefined)} />}
      </Suspense>
    </div>
  );
}
