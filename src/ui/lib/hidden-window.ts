import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { saveEverything } from './unsaved.ts';

/** Blanks the window, wherever the keyboard is. */
export const hideKeys = 'mod+shift+h';

interface Hidden {
  /** Where the blank page stands meanwhile. */
  place: HTMLElement;
  putBack: () => void;
}

let hidden: Hidden | null = null;
const listeners = new Set<() => void>();

/**
 * Blanks the window before anything more is painted. The page is taken out of the document as it is and kept: nothing of it can be seen, read out, selected or found, and
 * nothing in it starts anew when it comes back. What was typed is stored meanwhile.
 */
export function hideWindow(): void {
  // Without anybody to draw the way back, it would be lost.
  if (hidden || listeners.size === 0) return;
  // The look of the page stands in it as well, and the blank one has the same paper.
  const looks = [...document.body.querySelectorAll('style')].map((style) => style.cloneNode(true));
  const putBack = takeAway();
  const putAddressBack = hideAddress();
  const place = document.createElement('div');
  place.dataset.blank = '';
  place.append(...looks);
  document.body.append(place);
  document.documentElement.dataset.hidden = '';
  hidden = {
    place,
    putBack() {
      putAddressBack();
      putBack();
    },
  };
  // One frame late would be one frame too many.
  flushSync(tell);
  void saveEverything();
}

/** Brings the page back as it was, with the keyboard where it was. */
export function showWindow(): void {
  if (!hidden) return;
  const { place, putBack } = hidden;
  hidden = null;
  tell();
  place.remove();
  delete document.documentElement.dataset.hidden;
  putBack();
}

/** The place for the blank page; null as long as the window shows everything. */
export function useHiddenPlace(): HTMLElement | null {
  return useSyncExternalStore(subscribe, placeNow);
}

const placeNow = () => hidden?.place ?? null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Takes everything out of the document; what it returns puts it back, with scrolling, focus and selection, which an element out of the document does not keep. */
function takeAway(): () => void {
  const { activeElement } = document;
  const selection = document.getSelection();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  const scrolled = [...document.body.querySelectorAll('*')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  const nodes = [...document.body.childNodes];
  for (const node of nodes) node.remove();

  return () => {
    // Before whatever was added meanwhile.
    document.body.prepend(...nodes);
    for (const { element, top, left } of scrolled) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    if (anchorNode?.isConnected && focusNode?.isConnected && isText(anchorNode, focusNode))
      document.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

/** What is open stands in the address as well. Past the router, for which nothing changes. */
function hideAddress(): () => void {
  const { pathname, search, href } = window.location;
  const replace = (url: string) => History.prototype.replaceState.call(history, history.state, '', url);
  replace(pathname + search);
  const blank = window.location.href;
  return () => {
    // Whoever went back meanwhile is somewhere else now.
    if (window.location.href === blank) replace(href);
  };
}

/** Fields keep their selection themselves, and setting one around them would take the focus from them. */
function isText(...nodes: readonly Node[]): boolean {
  return nodes.every((node) => node.nodeType === Node.TEXT_NODE);
}
