import { useEffect } from 'react';
import { hideKeys, hideWindow, showWindow, useHiddenPlace } from '#ui/lib/hidden-window.ts';
import { matchesKeys, useShortcut } from '#ui/lib/shortcut.ts';
import { BlankPage } from './blank-page.tsx';

/** The key that blanks the window, and what is seen then. */
export function QuickHide() {
  const isHidden = useHiddenPlace() !== null;
  // For the keyboard map and the palette; the listener below comes first.
  useShortcut(hideKeys, 'app:shortcut.hide', hideWindow, { group: 'everywhere', inFields: true });
  useEffect(() => {
    // On the way down, so that no dialog, menu or field can keep it for itself.
    function handle(event: KeyboardEvent) {
      if (matchesKeys(hideKeys, event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        // Pressed again in haste it must not bring everything back.
        hideWindow();
      } else if (isHidden) {
        // What is out of sight does not act on keys.
        event.stopImmediatePropagation();
      }
    }
    window.addEventListener('keydown', handle, true);
    return () => window.removeEventListener('keydown', handle, true);
  }, [isHidden]);
  // With the frame goes the way back.
  useEffect(() => showWindow, []);
  return <BlankPage />;
}
