import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { MarkedText } from '#ui/components/marked-text.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { iconOfNoun, isOpenable, openHit } from '../search-hit.ts';
import classes from './search-page.module.css';

const settleMs = 150;

/** Everything that holds the words of the address, best first. */
export function SearchPage() {
  const { t } = useTranslation(['app', 'words']);
  const { q = '' } = useSearch({ from: '/search' });
  const navigate = useNavigate();
  const api = useApi();
  const [text] = useDebouncedValue(q.trim(), settleMs);
  const query = useQuery({
    ...api.search.find.queryOptions({ input: { text, limit: 100 } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const hits = text === '' ? [] : (query.data ?? []).filter(isOpenable);
  const write = (value: string) =>
    void navigate({ to: '/search', search: value ? { q: value } : {}, replace: true });

  return (
    <>
      <RoomHeader
        title={t('app:search.title')}
        detail={hits.length > 0 ? t('app:search.count', { count: hits.length }) : undefined}
        filter={{ label: t('app:search.label'), value: q, onChange: write }}
      />
      <ListStates
        query={{ isPending: text !== '' && query.isPending, error: query.error, refetch: query.refetch }}
        isEmpty={hits.length === 0}
        empty={
          <EmptyState
            illustration="lamp"
            sentence={t(text === '' ? 'app:search.start' : 'app:search.nothing')}
          />
        }
      >
        <ul className={classes.list}>
          {hits.map((hit) => {
            const Icon = iconOfNoun[hit.noun];
            return (
              <li key={hit.id}>
                <button type="button" className={classes.hit} onClick={() => void openHit(navigate, hit)}>
                  <Icon size="1.25rem" stroke={1.6} role="img" aria-label={t(`words:noun.${hit.noun}`)} />
                  <span className={classes.body}>
                    <span className={classes.title}>{hit.title}</span>
                    {hit.detail && <span className={classes.detail}>{hit.detail}</span>}
                    {hit.snippet && (
                      <span className={classes.detail}>
                        <MarkedText text={hit.snippet} />
                      </span>
                    )}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </ListStates>
    </>
  );
}
