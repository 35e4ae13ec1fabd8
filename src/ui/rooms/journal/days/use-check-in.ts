import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Entry, EntryChanges } from '#contract/entries.ts';
import { announce } from '#ui/lib/announce.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { toFailure } from '#ui/lib/failure.ts';
import { useHistory } from '#ui/lib/history.ts';
import { rememberPlace } from '#ui/lib/private-room.ts';
import { useSaving } from '#ui/lib/save-field.ts';
import { hideToast, showToast } from '#ui/lib/toast.tsx';
import { saveEverything } from '#ui/lib/unsaved.ts';
import { type EntryFields, type EntrySaving, useInOrder, useShowEntry } from '../entry/entry-saving.ts';
import { useCover } from '../privacy/cover-state.tsx';
import { useUnfinished } from './use-unfinished.ts';

/** After so long a face that is clicked begins a new check-in, whatever is still open. */
const pauseMs = 600_000;

/** One of them, for as long as something of it is on its way: the next one may be there already. */
interface CheckIn {
  id: string;
  isStored: boolean;
  changedAt: number;
  /** When something was said in it first, in milliseconds; null: nothing was. */
  saidAt: number | null;
  /** It was offered long after it was said: how one is now is no part of it. */
  isOfThen: boolean;
  /** The fields that could not be stored. */
  unsaved: Set<string>;
}

const nothing = { mood: null, energy: null, markIds: [], text: '' };

/**
 * The check-in that is being made. The first thing that is said stores it as an entry, and whatever follows is added to that: there is nothing that could be
 * lost, and no text of the journal lies anywhere but in the journal. `on`: the day it is about, if that is not now.
 */
export function useCheckIn(on?: string) {
  const { t } = useTranslation(['journal', 'app']);
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const show = useShowEntry();
  const { undo } = useHistory();
  const inOrder = useInOrder();
  const unfinished = useUnfinished(on);
  const { isCovered } = useCover();
  const [{ checkIn, isStored, isContinued }, setState] = useState(fresh);
  const { id } = checkIn;
  const [isOpen, setIsOpen] = useState(false);
  const now = useRef(checkIn);
  const isThere = useRef(true);
  const latest = useRef({ t, undo });
  useEffect(() => {
    latest.current = { t, undo };
  });
  const query = useQuery({ ...api.entries.get.queryOptions({ input: { id } }), enabled: isStored });

  const { remember, forget, left, take } = unfinished;
  const leave = useCallback(
    ({ id, unsaved }: CheckIn) => {
      // What could not be stored is offered once more.
      if (unsaved.size === 0) forget(id);
    },
    [forget],
  );
  const beginAnew = useCallback(() => {
    const next = fresh();
    leave(now.current);
    now.current = next.checkIn;
    setState(next);
    setIsOpen(false);
  }, [leave]);
  // Who goes elsewhere has finished.
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      leave(now.current);
    };
  }, [leave]);

  const store = useCallback(
    async (current: CheckIn, changes: EntryChanges, base: EntryChanges) => {
      if (!current.isStored && saysNothing(changes)) return undefined;
      const sent = { id: current.id };
      const mayBeTold = rememberPlace();
      const saved = current.isStored
        ? await client.entries.change({ ...sent, changes, base })
        : await client.entries.add({ ...sent, fields: { ...whenOf(current, on), ...changes } });
      await show(saved);
      // "Undo" takes back the newest step: it must not stand under the words of an older one.
      hideToast();
      if (current.isStored) return saved;
      current.isStored = true;
      setState((state) => (state.checkIn === current ? { ...state, isStored: true } : state));
      if (on) forget(current.id);
      else if (now.current === current && isThere.current && mayBeTold())
        remember({ id: current.id, at: current.saidAt ?? Date.now() });
      if (!mayBeTold()) return saved;
      const words = latest.current.t('journal:checkIn.kept');
      showToast(words, { label: latest.current.t('app:history.undo'), run: latest.current.undo });
      announce(words);
      return saved;
    },
    [client, show, remember, forget, on],
  );

  const changeIn = useCallback(
    (current: CheckIn, changes: EntryChanges, base: EntryChanges) => {
      current.saidAt ??= Date.now();
      const { saidAt } = current;
      return inOrder(async () => {
        const fields = Object.keys(changes);
        current.changedAt = Date.now();
        try {
          const saved = await store(current, changes, base);
          for (const field of fields) current.unsaved.delete(field);
          return saved;
        } catch (error) {
          for (const field of fields) current.unsaved.add(field);
          // The text is kept under its id, and nothing else would lead there. What is chosen does not stay chosen.
          if (changes.text?.trim()) remember({ id: current.id, at: saidAt });
          throw error;
        }
      });
    },
    [inOrder, store, remember],
  );
  // A click belongs to the check-in that is there. A text that is stored when its field goes belongs to the one in which it was written.
  const change = useCallback(
    (changes: EntryChanges, base: EntryChanges) => changeIn(now.current, changes, base),
    [changeIn],
  );
  const save = useCallback(
    (changes: EntryChanges, base = {} as EntryChanges) => changeIn(checkIn, changes, base),
    [changeIn, checkIn],
  );
  const saving: EntrySaving = { ...useSaving(change), save };
  /** Until all that was said was tried, also what is still on its way. */
  async function storeAll() {
    await saveEverything();
    await inOrder(async () => {});
  }

  /** An entry in which nothing is left: nobody has written it. Resolves with whether it was one. */
  async function trashEmpty({ id, isStored }: CheckIn): Promise<boolean> {
    const stored = isStored && queries.getQueryData<Entry>(api.entries.get.queryKey({ input: { id } }));
    if (!stored || !saysNothing(stored) || stored.files.length > 0) return false;
    // Where it cannot go it stays, with nothing in it.
    await client.entries.trash({ ids: [id] }).catch(() => {});
    return true;
  }

  // Undone, or thrown away elsewhere: there is nothing any more that could be gone on with.
  const isNotThere = query.error !== null && toFailure(query.error).code === 'NOT_FOUND';
  const isGone = isNotThere || (query.data?.id === id && query.data.deletedAt !== null);
  useEffect(() => {
    if (!isGone) return;
    // What was written since then and is on its way makes an entry of its own.
    if (isNotThere) now.current.isStored = false;
    beginAnew();
  }, [isGone, isNotThere, beginAnew]);

  // What lay open when the program ended, or could not be stored when it was left, is offered again, once, when it may be seen.
  useEffect(() => {
    if (left === undefined || isCovered || isStored || now.current.isStored) return;
    take();
    const { id, at, isStored: wasStored } = left;
    const isOfThen = on === undefined && at < Date.now() - pauseMs;
    const unsaved = new Set<string>();
    now.current = { id, isStored: wasStored, changedAt: Date.now(), saidAt: at, isOfThen, unsaved };
    setState({ checkIn: now.current, isStored: wasStored, isContinued: true });
    setIsOpen(true);
  }, [left, take, isCovered, isStored, on]);

  const entry = isStored ? query.data : undefined;
  const fields: Omit<EntryFields, 'writtenOn' | 'minute'> = entry ?? nothing;
  const isLongAgo = () =>
    now.current.isOfThen || (now.current.isStored && Date.now() - now.current.changedAt > pauseMs);
  return {
    id,
    entry,
    fields,
    saving,
    isContinued,
    /** More than the faces is shown. */
    isOpen: isOpen || isStored,
    /** It was opened to write, and not by a face. */
    isToWrite: isOpen && !isContinued,
    open: () => setIsOpen(true),
    /** Before a face is chosen: what was left open long ago is another one. */
    isLongAgo,
    /** It was left open on another day, while it asks how one is now. */
    isOfAnotherDay: () =>
      on === undefined && isLongAgo() && entry !== undefined && entry.writtenOn !== todayOf(new Date()),
    beginAnew,
    /** What is stored was taken in the place of its text: it can be finished. */
    letGoOfText() {
      now.current.unsaved.delete('text');
      if (!now.current.isStored) leave(now.current);
    },
    /** Resolves with whether it was. An entry in which nothing is left goes with it: nobody has written it. */
    async takeMoodAway(): Promise<boolean> {
      const { current } = now;
      if (!(await saving.choose('mood', null))) return false;
      await storeAll();
      // What could not be stored is something as well.
      if (current.unsaved.size === 0 && (await trashEmpty(current)) && now.current === current) beginAnew();
      return true;
    },
    /** Closes it; the next one can begin. Resolves with false while something could not be stored: then it stays. `isGoneOn`: it goes on elsewhere, however little is in it. */
    async finish(isGoneOn = false): Promise<boolean> {
      const { current } = now;
      await storeAll();
      if (current.unsaved.size > 0) return false;
      if (!isGoneOn) await trashEmpty(current);
      if (now.current === current) beginAnew();
      return true;
    },
  };
}

function fresh(): { checkIn: CheckIn; isStored: boolean; isContinued: boolean } {
  const began = { isStored: false, changedAt: 0, saidAt: null, isOfThen: false };
  return { checkIn: { ...began, id: newId(), unsaved: new Set() }, isStored: false, isContinued: false };
}

/** The day and the minute of one that can be stored only now; nothing where the core is to look at the clock. */
function whenOf({ saidAt, isOfThen }: CheckIn, on: string | undefined): EntryChanges {
  if (on) return { writtenOn: on };
  const when = new Date(saidAt ?? Date.now());
  const writtenOn = todayOf(when);
  // A day that has not come was said under a clock that was wrong.
  if (!isOfThen || writtenOn > todayOf(new Date())) return {};
  return { writtenOn, minute: when.getHours() * 60 + when.getMinutes() };
}

function saysNothing({ mood, energy, markIds, text }: EntryChanges): boolean {
  return mood == null && energy == null && !markIds?.length && !text?.trim();
}
