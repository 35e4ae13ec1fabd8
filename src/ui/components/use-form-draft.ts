import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useApi, useClient } from '#ui/lib/api.tsx';

const quietMs = 500;

export interface FormDraft<Form> {
  form: Form;
  /** What is in the form was typed before, and never saved. */
  isRestored: boolean;
  change: (changes: Partial<Form>) => void;
  /** Empties the form: it was saved, or is not wanted any more. */
  discard: () => Promise<void>;
}

/** A form that is saved as a whole. Until then the core keeps it shortly after each change, so that neither a crash nor Esc costs what was typed. */
export function useFormDraft<Form extends object>(
  key: string,
  schema: z.ZodType<Form>,
  empty: Form,
): FormDraft<Form> {
  const api = useApi();
  const client = useClient();
  const [form, setForm] = useState(empty);
  const [isRestored, setIsRestored] = useState(false);
  const now = useRef({ form, isTouched: false, isSettled: false });
  const first = useRef({ schema, empty });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef<Promise<unknown>>(Promise.resolve());
  const stored = useQuery({ ...api.drafts.get.queryOptions({ input: { key } }), gcTime: 0 });

  useEffect(() => {
    const { current } = now;
    if (stored.data === undefined || current.isSettled || current.isTouched) return;
    current.isSettled = true;
    const read = stored.data && readForm(first.current.schema, stored.data.content);
    if (!read) return;
    current.form = read;
    setForm(read);
    setIsRestored(true);
  }, [stored.data]);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const { current } = now;
    if (!current.isTouched) return;
    current.isTouched = false;
    const content = JSON.stringify(current.form);
    // In order, and without disturbing: the form still holds what could not be kept.
    written.current = written.current.then(() => client.drafts.save({ key, content })).catch(() => {});
  }, [client, key]);

  const change = useCallback(
    (changes: Partial<Form>) => {
      Object.assign(now.current, {
        form: { ...now.current.form, ...changes },
        isTouched: true,
        isSettled: true,
      });
      setForm(now.current.form);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, quietMs);
    },
    [save],
  );

  const discard = useCallback(async () => {
    clearTimeout(timer.current);
    now.current = { form: first.current.empty, isTouched: false, isSettled: true };
    setForm(first.current.empty);
    setIsRestored(false);
    written.current = written.current.then(() => client.drafts.discard({ key })).catch(() => {});
    await written.current;
  }, [client, key]);

  useEffect(() => save, [save]);
  return { form, isRestored, change, discard };
}

function readForm<Form>(schema: z.ZodType<Form>, content: string): Form | undefined {
  try {
    return schema.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}
