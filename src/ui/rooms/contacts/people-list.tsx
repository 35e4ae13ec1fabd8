import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ImportLink } from '#ui/components/import-link.tsx';
import { ListStates, type ListStatesProps } from '#ui/components/list-states.tsx';
import { ContactBoard } from './board/contact-board.tsx';
import { type ContactsView, isNarrowed } from './view.ts';

export const loadTable = () => import('./table/contact-table.tsx');
const ContactTable = lazy(async () => ({ default: (await loadTable()).ContactTable }));

interface PeopleListProps {
  shown: 'board' | 'table';
  view: ContactsView;
  setView: (next: (current: ContactsView) => ContactsView) => void;
  counts: ListStatesProps['query'];
  total: number;
  onFold: (state: string, isFolded: boolean) => void;
  onOpen: (id: string) => void;
  onAdd: () => void;
  onClearFilter: () => void;
}

/** Everybody who matches the filter, as a board or a table. */
export function PeopleList(props: PeopleListProps) {
  const { shown, view, setView, counts, total, onFold, onOpen, onAdd, onClearFilter } = props;
  const { t } = useTranslation('contacts');
  const { filter } = view;
  const isNarrow = isNarrowed(filter);
  const isEmpty = !counts.isPending && total === 0;
  const isPlain = !isNarrow && filter.archived !== true;
  const nobody = (
    <EmptyState illustration="path" sentence={t('empty')} action={{ label: t('new'), run: onAdd }}>
      <ImportLink />
    </EmptyState>
  );
  const emptyArchive = (
    <EmptyState
      illustration="window"
      sentence={t('archiveEmpty')}
      action={{ label: t('backToLive'), run: onClearFilter }}
    />
  );
  return (
    <ListStates
      query={counts}
      isEmpty={isEmpty && !(isPlain && shown === 'board')}
      isFiltered={isNarrow}
      onClearFilter={onClearFilter}
      empty={filter.archived ? emptyArchive : nobody}
    >
      {isEmpty && nobody}
      {shown === 'board' ? (
        <ContactBoard filter={filter} folded={view.folded} onFold={onFold} onOpen={onOpen} />
      ) : (
        <Suspense>
          <ContactTable
            filter={filter}
            sort={view.sort}
            columns={view.columns}
            onSort={(sort) => setView((current) => ({ ...current, sort }))}
            onColumns={(columns) => setView((current) => ({ ...current, columns }))}
            onOpen={onOpen}
          />
        </Suspense>
      )}
    </ListStates>
  );
}
