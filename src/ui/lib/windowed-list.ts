import {
  keepPreviousData,
  type QueryFunction,
  type QueryKey,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';

const pageSize = 50;

export interface WindowedList<Row> {
  count: number;
  itemAt: (index: number) => Row | undefined;
  indexOf: (id: string) => number;
  onRange: (first: number, last: number) => void;
  isPending: boolean;
  error: unknown;
  refetch: () => unknown;
}

interface ListPage<Row> {
  rows: Row[];
  total: number;
}

/** The query of one stretch of a list. Must not change its identity while it means the same. */
export type ReadWindow<Row> = (stretch: { offset: number; limit: number }) => {
  queryKey: QueryKey;
  queryFn?: QueryFunction<ListPage<Row>>;
};

/** A list of any length through a window: only the pages in sight are read. */
export function useWindowedList<Row extends { id: string }>(read: ReadWindow<Row>): WindowedList<Row> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const firstPage = useQuery(pageOptions(read, 0));
  const pages = useMemo(() => {
    const numbers: number[] = [];
    for (let page = range.first; page <= range.last; page += 1) numbers.push(page);
    return numbers;
  }, [range]);
  const others = useQueries({
    queries: pages.map((page) => pageOptions(read, page)),
    combine: (results) => results.map((result) => result.data?.rows),
  });

  const onRange = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) };
    setRange((current) => (current.first === next.first && current.last === next.last ? current : next));
  }, []);

  return useMemo(() => {
    const rowsOf = (page: number) => (page === 0 ? firstPage.data?.rows : others[pages.indexOf(page)]);
    return {
      count: firstPage.data?.total ?? 0,
      itemAt: (index) => (index < 0 ? undefined : rowsOf(Math.floor(index / pageSize))?.[index % pageSize]),
      indexOf(id) {
        for (const page of new Set([0, ...pages])) {
          const found = rowsOf(page)?.findIndex((row) => row.id === id) ?? -1;
          if (found >= 0) return page * pageSize + found;
        }
        return -1;
      },
      onRange,
      isPending: firstPage.isPending,
      error: firstPage.error,
      refetch: firstPage.refetch,
    };
  }, [firstPage.data, firstPage.isPending, firstPage.error, firstPage.refetch, others, pages, onRange]);
}

function pageOptions<Row>(read: ReadWindow<Row>, page: number) {
  // A list that is read anew keeps showing what it showed, until the answer is there.
  return { ...read({ offset: page * pageSize, limit: pageSize }), placeholderData: keepPreviousData };
}
