import { useEffect } from 'react';

/** A page goes on with the keyboard when the link that led to it is gone: it would begin anew at the top of the window. */
export function useBeginHere(): void {
  useEffect(() => {
    if (document.activeElement === document.body)
      document.getElementById('content')?.focus({ preventScroll: true });
  }, []);
}
