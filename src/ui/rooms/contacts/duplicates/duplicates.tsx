import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { DuplicateGroup } from './duplicate-group.tsx';
import classes from './duplicates.module.css';

const shownAtOnce = 10;

/** Contacts that look like the same person, group by group; what is one is decided here. */
export function Duplicates() {
  const { t } = useTranslation('network');
  const api = useApi();
  const [shownCount, setShownCount] = useState(shownAtOnce);
  const top = useRef<HTMLHeadingElement>(null);
  const query = useQuery(api.contacts.findDuplicates.queryOptions({ input: {} }));
  const groups = query.data ?? [];
  // With the last group the heading goes as well.
  const root = useKeepFocus<HTMLDivElement>();
  return (
    <div ref={root} className={classes.stage} tabIndex={-1}>
      <ListStates
        query={query}
        isEmpty={groups.length === 0}
        empty={<EmptyState illustration="window" sentence={t('duplicates.none')} />}
      >
        <div className={classes.root}>
          <h2 ref={top} tabIndex={-1} className={classes.title}>
            {t('duplicates.title', { count: groups.length })}
          </h2>
          <p className={classes.muted}>{t('duplicates.explanation')}</p>
          {groups.slice(0, shownCount).map((group) => (
            <DuplicateGroup
              key={group.contacts.map(({ id }) => id).join(' ')}
              reason={group.reason}
              ids={group.contacts.map(({ id }) => id)}
              // The group goes, and with it the button that had the focus.
              onDone={() => top.current?.focus()}
            />
          ))}
          {shownCount < groups.length && (
            <Button
              variant="default"
              className={classes.more ?? ''}
              onClick={() => setShownCount((count) => count + shownAtOnce)}
            >
              {t('duplicates.more', { count: groups.length - shownCount })}
            </Button>
          )}
        </div>
      </ListStates>
    </div>
  );
}
