import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdeaFilter } from '#contract/ideas.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useListRoom } from '#ui/lib/list-room.ts';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { IdeaBoard } from './board/idea-board.tsx';
import { FilterMenu } from './filter-menu.tsx';
import classes from './ideas.module.css';
import { defaultView, type IdeasView, ideasView, isNarrowed } from './view.ts';

// Read while nothing else is to do, so that they are there without the core too.
const loadPanel = () => import('./idea-panel.tsx');
const loadQuickAdd = () => import('./quick-add.tsx');
const IdeaPanel = lazy(async () => ({ default: (await loadPanel()).IdeaPanel }));
const QuickAdd = lazy(async () => ({ default: (await loadQuickAdd()).QuickAdd }));

/** What one might begin of one's own, as a board, with one of the ideas open at the side. */
export function IdeasPage() {
  // All that is said in the room: what waited for its words later would take the room away for a moment.
  const { t } = useTranslation(['ideas', 'canvases']);
  const api = useApi();
  const navigate = useNavigate({ from: '/ideas' });
  const { open: openId } = useSearch({ from: '/ideas' });
  const { number } = useFormatting();
  const [view, setView] = useRememberedView('ideas', ideasView, defaultView);
  const open = useCallback(
    (id: string | undefined) => void navigate({ search: id ? { open: id } : {} }),
    [navigate],
  );
  const room = useListRoom<IdeaFilter, IdeasView>(setView, open, openId);
  const { filter } = view;
  const counts = useQuery(api.ideas.count.queryOptions({ input: { filter } }));
  const total = counts.data?.total ?? 0;
  const isNarrow = isNarrowed(filter);

  const { isSuccess } = counts;
  useEffect(() => {
    if (isSuccess) loadWhenIdle(loadPanel, loadQuickAdd);
  }, [isSuccess]);

  return (
    <div className={classes.root}>
      <div className={classes.room}>
        <RoomHeader
          title={t('title')}
          detail={total > 0 ? number(total) : undefined}
          filter={{
            label: t('filterText'),
            value: filter.text ?? '',
            onChange: (text) => room.setFilter({ text }),
          }}
          primary={{ label: t('new'), run: room.add }}
        >
          <FilterMenu filter={filter} onChange={room.setFilter} onClear={room.clearFilter} />
        </RoomHeader>
        <ListStates
          query={counts}
          isEmpty={isSuccess && total === 0 && isNarrow}
          isFiltered={isNarrow}
          onClearFilter={room.clearFilter}
          empty={null}
        >
          {isSuccess && total === 0 && (
            <EmptyState
              illustration="lamp"
              sentence={t('empty')}
              action={{ label: t('new'), run: room.add }}
            />
          )}
          <IdeaBoard filter={filter} folded={view.folded} onFold={room.fold} onOpen={open} />
        </ListStates>
      </div>
      <Suspense>
        {room.isAdding && <QuickAdd onClose={room.stopAdding} onAdded={room.showAdded} />}
        {!room.isAdding && openId && <IdeaPanel key={openId} id={openId} onOpen={open} />}
      </Suspense>
    </div>
  );
}
