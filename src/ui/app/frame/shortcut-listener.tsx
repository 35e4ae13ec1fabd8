import { useEffect } from 'react';
import { findShortcut } from '#ui/lib/shortcut.ts';

/** Hands keys to whoever registered them. While a dialog or a menu is open, the keyboard is its own: Esc closes the menu and not the page around it. */
export function ShortcutListener() {
  useEffect(() => {
    function handle(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (belongsToDialog(event.target) || belongsToMenu(event.target)) return;
      const shortcut = findShortcut(event);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    }
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, []);
  return null;
}

/** A dialog that is about to go has given the focus back already: it no longer counts. What the key itself has taken off the page was in one. */
function belongsToDialog(target: EventTarget | null): boolean {
  if (target instanceof Node && !target.isConnected) return true;
  const dialog = '[role="dialog"][aria-modal="true"]';
  if (target === document.body) return document.querySelector(dialog) !== null;
  return target instanceof Element && target.closest(dialog) !== null;
}

/** One that is about to close has taken the key for itself, too. */
function belongsToMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}
