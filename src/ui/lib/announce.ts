import { useSyncExternalStore } from 'react';

let spoken = '';
const listeners = new Set<() => void>();

/** Says a sentence to screen readers, politely. The same sentence twice is said twice. */
export function announce(text: string): void {
  // A region is read out when its text changes; a trailing no-break space changes it without being heard.
  spoken = spoken === text ? `${text}\u00A0` : text;
  for (const listener of listeners) listener();
}

export function useAnnounce(): (text: string) => void {
  return announce;
}

/** For the one live region of the page. */
export function useSpokenText(): string {
  return useSyncExternalStore(subscribe, () => spoken);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
