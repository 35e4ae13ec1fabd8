import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useAdding } from '#ui/lib/list-room.ts';
import page from '../ideas.module.css';
import type { IdeaViewProps } from '../view-props.ts';
import { ViewTools } from '../view-tools.tsx';
import { AddAssumption } from './add-assumption.tsx';
import { type AssumptionFilter, everything, isNarrowed, matches } from './assumption-filter.ts';
import { AssumptionPanel } from './assumption-panel.tsx';
import { AssumptionRow } from './assumption-row.tsx';
import classes from './assumptions.module.css';
import { FilterMenu } from './filter-menu.tsx';

/** What has to be true for the idea to hold, the riskiest first, with what speaks for and against it. */
export function AssumptionsView({ idea, isReadOnly, openId, onOpen, onView }: IdeaViewProps) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const api = useApi();
  const [filter, setFilter] = useState<AssumptionFilter>(everything);
  const { isAdding, add, stopAdding, showAdded } = useAdding(onOpen, openId);
  const query = useQuery(api.canvases.listRiskiest.queryOptions({ input: { ideaId: idea.id } }));
  const notes = query.data ?? [];
  const shown = notes.filter((note) => matches(note, filter));
  const change = (changes: Partial<AssumptionFilter>) => setFilter({ ...filter, ...changes });
  const clear = () => setFilter(everything);
  const primary = { label: t('ideas:assumption.new'), run: add };
  const open = shown.length === 0 ? undefined : notes.find(({ id }) => id === openId);
  return (
    <div className={page.page}>
      <ViewTools
        {...(notes.length > 0 && {
          filter: {
            label: t('ideas:assumption.filter'),
            value: filter.text,
            onChange: (text) => change({ text }),
          },
        })}
        {...(!isReadOnly && { primary })}
      >
        {notes.length > 0 && <FilterMenu filter={filter} onChange={change} onClear={clear} />}
      </ViewTools>
      <ListStates
        query={query}
        isEmpty={shown.length === 0}
        isFiltered={notes.length > 0 && isNarrowed(filter)}
        onClearFilter={clear}
        empty={
          <EmptyState
            illustration="path"
            sentence={t('ideas:assumption.empty')}
            action={isReadOnly ? undefined : primary}
          />
        }
      >
        <p className={classes.lead}>{t('ideas:assumption.lead')}</p>
        <ol className={classes.list} aria-label={t('ideas:assumption.list')}>
          {shown.map((note) => (
            <AssumptionRow key={note.id} note={note} isOpen={note.id === openId} onOpen={onOpen} />
          ))}
        </ol>
      </ListStates>
      {isAdding && <AddAssumption idea={idea} onClose={stopAdding} onAdded={showAdded} />}
      {!isAdding && open && (
        <AssumptionPanel
          key={open.id}
          ideaId={idea.id}
          note={open}
          isReadOnly={isReadOnly}
          onClose={() => onOpen(undefined)}
          onView={onView}
        />
      )}
    </div>
  );
}
