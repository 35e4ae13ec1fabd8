import { useEffect, useRef } from 'react';

/** When what had the focus has gone because of a `change`, `find` says where the keyboard goes on. Whoever is elsewhere stays there. */
export function useLostFocus(change: unknown, find: () => HTMLElement | null | undefined): void {
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    const isFirst = before.current === undefined;
    before.current = change;
    if (!isFirst && document.activeElement === document.body)
      latest.current()?.focus({ preventScroll: true });
  }, [change]);
}
