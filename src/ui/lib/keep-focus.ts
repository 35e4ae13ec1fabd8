import { type RefObject, useEffect, useRef } from 'react';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/**
 * Keeps the focus inside of what the ref is given to when the thing that had it goes: whatever stands in its place gets it, which in a list is the same button of the
 * next row and after the last one the field that follows. Without it the keyboard begins anew at the top of the page.
 */
export function useKeepFocus<Root extends HTMLElement>(): RefObject<Root | null> {
  const root = useRef<Root>(null);
  const watched = useRef<{ own: Root | null; stop?: () => void }>({ own: null });
  // After each drawing: a list is often there only once it has been read.
  useEffect(() => {
    const { current: own } = root;
    if (watched.current.own === own) return;
    watched.current.stop?.();
    watched.current = own ? { own, stop: watch(own) } : { own };
  });
  useEffect(
    () => () => {
      watched.current.stop?.();
      watched.current = { own: null };
    },
    [],
  );
  return root;
}

const watchedRoots = new WeakSet<Element>();

/** The innermost that keeps the focus of an element: its neighbours there are nearer than those of whatever stands around it. */
function keeperOf(element: Element): Element | null {
  let found: Element | null = element;
  while (found && !watchedRoots.has(found)) found = found.parentElement;
  return found;
}

/** Returns how to stop. */
function watch(own: HTMLElement): () => void {
  let last: { element: Element; place: number; keeper: Element | null } | null = null;
  const all = () => [...own.querySelectorAll<HTMLElement>(focusable)];
  const remember = ({ target }: FocusEvent) => {
    const element = target as HTMLElement;
    last = { element, place: all().indexOf(element), keeper: keeperOf(element) };
  };
  const forget = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !own.contains(relatedTarget)) last = null;
  };
  const observer = new MutationObserver(() => {
    if (!last || last.element.isConnected || !own.isConnected) return;
    const { place, keeper } = last;
    if (keeper !== own && keeper?.isConnected) return;
    last = null;
    if (document.activeElement !== document.body) return;
    const left = all();
    (left[place] ?? left.at(-1) ?? own).focus();
  });
  watchedRoots.add(own);
  own.addEventListener('focusin', remember);
  own.addEventListener('focusout', forget);
  observer.observe(own, { childList: true, subtree: true });
  return () => {
    own.removeEventListener('focusin', remember);
    own.removeEventListener('focusout', forget);
    watchedRoots.delete(own);
    observer.disconnect();
  };
}
