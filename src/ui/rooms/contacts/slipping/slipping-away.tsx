import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import classes from './slipping-away.module.css';
import { SlippingRow } from './slipping-row.tsx';

/** A longer list would be a reproach. */
const atOnce = 20;

/** For whom it is time, who was not heard of for longest first; noted or put off right in the row. */
export function SlippingAway() {
  const { t } = useTranslation('contacts');
  const api = useApi();
  const navigate = useNavigate({ from: '/contacts' });
  const [limit, setLimit] = useState(atOnce);
  const query = useQuery({
    ...api.contacts.listSlippingAway.queryOptions({ input: { limit } }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.rows ?? [];
  const total = query.data?.total ?? 0;
  const root = useRef<HTMLElement>(null);
  const leaving = useRef<{ id: string; next: string | null } | null>(null);

  /** The row that is dealt with goes; whoever got there by keyboard goes on with the next one. */
  const onDone = useCallback(
    (id: string) => {
      const at = rows.findIndex((row) => row.id === id);
      leaving.current = { id, next: rows[at + 1]?.id ?? rows[at - 1]?.id ?? null };
    },
    [rows],
  );
  useEffect(() => {
    const left = leaving.current;
    if (!left || rows.some((row) => row.id === left.id)) return;
    leaving.current = null;
    const next =
      left.next && root.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(left.next)}"]`);
    (next || root.current)?.focus();
  }, [rows]);

  const open = useCallback(
    (id: string) => void navigate({ search: { view: 'slipping', open: id } }),
    [navigate],
  );
  return (
    <section ref={root} className={classes.root} tabIndex={-1} aria-label={t('view.slipping')}>
      <ListStates
        query={query}
        isEmpty={rows.length === 0}
        empty={<EmptyState illustration="lamp" sentence={t('slipping.empty')} />}
      >
        <p className={classes.help}>{t('slipping.help', { count: total })}</p>
        <ul className={classes.list}>
          {rows.map((row) => (
            <SlippingRow key={row.id} row={row} onOpen={open} onDone={onDone} />
          ))}
        </ul>
        {rows.length < total && limit < limits.page && (
          <div className={classes.more}>
            <Button
              variant="default"
              onClick={() => setLimit((current) => Math.min(current + atOnce, limits.page))}
            >
              {t('slipping.more')}
            </Button>
          </div>
        )}
      </ListStates>
    </section>
  );
}
