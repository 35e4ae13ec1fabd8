import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { useApi, useClient } from '#ui/lib/api.tsx';

const unsavedText = z.object({ text: z.string(), base: z.string() });
/** What the person wrote, and the stored text it was started from. */
export type UnsavedText = z.infer<typeof unsavedText>;

// Outlives the field that shows the text: a panel may be closed while the disk is full.
const kept = new Map<string, UnsavedText>();
// Those that the core could not take either: closing the page would lose them.
const onlyHere = new Set<string>();
// What the core still lists of these is older than what this page knows.
const settled = new Set<string>();

export interface UnsavedTexts {
  find: () => UnsavedText | undefined;
  keep: (unsaved: UnsavedText) => void;
  forget: () => void;
}

/**
 * A text that could not be saved is kept under the key of its field: in this page, and as a draft in the core as far as that
 * answers, so that it is there again when the field is shown next, also after a crash.
 */
export function useUnsavedText(key: string): UnsavedTexts {
  const api = useApi();
  const client = useClient();
  const { data } = useQuery(api.drafts.list.queryOptions({ input: {} }));
  const drafted = data?.find((draft) => draft.key === key)?.content;
  return useMemo(
    () => ({
      find() {
        const known = kept.get(key);
        if (known || settled.has(key) || drafted === undefined) return known;
        return readDraft(drafted);
      },
      keep(unsaved) {
        kept.set(key, unsaved);
        settled.add(key);
        onlyHere.add(key);
        client.drafts.save({ key, content: JSON.stringify(unsaved) }).then(
          () => onlyHere.delete(key),
          () => {},
        );
      },
      forget() {
        kept.delete(key);
        onlyHere.delete(key);
        settled.add(key);
        client.drafts.discard({ key }).catch(() => {});
      },
    }),
    [client, key, drafted],
  );
}

/** Whether closing the page would lose something. */
export function hasUnsavedTexts(): boolean {
  return onlyHere.size > 0;
}

function readDraft(content: string): UnsavedText | undefined {
  try {
    return unsavedText.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}
