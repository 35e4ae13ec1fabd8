import { useEffect, useRef } from 'react';
import { useSaveOnRequest } from './unsaved.ts';

/** For a field that is done when it is left: it is left as well when it goes, with Esc or with its panel, and before everything is stored, and before a browser leaves the page. */
export function useFinishOnLeave(finish: () => unknown): void {
  const latest = useRef(finish);
  useEffect(() => {
    latest.current = finish;
  });
  useSaveOnRequest(async () => latest.current());
  useEffect(() => {
    const leave = () => void latest.current();
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      leave();
    };
  }, []);
}
