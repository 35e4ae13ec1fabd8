import {
  keepPreviousData,
  type QueryFunction,
  type QueryKey,
  type UseQueryResult,
  useQueries,
} from '@tanstack/react-query';
import { useMemo, useState } from 'react';

interface ListPage<Row> {
  rows: Row[];
  total: number;
}

/** The query of one stretch of a list. */
export type ReadStretch<Page> = (stretch: { offset: number; limit: number }) => {
  queryKey: QueryKey;
  queryFn?: QueryFunction<Page>;
};

/** A list that shows its first rows, and as many more each time it is asked to: for lists that are looked at from the top. */
export function useGrowingList<Row, Page extends ListPage<Row>>(
  read: ReadStretch<Page>,
  idOf: (row: Row) => string,
  atOnce: number,
) {
  const [count, setCount] = useState(1);
  const pages = useQueries({
    queries: Array.from({ length: count }, (_, at) => ({
      ...read({ offset: at * atOnce, limit: atOnce }),
      // A list that is read anew keeps showing what it showed, until the answer is there.
      placeholderData: keepPreviousData,
    })),
    combine: dataOf<Page>,
  });
  const { first, data } = pages;
  const rows = useMemo(() => {
    // What moved from one stretch to another between two answers would stand there twice.
    const byId = new Map(data.flatMap((page) => page?.rows ?? []).map((row) => [idOf(row), row]));
    return [...byId.values()];
  }, [data, idOf]);
  const hasMore = count * atOnce < (data[0]?.total ?? 0);
  return {
    rows,
    /** The first stretch, with what it says of all. */
    page: data[0],
    query: first,
    /** undefined: there are no more. */
    more: hasMore ? () => setCount((current) => current + 1) : undefined,
    startAgain: () => setCount(1),
  };
}

function dataOf<Page>(results: UseQueryResult<Page>[]) {
  const [first] = results;
  return {
    first: {
      isPending: first?.isPending ?? true,
      error: first?.error ?? null,
      refetch: () => first?.refetch(),
    },
    data: results.map(({ data }) => data),
  };
}
