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

/** The half-typed new application: kept by the core shortly after each change, so that a crash costs nothing. */
export function useAddDraft(): [AddDraft, (changes: Partial<AddDraft>) => void, () => Promise<void>] {
  const api = useApi();
  const client = useClient();
  const [draft, setState] = useState(emptyDraft);
  const now = useRef({ draft, isTouched: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stored = useQuery({ ...api.drafts.get.queryOptions({ input: { key } }), gcTime: 0 });

  useEffect(() => {
    if (!stored.data || now.current.isTouched) return;
    const read = addDraft.safeParse(parseJson(stored.data.content));
    if (!read.success) return;
    now.current.draft = read.data;
    setState(read.data);
  }, [stored.data]);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (!now.current.isTouched) return;
    // A draft that cannot be kept is no reason to disturb: the form still holds it.
    await client.drafts.save({ key, content: JSON.stringify(now.current.draft) }).catch(() => {});
  }, [client]);

  const change = useCallback(
    (changes: Partial<AddDraft>) => {
      now.current = { draft: { ...now.current.draft, ...changes }, isTouched: true };
      setState(now.current.draft);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), quietMs);
    },
    [save],
  );

  const discard = useCallback(async () => {
    clearTimeout(timer.current);
    now.current = { draft: emptyDraft, isTouched: false };
    setState(emptyDraft);
    await client.drafts.discard({ key }).catch(() => {});
  }, [client]);

  useSaveOnRequest(save);
  useEffect(() => () => void save(), [save]);
  return [draft, change, discard];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
