import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaveOnRequest } from '#ui/lib/unsaved.ts';

const key = 'applications.add';
const quietMs = 500;

const addDraft = z.object({
  company: z.string(),
  role: z.string(),
  stageId: z.string().nullable(),
  appliedOn: z.string().nullable(),
  link: z.string(),
});
export type AddDraft = z.infer<typeof addDraft>;

const emptyDraft: AddDraft = { company: '', role: '', stageId: null, appliedOn: null, link: '' };

interface HeldDraft {
  draft: AddDraft;
  /** From then on nothing is taken from what was kept: a late answer would put back what was added meanwhile. */
  isTaken: boolean;
  isUnsaved: boolean;
}

/**
 * The half-typed new application: kept by the core shortly after each change, so that a crash costs nothing.
 * The third value empties the fields that were added; what was typed since then stays.
 */
export function useAddDraft(): [
  AddDraft,
  (changes: Partial<AddDraft>) => void,
  (added: AddDraft) => Promise<void>,
] {
  const api = useApi();
  const client = useClient();
  const [draft, setState] = useState(emptyDraft);
  const now = useRef<HeldDraft>({ draft, isTaken: false, isUnsaved: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stored = useQuery({ ...api.drafts.get.queryOptions({ input: { key } }), gcTime: 0 });

  useEffect(() => {
    if (!stored.data || now.current.isTaken) return;
    const read = addDraft.safeParse(parseJson(stored.data.content));
    if (!read.success) return;
    now.current = { draft: read.data, isTaken: true, isUnsaved: false };
    setState(read.data);
  }, [stored.data]);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (!now.current.isUnsaved) return;
    // A draft that cannot be kept is no reason to disturb: the form still holds it.
    await client.drafts.save({ key, content: JSON.stringify(now.current.draft) }).catch(() => {});
  }, [client]);

  const change = useCallback(
    (changes: Partial<AddDraft>) => {
      now.current = { draft: { ...now.current.draft, ...changes }, isTaken: true, isUnsaved: true };
      setState(now.current.draft);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), quietMs);
    },
    [save],
  );

  const clear = useCallback(
    async (added: AddDraft) => {
      clearTimeout(timer.current);
      const rest = withoutAdded(now.current.draft, added);
      now.current = { draft: emptyDraft, isTaken: true, isUnsaved: false };
      setState(emptyDraft);
      if (Object.keys(rest).length > 0) return change(rest);
      await client.drafts.discard({ key }).catch(() => {});
    },
    [client, change],
  );

  useSaveOnRequest(save);
  useEffect(() => () => void save(), [save]);
  return [draft, change, clear];
}

/** The fields that were changed while the answer was awaited. */
function withoutAdded(draft: AddDraft, added: AddDraft): Partial<AddDraft> {
  const names = Object.keys(emptyDraft) as (keyof AddDraft)[];
  return Object.fromEntries(
    names.filter((name) => draft[name] !== added[name]).map((name) => [name, draft[name]]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
