import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationFilter } from '#contract/applications.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ImportLink } from '#ui/components/import-link.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useListRoom } from '#ui/lib/list-room.ts';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import classes from './applications-page.module.css';
import { ApplicationBoard } from './board/application-board.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { type ApplicationsView, applicationsView, defaultView, isNarrowed } from './view.ts';

// The board comes first; what opens beside it or in its place is read while nothing else is to do, so that it is there without the core too.
const loadPanel = () => import('./application-panel.tsx');
const loadQuickAdd = () => import('./quick-add.tsx');
const loadTable = () => import('./table/application-table.tsx');
const ApplicationTable = lazy(async () => ({ default: (await loadTable()).ApplicationTable }));
const ApplicationPanel = lazy(async () => ({ default: (await loadPanel()).ApplicationPanel }));
const QuickAdd = lazy(async () => ({ default: (await loadQuickAdd()).QuickAdd }));

/** Every application of the search, as a board or as a table, with one of them open at the side. */
export function ApplicationsPage() {
  const { t } = useTranslation('applications');
  const api = useApi();
  const navigate = useNavigate({ from: '/applications' });
  const search = useSearch({ from: '/applications' });
  const { number } = useFormatting();
  const [view, setView] = useRememberedView('applications', applicationsView, defaultView);
  const shown = search.view ?? view.view;
  const { filter } = view;
  const counts = useQuery(api.applications.count.queryOptions({ input: { filter } }));
  const total = counts.data?.total ?? 0;

  const { isSuccess } = counts;
  useEffect(() => {
    if (isSuccess) loadWhenIdle(loadPanel, loadQuickAdd, loadTable);
  }, [isSuccess]);

  const { view: viewInAddress } = search;
  const open = useCallback(
    (id: string | undefined) =>
      void navigate({ search: { ...(viewInAddress && { view: viewInAddress }), ...(id && { open: id }) } }),
    [navigate, viewInAddress],
  );
  const { isAdding, setFilter, clearFilter, fold, add, stopAdding, showAdded } = useListRoom<
    ApplicationFilter,
    ApplicationsView
  >(setView, open, search.open);

  const narrowed = isNarrowed(filter);
  const isEmpty = counts.isSuccess && total === 0;
  return (
    <div className={classes.root}>
      <div className={classes.room}>
        <RoomHeader
          title={t(filter.archived ? 'archiveTitle' : 'title')}
          detail={total > 0 ? number(total) : undefined}
          views={{
            label: t('views'),
            value: shown,
            options: [
              { value: 'board', label: t('view.board') },
              { value: 'table', label: t('view.table') },
            ],
            onChange(value) {
              const next = value === 'table' ? 'table' : 'board';
              setView((current) => ({ ...current, view: next }));
              void navigate({ search: { ...search, view: next } });
            },
          }}
          filter={{
            label: t('filterText'),
            value: filter.text ?? '',
            onChange: (text) => setFilter({ text }),
          }}
          primary={{ label: t('new'), run: add }}
        >
          <FilterMenu filter={filter} onChange={setFilter} onClear={clearFilter} />
        </RoomHeader>
        <ListStates
          query={counts}
          isEmpty={isEmpty && (narrowed || filter.archived === true || shown === 'table')}
          isFiltered={narrowed}
          onClearFilter={clearFilter}
          empty={
            filter.archived ? (
              <EmptyState
                illustration="window"
                sentence={t('archiveEmpty')}
                action={{ label: t('backToLive'), run: () => setFilter({ archived: false }) }}
              />
            ) : (
              <EmptyState
                illustration="stones"
                sentence={t('empty')}
                action={{ label: t('new'), run: add }}
              />
            )
          }
        >
          {isEmpty && <NothingYet onAdd={add} />}
          {shown === 'board' ? (
            <ApplicationBoard filter={filter} folded={view.folded} onFold={fold} onOpen={open} />
          ) : (
            <Suspense>
              <ApplicationTable
                filter={filter}
                sort={view.sort}
                columns={view.columns}
                onSort={(sort) => setView((current) => ({ ...current, sort }))}
                onColumns={(columns) => setView((current) => ({ ...current, columns }))}
                onOpen={open}
              />
            </Suspense>
          )}
        </ListStates>
      </div>
      <Suspense>
        {isAdding && <QuickAdd onClose={stopAdding} onAdded={showAdded} onOpen={showAdded} />}
        {!isAdding && search.open && (
          <ApplicationPanel key={search.open} id={search.open} onClose={() => open(undefined)} />
        )}
      </Suspense>
    </div>
  );
}

function NothingYet({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('applications');
  return (
    <EmptyState illustration="stones" sentence={t('empty')} action={{ label: t('new'), run: onAdd }}>
      <ImportLink />
    </EmptyState>
  );
}
