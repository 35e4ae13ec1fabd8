import { useCallback, useEffect, useRef, useState } from 'react';
import { useConnection } from '#ui/lib/connection.ts';
import { type SeenFailure, toFailure } from '#ui/lib/failure.ts';
import { useSaveOnRequest } from '#ui/lib/unsaved.ts';
import type { TextDraft } from './text-draft.ts';

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
  /** Where a text that cannot be saved is kept, and comes back from. */
  draft?: TextDraft | undefined;
  /** What is stored was taken in the place of a text that could not be: there is nothing left to save. */
  onLetGo?: (() => void) | undefined;
}

export interface Autosave {
  text: string;
  state: 'untouched' | 'saving' | 'saved' | 'unsaved';
  failure: SeenFailure | undefined;
  /** What is stored instead, when somebody else wrote there meanwhile. */
  theirs: string | undefined;
  /** It was not saved when it was left, and stands here again. */
  isBroughtBack: boolean;
  change: (text: string) => void;
  flush: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Answers for a text that was brought back: it stays, or what was stored comes in its place. */
  keepBroughtBack: () => void;
  dropBroughtBack: () => void;
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
  draft,
  onLetGo,
}: AutosaveOptions): Autosave {
  const [kept] = useState(draft?.kept?.text === stored ? undefined : draft?.kept);
  // What was stored before the text that was brought back.
  const [replaced, setReplaced] = useState(kept && stored);
  const [text, setText] = useState(kept?.text ?? stored);
  const [state, setState] = useState<Autosave['state']>('untouched');
  const [failure, setFailure] = useState<SeenFailure>();
  const [theirs, setTheirs] = useState<string>();
  const connection = useConnection();
  const now = useRef({
    text,
    base: kept?.base ?? stored,
    /** What was stored here, one after the other, until what was saved last is known to be stored. */
    past: new Set<string>(),
    stored,
    save,
    draft,
    theirsOf,
    isDirty: kept !== undefined,
    isSaving: false,
    /** What was begun last, with whatever follows from it. */
    saving: Promise.resolve(),
    isDisputed: false,
  });
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const longest = useRef<ReturnType<typeof setTimeout>>(undefined);
  now.current.save = save;
  now.current.theirsOf = theirsOf;
  now.current.draft = draft;

  if (stored !== now.current.stored) {
    const { current } = now;
    current.stored = stored;
    const isBusy = current.isDirty || current.isSaving;
    if (stored === current.base) current.past.clear();
    // What came from elsewhere shows at once, unless something is being written here. An answer that was on its way meanwhile is none: it tells of an earlier text.
    else if (!isBusy && !current.past.has(stored)) {
      current.past.clear();
      current.base = stored;
      current.text = stored;
      if (text !== stored) setText(stored);
    }
  }

  const send = useCallback(async (flush: () => Promise<void>): Promise<void> => {
    const { current } = now;
    const keep = () => current.draft?.keep({ text: current.text, base: current.base });
    // Of two texts the person has to choose one before anything is written.
    if (current.isDisputed) return keep();
    const sent = current.text;
    current.isDirty = false;
    current.isSaving = true;
    setState('saving');
    try {
      await current.save(sent, current.base);
      current.past.add(current.base);
      current.base = sent;
      if (current.stored === sent) current.past.clear();
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
      current.isSaving = false;
      return keep();
    } finally {
      current.isSaving = false;
    }
    if (current.isDirty) await flush();
    else await current.draft?.forget();
  }, []);

  /** Resolves when what is written was tried: also what is on its way already, and what was typed meanwhile. */
  const flush = useCallback((): Promise<void> => {
    clearTimeout(quiet.current);
    clearTimeout(longest.current);
    longest.current = undefined;
    const { current } = now;
    if (current.isSaving) return current.saving;
    if (!current.isDirty) return Promise.resolve();
    current.saving = send(flush);
    return current.saving;
  }, [send]);

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

  const take = (taken: string) => {
    Object.assign(now.current, { text: taken, base: taken, isDirty: false, isDisputed: false });
    setText(taken);
    setTheirs(undefined);
    setFailure(undefined);
    setReplaced(undefined);
    setState('untouched');
    void now.current.draft?.forget();
    onLetGo?.();
  };

  return {
    text,
    state,
    failure,
    theirs,
    isBroughtBack: replaced !== undefined,
    change,
    flush: () => void flush(),
    keepMine() {
      now.current.base = theirs ?? now.current.base;
      now.current.isDirty = true;
      now.current.isDisputed = false;
      void flush();
    },
    takeTheirs: () => take(theirs ?? ''),
    keepBroughtBack: () => setReplaced(undefined),
    dropBroughtBack() {
      const { current } = now;
      if (theirs !== undefined) return take(theirs);
      if (current.base === replaced) return take(replaced);
      // It was stored meanwhile: what was there before is written anew.
      change(replaced ?? '');
      setReplaced(undefined);
      void flush();
    },
  };
}
