import { useEffect, useMemo, useRef, useState } from 'react';
import type { SkillGap } from '#contract/skills.ts';

/** Levels that were chosen here, by skill. */
export type Chosen = ReadonlyMap<string, number | null>;

/**
 * The rows in the order in which they stood when the first level was chosen: whoever goes through them is not to lose the place. What is no gap any more
 * by a choice made here stays, with its level; new ones stand at the end.
 */
export function keepSteady(
  shown: readonly SkillGap[],
  read: readonly SkillGap[],
  chosen: Chosen,
): readonly SkillGap[] {
  if (chosen.size === 0) return read;
  const fresh = new Map(read.map((row) => [row.id, row]));
  const kept = shown.flatMap((row) => {
    const now = fresh.get(row.id);
    if (now) return [now];
    const level = chosen.get(row.id);
    return level === undefined ? [] : [{ ...row, level }];
  });
  const keptIds = new Set(kept.map(({ id }) => id));
  return [...kept, ...read.filter(({ id }) => !keptIds.has(id))];
}

export function useSteadyRows(read: readonly SkillGap[]) {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const shown = useRef(read);
  const rows = useMemo(() => keepSteady(shown.current, read, chosen), [read, chosen]);
  useEffect(() => {
    shown.current = rows;
  }, [rows]);
  return {
    rows,
    note: (id: string, level: number | null) => setChosen((current) => new Map(current).set(id, level)),
  };
}
