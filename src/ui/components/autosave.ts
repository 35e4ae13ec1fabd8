import { useCallback, useEffect, useRef, useState } from 'react';
import { useConnection } from '#ui/lib/connection.ts';
import { type SeenFailure, toFailure } from '#ui/lib/failure.ts';
import { useSaveOnRequest } from '#ui/lib/unsaved.ts';

const quietMs = 500;
const longestMs = 2_000;

/** Saves a text that was started from `base`. Rejects with the failure of the core. */
export type SaveText = (text: string, base: string) => Promise<unknown>;

export interface AutosaveOptions {
  /** The text as it is stored now. */
  stored: string;
  save: SaveText;
  /** How what is stored instead reads, where the core keeps more than this text. */
  theirsOf?: (stored: unknown) => string;
  /** False: saved when the field is left or Enter is pressed, for texts of which a part means something else. */
  whileTyping?: boolean;
}

export interface Autosave {
  text: string;
  state: 'untouched' | 'saving' | 'saved' | 'unsaved';
  failure: SeenFailure | undefined;
  /** What is stored instead, when somebody else wrote there meanwhile. */
  theirs: string | undefined;
  change: (text: string) => void;
  flush: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
}

const textOf = (stored: unknown) => String(stored ?? '');

/**
 * Saves one text as it is typed: half a second after the last key, at most two seconds after the first, and when the field is
 * left. A text that could not be saved stays in the field and is tried again when the core is back.
 */
export function useAutosave({
  stored,
  save,
  theirsOf = textOf,
  whileTyping = true,
}: AutosaveOptions): Autosave {
  const [text, setText] = useState(stored);
  const [state, setState] = useState<Autosave['state']>('untouched');
  const [failure, setFailure] = useState<SeenFailure>();
  const [theirs, setTheirs] = useState<string>();
  const connection = useConnection();
  const now = useRef({
    text,
    base: stored,
    stored,
    save,
    theirsOf,
    isDirty: false,
    isSaving: false,
    isDisputed: false,
  });
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const longest = useRef<ReturnType<typeof setTimeout>>(undefined);
  now.current.save = save;
  now.current.theirsOf = theirsOf;

  // What came from elsewhere shows at once, unless something is being written here.
  if (stored !== now.current.stored) {
    now.current.stored = stored;
    if (!now.current.isDirty && !now.current.isSaving) {
      now.current.base = stored;
      now.current.text = stored;
      if (text !== stored) setText(stored);
    }
  }

  const flush = useCallback(async () => {
    clearTimeout(quiet.current);
    clearTimeout(longest.current);
    longest.current = undefined;
    const { current } = now;
    // Of two texts the person has to choose one before anything is written.
    if (!current.isDirty || current.isSaving || current.isDisputed) return;
    const sent = current.text;
    current.isDirty = false;
    current.isSaving = true;
    setState('saving');
    try {
      await current.save(sent, current.base);
      current.base = sent;
      setFailure(undefined);
      setTheirs(undefined);
      setState(current.isDirty ? 'saving' : 'saved');
    } catch (error) {
      const seen = toFailure(error);
      current.isDirty = true;
      setFailure(seen);
      setState('unsaved');
      const conflict = seen.code === 'CONFLICT' ? seen.data?.conflicts?.[0] : undefined;
      if (conflict) {
        current.isDisputed = true;
        setTheirs(current.theirsOf(conflict.theirs));
      }
      return;
    } finally {
      current.isSaving = false;
    }
    if (current.isDirty) void flush();
  }, []);

  const change = useCallback(
    (next: string) => {
      now.current.text = next;
      now.current.isDirty = true;
      setText(next);
      if (!whileTyping) return;
      clearTimeout(quiet.current);
      quiet.current = setTimeout(() => void flush(), quietMs);
      longest.current ??= setTimeout(() => void flush(), longestMs);
    },
    [flush, whileTyping],
  );

  useEffect(() => {
    if (connection === 'open' && now.current.isDirty && !now.current.isSaving) void flush();
  }, [connection, flush]);

  useSaveOnRequest(flush);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      void flush();
      if (now.current.isDirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void flush();
    };
  }, [flush]);

  return {
    text,
    state,
    failure,
    theirs,
    change,
    flush: () => void flush(),
    keepMine() {
      now.current.base = theirs ?? now.current.base;
      now.current.isDirty = true;
      now.current.isDisputed = false;
      void flush();
    },
    takeTheirs() {
      const taken = theirs ?? '';
      Object.assign(now.current, { text: taken, base: taken, isDirty: false, isDisputed: false });
      setText(taken);
      setTheirs(undefined);
      setFailure(undefined);
      setState('untouched');
    },
  };
}
