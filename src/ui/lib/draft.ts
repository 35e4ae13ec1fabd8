import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi, useClient } from './api.tsx';
import { useSaveOnRequest } from './unsaved.ts';

const quietMs = 500;

export interface DraftOptions<Draft> {
  /** Under which the core keeps it: `applications.add`. */
  key: string;
  schema: { safeParse: (value: unknown) => { success: boolean; data?: Draft | undefined } };
  /** The form when nothing is typed. One object for all time. */
  empty: Draft;
}

interface HeldDraft<Draft> {
  draft: Draft;
  /** From then on nothing is taken from what was kept: a late answer would put back what was added meanwhile. */
  isTaken: boolean;
  isUnsaved: boolean;
}

/**
 * A half-typed form: kept by the core shortly after each change, so that a crash costs nothing. The third value empties the
 * fields that were added; what was typed since then stays.
 */
export function useDraft<Draft extends object>({
  key,
  schema,
  empty,
}: DraftOptions<Draft>): [Draft, (changes: Partial<Draft>) => void, (added: Draft) => Promise<void>] {
  const api = useApi();
  const client = useClient();
  const [draft, setState] = useState(empty);
  const now = useRef<HeldDraft<Draft>>({ draft, isTaken: false, isUnsaved: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stored = useQuery({ ...api.drafts.get.queryOptions({ input: { key } }), gcTime: 0 });

  useEffect(() => {
    if (!stored.data || now.current.isTaken) return;
    const { data } = schema.safeParse(parseJson(stored.data.content));
    if (!data) return;
    now.current = { draft: data, isTaken: true, isUnsaved: false };
    setState(data);
  }, [stored.data, schema]);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (!now.current.isUnsaved) return;
    // A draft that cannot be kept is no reason to disturb: the form still holds it.
    await client.drafts.save({ key, content: JSON.stringify(now.current.draft) }).catch(() => {});
  }, [client, key]);

  const change = useCallback(
    (changes: Partial<Draft>) => {
      now.current = { draft: { ...now.current.draft, ...changes }, isTaken: true, isUnsaved: true };
      setState(now.current.draft);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), quietMs);
    },
    [save],
  );

  const clear = useCallback(
    async (added: Draft) => {
      clearTimeout(timer.current);
      const rest = withoutAdded(now.current.draft, added);
      now.current = { draft: empty, isTaken: true, isUnsaved: false };
      setState(empty);
      if (Object.keys(rest).length > 0) return change(rest);
      await client.drafts.discard({ key }).catch(() => {});
    },
    [client, change, key, empty],
  );

  useSaveOnRequest(save);
  useEffect(() => () => void save(), [save]);
  return [draft, change, clear];
}

/** The fields that were changed while the answer was awaited. */
function withoutAdded<Draft extends object>(draft: Draft, added: Draft): Partial<Draft> {
  const names = Object.keys(draft) as (keyof Draft)[];
  const changed = names.filter((name) => draft[name] !== added[name]);
  return Object.fromEntries(changed.map((name) => [name, draft[name]])) as Partial<Draft>;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
