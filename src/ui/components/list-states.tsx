import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFailure, useFailureWords } from '#ui/lib/failure.ts';
import { EmptyState } from './empty-state.tsx';
import classes from './list-states.module.css';

const patienceMs = 200;

/** What a list needs to know of its query; every query of TanStack fits. */
interface Reading {
  isPending: boolean;
  error: unknown;
  refetch: () => unknown;
}

export interface ListStatesProps {
  query: Reading;
  /** Nothing to show. With `isFiltered` because nothing matches, else because there is nothing yet. */
  isEmpty: boolean;
  isFiltered?: boolean;
  /** Why nothing can match. */
  noMatch?: string | undefined;
  onClearFilter?: () => void;
  empty: ReactNode;
  skeleton?: ReactNode;
  children: ReactNode;
}

/** Chooses between waiting, failed, empty, "no match" and the list itself. */
export function ListStates(props: ListStatesProps) {
  const { query, isEmpty, isFiltered, noMatch, onClearFilter, empty, skeleton, children } = props;
  if (query.isPending) return <Waiting>{skeleton}</Waiting>;
  // What was read before is better than a message; the band of the frame says when the core is away.
  if (query.error && isEmpty) return <ReadFailure error={query.error} onRetry={query.refetch} />;
  if (!isEmpty) return children;
  if (!isFiltered) return empty;
  return <NoMatch sentence={noMatch} {...(onClearFilter && { onClear: onClearFilter })} />;
}

/** Nothing for 200 ms, then the shape of what comes. */
export function Waiting({ children }: { children?: ReactNode }) {
  const [isLong, setIsLong] = useState(false);
  const { t } = useTranslation('app');
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div aria-busy="true">
      <span className={classes.unseen}>{t('list.waiting')}</span>
      {children ?? (
        <div className={classes.bars}>
          <Skeleton height={16} width="40%" />
          <Skeleton height={16} width="70%" />
          <Skeleton height={16} width="55%" />
        </div>
      )}
    </div>
  );
}

export function ReadFailure({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const { t } = useTranslation('app');
  const failureWords = useFailureWords();
  return (
    <div role="alert" className={classes.failure}>
      <p>{failureWords(toFailure(error))}</p>
      <Button variant="default" onClick={() => void onRetry()}>
        {t('list.retry')}
      </Button>
    </div>
  );
}

interface NoMatchProps {
  sentence?: string | undefined;
  onClear?: () => void;
}

export function NoMatch({ sentence, onClear }: NoMatchProps) {
  const { t } = useTranslation('app');
  return (
    <EmptyState
      illustration="window"
      sentence={sentence ?? t('list.noMatch')}
      action={onClear && { label: t('list.clearFilter'), run: onClear }}
    />
  );
}
