import { useRef, useState } from 'react';
import type { EntrySaving } from './entry-saving.ts';

/** The marks of an entry as they were clicked, ahead of what is stored. */
export function useChosenMarks(stored: readonly string[], saving: EntrySaving) {
  const [ahead, setAhead] = useState<readonly string[]>();
  const latest = useRef(stored);
  const running = useRef(0);
  if (running.current === 0) latest.current = stored;

  async function toggle(id: string) {
    const { current } = latest;
    const next = current.includes(id) ? current.filter((each) => each !== id) : [...current, id];
    latest.current = next;
    setAhead(next);
    running.current += 1;
    await saving.choose('markIds', next);
    running.current -= 1;
    // What could not be saved does not stay chosen; the words below say why.
    if (running.current === 0) setAhead(undefined);
  }
  return { chosen: ahead ?? stored, toggle: (id: string) => void toggle(id) };
}
