import { useEffect, useRef } from 'react';

/** Calls the newest `finish` when the field goes away: a key may lead to another room before the field is left. */
export function useLastWord(finish: () => void): void {
  const latest = useRef(finish);
  useEffect(() => {
    latest.current = finish;
  });
  useEffect(() => () => latest.current(), []);
}
