import { useEffect, useRef } from 'react';

type Save = () => Promise<unknown>;
const saves = new Set<Save>();

/** While the component is there, `saveEverything` waits for its `save`, which must do nothing when there is nothing to save. */
export function useSaveOnRequest(save: Save): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const own = () => latest.current();
    saves.add(own);
    return () => {
      saves.delete(own);
    };
  }, []);
}

/** Stores what is typed anywhere on the page. Resolves when all of it was tried: what could not be stored stays where it is. */
export async function saveEverything(): Promise<void> {
  await Promise.allSettled([...saves].map((save) => save()));
}
