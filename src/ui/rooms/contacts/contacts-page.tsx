import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactFilter } from '#contract/contacts.ts';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useListRoom } from '#ui/lib/list-room.ts';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import classes from './contacts-page.module.css';
import { FilesMenu } from './files-menu.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { loadTable, PeopleList } from './people-list.tsx';
import { type ContactsView, contactsView, defaultView } from './view.ts';
import { otherView, type View, views } from './views.ts';

// Read while nothing else is to do, so that they are there without the core too.
const loadPanel = () => import('./contact-panel.tsx');
const loadQuickAdd = () => import('./quick-add.tsx');
const ContactPanel = lazy(async () => ({ default: (await loadPanel()).ContactPanel }));
const QuickAdd = lazy(async () => ({ default: (await loadQuickAdd()).QuickAdd }));

/** The people one knows, as a board, as a table, or by who is slipping away, with one of them open at the side. */
export function ContactsPage() {
  const { t } = useTranslation('contacts');
  const api = useApi();
  const navigate = useNavigate({ from: '/contacts' });
  const search = useSearch({ from: '/contacts' });
  const { number } = useFormatting();
  const [view, setView] = useRememberedView('contacts', contactsView, defaultView);
  const { filter } = view;
  const counts = useQuery(api.contacts.count.queryOptions({ input: { filter } }));
  const total = counts.data?.total ?? 0;
  // What the address names may not be there in this build.
  const shown = views.find((each) => each === search.view) ?? view.view;
  const Other = otherView(shown);

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
  const show = (next: View) => {
    setView((current) => ({ ...current, view: next }));
    void navigate({ search: { ...search, view: next } });
  };
  const { isAdding, setFilter, clearFilter, fold, add, stopAdding, showAdded } = useListRoom<
    ContactFilter,
    ContactsView
  >(setView, open, search.open);
  return (
    <div className={classes.root}>
      <div className={classes.room}>
        <RoomHeader
          title={t(filter.archived && !Other ? 'archiveTitle' : 'title')}
          detail={total > 0 && !Other ? number(total) : undefined}
          views={{
            label: t('views'),
            value: shown,
            options: views.map((value) => ({ value, label: t(`view.${value}`) })),
            onChange: (value) => show(views.find((each) => each === value) ?? 'board'),
          }}
          {...(!Other && {
            filter: {
              label: t('filterText'),
              value: filter.text ?? '',
              onChange: (text: string) => setFilter({ text }),
            },
          })}
          primary={{ label: t('new'), run: add }}
        >
          {!Other && <FilterMenu filter={filter} onChange={setFilter} onClear={clearFilter} />}
          {!Other && <FilesMenu filter={filter} hasAny={total > 0} />}
        </RoomHeader>
        <Suspense>
          {Other ? (
            <Other />
          ) : (
            <PeopleList
              shown={shown === 'table' ? 'table' : 'board'}
              view={view}
              setView={setView}
              onFold={fold}
              counts={counts}
              total={total}
              onOpen={open}
              onAdd={add}
              onClearFilter={clearFilter}
            />
          )}
        </Suspense>
      </div>
      <Suspense>
        {isAdding && <QuickAdd onClose={stopAdding} onAdded={showAdded} />}
        {!isAdding && search.open && (
          <ContactPanel key={search.open} id={search.open} onClose={() => open(undefined)} />
        )}
      </Suspense>
    </div>
  );
}
