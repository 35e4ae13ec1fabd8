import { useEffect } from 'react';
import { findShortcut } from '#ui/lib/shortcut.ts';

/** Hands keys to whoever registered them. While a dialog is open, the keyboard is the dialog's. */
export function ShortcutListener() {
  useEffect(() => {
    function handle(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (belongsToDialog(event.target)) return;
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

/** A dialog that is about to go has given the focus back already: it no longer counts. */
function belongsToDialog(target: EventTarget | null): boolean {
  const dialog = '[role="dialog"][aria-modal="true"]';
  if (target === document.body) return document.querySelector(dialog) !== null;
  return target instanceof Element && target.closest(dialog) !== null;
}
