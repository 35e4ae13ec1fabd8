import { useCallback, useEffect, useRef, useState } from 'react';
import { useConnection } from '#ui/lib/connection.ts';
import { type SeenFailure, toFailure } from '#ui/lib/failure.ts';
import { hasUnsavedTexts, useUnsavedText } from './unsaved-texts.ts';

const quietMs = 500;
const longestMs = 2_000;

/** Saves a text that was started from `base`. Rejects with the failure of the core. */
export type SaveText = (text: string, base: string) => Promise<unknown>;

export interface AutosaveOptions {
  /** Names this field among all: `applications.<id>.notes`. A text that cannot be saved is kept under it. */
  field: string;
  /** The text as it is stored now. */
  stored: string;
  save: SaveText;
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

/**
 * Saves one text as it is typed: half a second after the last key, at most two seconds after the first, and when the field is
 * left. A text that could not be saved stays in the field, and is tried again when the core is back or the field is shown anew.
 */
export function useAutosave({ field, stored, save, whileTyping = true }: AutosaveOptions): Autosave {
  const unsaved = useUnsavedText(field);
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
    isDirty: false,
    isSaving: false,
    isDisputed: false,
    isKept: false,
    unsaved,
  });
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const longest = useRef<ReturnType<typeof setTimeout>>(undefined);
  now.current.save = save;
  now.current.unsaved = unsaved;

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
    if (!current.isDirty || current.isSaving) return;
    const sent = current.text;
    const keep = () => {
      current.isKept = true;
      current.unsaved.keep({ text: sent, base: current.base });
    };
    // Of two texts the person has to choose one before anything is written.
    if (current.isDisputed) return keep();
    current.isDirty = false;
    current.isSaving = true;
    setState('saving');
    try {
      await current.save(sent, current.base);
      current.base = sent;
      if (current.isKept) current.unsaved.forget();
      current.isKept = false;
      setFailure(undefined);
      setTheirs(undefined);
      setState(current.isDirty ? 'saving' : 'saved');
    } catch (error) {
      const seen = toFailure(error);
      current.isDirty = true;
      keep();
      setFailure(seen);
      setState('unsaved');
      const conflict = seen.code === 'CONFLICT' ? seen.data?.conflicts?.[0] : undefined;
      if (conflict) {
        current.isDisputed = true;
        setTheirs(String(conflict.theirs ?? ''));
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

  // What could not be saved when the field was last shown is there again, and is tried again.
  useEffect(() => {
    const { current } = now;
    const left = current.isDirty || current.isSaving ? undefined : unsaved.find();
    if (!left) return;
    Object.assign(current, { text: left.text, base: left.base, isDirty: true, isKept: true });
    setText(left.text);
    void flush();
  }, [unsaved, flush]);

  useEffect(() => {
    if (connection === 'open' && now.current.isDirty && !now.current.isSaving) void flush();
  }, [connection, flush]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      void flush();
      if (now.current.isDirty || hasUnsavedTexts()) event.preventDefault();
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
      if (now.current.isKept) now.current.unsaved.forget();
      Object.assign(now.current, {
        text: taken,
        base: taken,
        isDirty: false,
        isDisputed: false,
        isKept: false,
      });
      setText(taken);
      setTheirs(undefined);
      setFailure(undefined);
      setState('untouched');
    },
  };
}
