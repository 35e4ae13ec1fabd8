import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { useApi, useClient } from '#ui/lib/api.tsx';
import type { Client } from '#ui/lib/client.ts';

const schema = z.object({ text: z.string(), base: z.string() });
/** A text that could not be saved, and the stored text it was started from. */
export type KeptText = z.infer<typeof schema>;

/** What the core could not be given either. It is there as long as the page. */
const held = new Map<string, KeptText>();

export interface TextDraft {
  /** What was kept before this field was there. */
  kept: KeptText | undefined;
  keep: (kept: KeptText) => Promise<void>;
  forget: () => Promise<void>;
}

/**
 * A place for what cannot be saved: refused, disputed, or typed while the core was away. It outlives the field and, as far as the core could be reached, the program.
 * `key` begins with the noun and names the record; undefined: there is no such place. Null while it is not known what lies there.
 */
export function useTextDraft(key: string | undefined): TextDraft | null {
  const api = useApi();
  const client = useClient();
  // The field itself writes it from then on.
  const { data, isPending } = useQuery({
    ...api.drafts.get.queryOptions({ input: { key: key ?? '' } }),
    enabled: key !== undefined,
    gcTime: 0,
    staleTime: 'static',
  });
  const isReady = key === undefined || !isPending;
  const content = data?.content;
  return useMemo(() => (isReady ? draftOf(client, key, content) : null), [isReady, client, key, content]);
}

/** Whether a text lies under the key that could not be saved. Rejects when that cannot be known. */
export async function hasKeptText(client: Client, key: string): Promise<boolean> {
  return held.has(key) || readKept((await client.drafts.get({ key }))?.content) !== undefined;
}

function draftOf(client: Client, key: string | undefined, content: string | undefined): TextDraft {
  if (key === undefined) return { kept: undefined, keep: async () => {}, forget: async () => {} };
  const kept = held.get(key) ?? readKept(content);
  let isThere = kept !== undefined;
  let last = Promise.resolve();
  // The later of two is what counts, however long the way of the earlier one is.
  const inOrder = (run: () => Promise<unknown>) => {
    // Too long even for that, or no core: the page still holds it.
    last = last.then(run).then(
      () => {},
      () => {},
    );
    return last;
  };
  return {
    kept,
    keep(next) {
      isThere = true;
      held.set(key, next);
      return inOrder(() => client.drafts.save({ key, content: JSON.stringify(next) }));
    },
    async forget() {
      if (!isThere) return;
      isThere = false;
      held.delete(key);
      await inOrder(() => client.drafts.discard({ key }));
    },
  };
}

function readKept(content: string | undefined): KeptText | undefined {
  if (content === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}
