import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import classes from './companies.module.css';

/** Every company that an application was written for. */
export function CompaniesPage() {
  const { t } = useTranslation('companies');
  const api = useApi();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const query = useQuery({
    ...api.companies.list.queryOptions({ input: { limit: limits.page, ...(text && { text }) } }),
    placeholderData: keepPreviousData,
  });
  const companies = query.data ?? [];
  return (
    <>
      <RoomHeader
        title={t('title')}
        detail={companies.length > 0 ? String(companies.length) : undefined}
        filter={{ label: t('filter'), value: typed, onChange: setTyped }}
      />
      <ListStates
        query={query}
        isEmpty={companies.length === 0}
        isFiltered={text !== ''}
        onClearFilter={() => setTyped('')}
        empty={
          <EmptyState
            illustration="path"
            sentence={t('empty')}
            action={{ label: t('toApplications'), run: () => void navigate({ to: '/applications' }) }}
          />
        }
      >
        <ul className={classes.list}>
          {companies.map((company) => (
            <li key={company.id}>
              <Link className={classes.row} to="/companies/$id" params={{ id: company.id }}>
                <span className={classes.name}>{company.name}</span>
                <span className={classes.muted}>{company.location}</span>
                {company.avoid && <span className={classes.avoid}>{t('avoid')}</span>}
                <span className={classes.muted}>{t('count', { count: company.applicationCount })}</span>
              </Link>
            </li>
          ))}
        </ul>
      </ListStates>
    </>
  );
}
