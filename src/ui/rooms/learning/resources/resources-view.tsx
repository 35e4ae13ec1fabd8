import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ImportLink } from '#ui/components/import-link.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useAdding } from '#ui/lib/list-room.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { FilesMenu } from '../files-menu.tsx';
import learning from '../learning.module.css';
import type { LearningViewProps } from '../view-props.ts';
import { AddResource } from './add-resource.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { ResourceList } from './resource-list.tsx';
import { ResourcePanel } from './resource-panel.tsx';
import classes from './resources.module.css';
import { defaultView, type ResourceFilter, resourceFilter } from './view.ts';

/** Courses, books and people one learns from, with one of them open at the side. */
export function ResourcesView({ views, openId, onOpen }: LearningViewProps) {
  const { t } = useTranslation(['learning', 'resources']);
  const api = useApi();
  const [view, setView] = useRememberedView('resources', resourceFilter, defaultView);
  const { isAdding, add, stopAdding, showAdded } = useAdding(onOpen, openId);
  const { kinds, states } = view;
  const text = useDeferredValue(view.text.trim());
  const query = useQuery({
    ...api.resources.list.queryOptions({
      input: {
        limit: limits.page,
        ...(text && { text }),
        ...(kinds.length > 0 && { kinds }),
        ...(states.length > 0 && { states }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.rows ?? [];
  const change = (changes: Partial<ResourceFilter>) => setView((current) => ({ ...current, ...changes }));
  const clear = () => setView(defaultView);
  return (
    <div className={learning.root}>
      <div className={learning.room}>
        <RoomHeader
          title={t('learning:title')}
          views={views}
          filter={{
            label: t('resources:filter'),
            value: view.text,
            onChange: (typed) => change({ text: typed }),
          }}
          primary={{ label: t('resources:new'), run: add }}
        >
          <FilterMenu view={view} onChange={change} onClear={clear} />
          <FilesMenu />
        </RoomHeader>
        <div className={classes.scroll}>
          <ListStates
            query={query}
            isEmpty={rows.length === 0}
            isFiltered={text !== '' || kinds.length > 0 || states.length > 0}
            onClearFilter={clear}
            empty={
              <EmptyState
                illustration="stones"
                sentence={t('resources:empty')}
                action={{ label: t('resources:new'), run: add }}
              >
                <ImportLink />
              </EmptyState>
            }
          >
            <ResourceList resources={rows} openId={openId} />
          </ListStates>
        </div>
      </div>
      {isAdding && <AddResource onClose={stopAdding} onAdded={showAdded} />}
      {!isAdding && openId && <ResourcePanel key={openId} id={openId} onClose={() => onOpen(undefined)} />}
    </div>
  );
}
