import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Timer } from '#contract/sessions.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';

/** What the core said, and when it was heard: by a clock that nobody sets. */
export interface HeardTimer extends Timer {
  heardMs: number;
}

const askAgainMs = 30_000;
/** The page counts on between two answers, and no further: whether the core still counts is not known here. */
const longestAloneMs = 2 * askAgainMs;

/** The focus timer of the core. While it runs it is asked again every half minute, and whenever somebody comes back to the page. */
export function useTimer() {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const queryKey = [...api.sessions.getTimer.queryKey({ input: {} }), 'heard'];
  const { data } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => heard(await client.sessions.getTimer({}, { signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? askAgainMs : false),
    refetchOnWindowFocus: 'always',
  });
  return { timer: data, keep: (timer: Timer) => queries.setQueryData(queryKey, heard(timer)) };
}

function heard(timer: Timer): HeardTimer {
  return { ...timer, heardMs: performance.now() };
}

/** Milliseconds on the timer now, drawn anew at each full step. */
export function useElapsedMs(timer: HeardTimer, stepMs: number): number {
  const [now, setNow] = useState(() => performance.now());
  const { state, elapsedMs, heardMs } = timer;
  const sinceMs = state === 'running' ? Math.min(longestAloneMs, Math.max(0, now - heardMs)) : 0;
  const shown = elapsedMs + sinceMs;
  useEffect(() => {
    if (state !== 'running') return;
    const wait = setTimeout(() => setNow(performance.now()), stepMs - (shown % stepMs));
    return () => clearTimeout(wait);
  }, [state, stepMs, shown]);
  return shown;
}
