import { useEffect, useRef, useState } from 'react';

/**
 * Takes files dropped anywhere in the window: beside the marked place the browser would open it instead of this page. Returns
 * whether one hovers over the window now.
 */
export function useDroppedFiles(onDrop: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    window.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setIsOver(true);
      },
      options,
    );
    // Without a related target the pointer has left the window, and not only one of its parts.
    window.addEventListener('dragleave', (event) => !event.relatedTarget && setIsOver(false), options);
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setIsOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) latest.current(files);
      },
      options,
    );
    return () => stop.abort();
  }, []);
  return isOver;
}

/** The same for one file: of several the first is taken. */
export function useDroppedFile(onDrop: (file: File) => void): boolean {
  return useDroppedFiles(([first]) => first && onDrop(first));
}
