import { useEffect } from 'react';
import { findShortcut } from '#ui/lib/shortcut.ts';

/** Hands keys to whoever registered them. While a dialog is open, the keyboard is the dialog's. */
export function ShortcutListener() {
  useEffect(() => {
    function handle(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
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
