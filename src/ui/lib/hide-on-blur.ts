import { useEffect } from 'react';
import { asksForFile, watchFileFields } from './file-dialog.ts';
import { hideWindow } from './hidden-window.ts';

/** While it is wanted, the window goes blank as soon as another one comes to the front, but for the dialogs in which it asks for files itself. It stays so until the person says otherwise. */
export function useHideOnBlur(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const hideWhenUnseen = () => {
      if (document.visibilityState === 'hidden') hideWindow();
    };
    const hideWhenLeft = () => {
      if (!asksForFile() && !isInFrame()) hideWindow();
    };
    const stopWatching = watchFileFields();
    window.addEventListener('blur', hideWhenLeft);
    document.addEventListener('visibilitychange', hideWhenUnseen);
    return () => {
      stopWatching();
      window.removeEventListener('blur', hideWhenLeft);
      document.removeEventListener('visibilitychange', hideWhenUnseen);
    };
  }, [isWanted]);
}

/** Whether somebody only clicked into a frame of this very page. */
function isInFrame(): boolean {
  return document.activeElement instanceof HTMLIFrameElement && document.hasFocus();
}
