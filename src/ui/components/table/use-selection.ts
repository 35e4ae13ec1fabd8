import { type QueryFunction, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { limits } from '#contract/limits.ts';
import type { ReadWindow } from '#ui/lib/windowed-list.ts';

export interface SelectionOptions<Row> {
  /** How many rows there are. */
  count: number;
  /** What the choice belongs to: with another filter one chooses anew. */
  filter: object;
  read: ReadWindow<Row>;
  /** How the ids of all that match are read, seen or not; at most `limits.bulk`. */
  allIds: { queryKey: QueryKey; queryFn?: QueryFunction<string[]> };
}

export interface Selection {
  ids: ReadonlySet<string>;
  isAll: boolean;
  clear: () => void;
  /** `isRange`: everything from the row that was chosen last to this one. */
  toggle: (id: string, index: number, isRange: boolean) => void;
  toggleAll: () => Promise<void>;
}

/** Which rows are chosen, one by one, in ranges, or all that match. */
export function useSelection<Row extends { id: string }>({
  count,
  filter,
  read,
  allIds,
}: SelectionOptions<Row>): Selection {
  const queries = useQueryClient();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<number | null>(null);
  const clear = useCallback(() => {
    last.current = null;
    setIds(new Set());
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is what the choice belongs to
  useEffect(() => clear(), [filter, clear]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another order a place means another row
  useEffect(() => {
    last.current = null;
  }, [read]);
  // What a command, here or elsewhere, takes out of the list is no longer meant by the next one.
  const { data: matching } = useQuery({ ...allIds, enabled: ids.size > 0 });
  useEffect(() => {
    if (!matching || matching.length >= limits.bulk) return;
    const known = new Set(matching);
    setIds((current) => {
      const kept = [...current].filter((id) => known.has(id));
      return kept.length === current.size ? current : new Set(kept);
    });
  }, [matching]);
  const isAll = count > 0 && ids.size >= count;

  /** Also rows that were never in sight. */
  async function idsBetween(from: number, to: number): Promise<string[]> {
    const found: string[] = [];
    for (let offset = from; offset <= to; offset += limits.page) {
      const limit = Math.min(limits.page, to - offset + 1);
      const { rows } = await queries.fetchQuery(read({ offset, limit }));
      found.push(...rows.map((row) => row.id));
    }
    return found;
  }

  return {
    ids,
    isAll,
    clear,
    async toggle(id, index, isRange) {
      const start = last.current;
      last.current = index;
      if (isRange && start !== null) {
        const range = await idsBetween(Math.min(start, index), Math.max(start, index)).catch(() => [id]);
        setIds((current) => new Set([...current, ...range]));
        return;
      }
      setIds((current) => {
        const next = new Set(current);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    async toggleAll() {
      if (isAll) return clear();
      setIds(new Set(await queries.fetchQuery(allIds).catch(() => [])));
    },
  };
}
