import { useEffect, useRef } from 'react';

/** Takes files that are pasted anywhere in the window. Where text came with them, the text was meant: programs for writing add a picture of it. */
export function usePastedFiles(onPaste: (files: File[]) => void): void {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      const files = [...(clipboardData?.files ?? [])];
      if (files.length === 0 || clipboardData?.types.includes('text/plain')) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('paste', take);
    return () => window.removeEventListener('paste', take);
  }, []);
}
