import { useCallback, useEffect, useRef, useState } from 'react';
import { useSettings } from './settings.tsx';

const quietMs = 600;

/** A zod schema, or a function that returns null for what it cannot read. */
export type ViewReader<View> =
  | { safeParse: (value: unknown) => { success: boolean; data?: View | undefined } }
  | ((value: unknown) => View | null);

/**
 * How the person left a list, kept by room. What was kept in a form that is no longer understood counts as never kept. Saved
 * shortly after the last change, and when the room is left.
 */
export function useRememberedView<View>(
  room: string,
  reader: ViewReader<View>,
  defaults: View,
): [view: View, setView: (next: View | ((current: View) => View)) => void] {
  const { settings, change } = useSettings();
  const [view, setState] = useState<View>(() => readView(settings.views[room], reader) ?? defaults);
  const unsaved = useRef<View | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ view, change });
  useEffect(() => {
    latest.current = { view, change };
  });

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (unsaved.current === null) return;
    void latest.current.change({ views: { [room]: JSON.stringify(unsaved.current) } });
    unsaved.current = null;
  }, [room]);

  const setView = useCallback(
    (next: View | ((current: View) => View)) => {
      const value =
        typeof next === 'function' ? (next as (current: View) => View)(latest.current.view) : next;
      latest.current.view = value;
      unsaved.current = value;
      setState(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, quietMs);
    },
    [save],
  );

  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  return [view, setView];
}

function readView<View>(text: string | undefined, reader: ViewReader<View>): View | null {
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof reader === 'function') return reader(value);
    const result = reader.safeParse(value);
    return result.success ? (result.data ?? null) : null;
  } catch {
    return null;
  }
}
