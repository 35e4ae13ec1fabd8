import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communityPurposes } from '#contract/contact-parts.ts';
import { limits } from '#contract/limits.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import rows from '#ui/components/rows.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { AddCommunity } from './add-community.tsx';
import classes from './communities.module.css';
import { CommunityPanel } from './community-panel.tsx';
import { CommunityRow } from './community-row.tsx';
import { communitiesView, defaultView } from './view.ts';

const all = 'all';

/** Groups, forums and circles one visits, with one of them open at the side. */
export function CommunitiesPage() {
  const { t } = useTranslation(['communities', 'words']);
  const api = useApi();
  const navigate = useNavigate({ from: '/communities' });
  const { open } = useSearch({ from: '/communities' });
  const { number } = useFormatting();
  const [view, setView] = useRememberedView('communities', communitiesView, defaultView);
  const [isAdding, setIsAdding] = useState(false);
  // What was typed half is a draft, and stays.
  useEffect(() => {
    if (open !== undefined) setIsAdding(false);
  }, [open]);
  const { purpose } = view;
  const text = useDeferredValue(view.text.trim());
  const query = useQuery({
    ...api.communities.list.queryOptions({
      input: { limit: limits.page, ...(text && { text }), ...(purpose && { purpose }) },
    }),
    placeholderData: keepPreviousData,
  });
  const communities = query.data ?? [];
  const isFiltered = text !== '' || purpose !== null;
  const openCommunity = (id: string | undefined) => void navigate({ search: id ? { open: id } : {} });
  const add = () => {
    openCommunity(undefined);
    setIsAdding(true);
  };
  return (
    <>
      <RoomHeader
        title={t('communities:title')}
        detail={communities.length > 0 ? number(communities.length) : undefined}
        views={{
          label: t('communities:field.purpose'),
          value: purpose ?? all,
          options: [
            { value: all, label: t('communities:allPurposes') },
            ...communityPurposes.map((each) => ({ value: each, label: t(`words:purpose.${each}`) })),
          ],
          onChange: (value) =>
            setView((current) => ({
              ...current,
              purpose: communityPurposes.find((each) => each === value) ?? null,
            })),
        }}
        filter={{
          label: t('communities:filter'),
          value: view.text,
          onChange: (typed) => setView((current) => ({ ...current, text: typed })),
        }}
        primary={{ label: t('communities:new'), run: add }}
      />
      <ListStates
        query={query}
        isEmpty={communities.length === 0}
        isFiltered={isFiltered}
        onClearFilter={() => setView(defaultView)}
        empty={
          <EmptyState
            illustration="lamp"
            sentence={t('communities:empty')}
            action={{ label: t('communities:new'), run: add }}
          />
        }
      >
        <ul className={`${rows.list} ${classes.list}`} aria-label={t('communities:title')}>
          {communities.map((community) => (
            <CommunityRow key={community.id} community={community} isOpen={community.id === open} />
          ))}
        </ul>
      </ListStates>
      {isAdding && (
        <AddCommunity
          onClose={() => setIsAdding(false)}
          onAdded={(id) => {
            setIsAdding(false);
            openCommunity(id);
          }}
        />
      )}
      {!isAdding && open && <CommunityPanel key={open} id={open} onClose={() => openCommunity(undefined)} />}
    </>
  );
}
