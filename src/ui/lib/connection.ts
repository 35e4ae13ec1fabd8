import { useSyncExternalStore } from 'react';

/** `ended`: the core runs, but no longer knows this page (it was started anew). */
export type Connection = 'open' | 'lost' | 'ended';

let current: Connection = 'open';
const listeners = new Set<() => void>();

/** One page talks to one core, so there is one connection. Written by the transport and the change stream alone. */
export function reportConnection(next: Connection): void {
  if (current === next) return;
  current = next;
  for (const listener of listeners) listener();
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
