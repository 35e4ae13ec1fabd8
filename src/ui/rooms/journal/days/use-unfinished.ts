import { useCallback, useEffect, useMemo, useState } from 'react';
import { hasKeptText } from '#ui/components/text-draft.ts';
import { useClient } from '#ui/lib/api.tsx';
import type { Client } from '#ui/lib/client.ts';
import { toFailure } from '#ui/lib/failure.ts';
import { textDraftKey } from '../entry/entry-saving.ts';
import { type Begun, begunListOf } from './begun-list.ts';

/** A check-in to go on with. Not stored: all there is of it is a text that nobody could store. */
export interface LeftOpen extends Begun {
  isStored: boolean;
}

/** After an hour it is an entry like the others: nobody has to be reminded of it. What was never stored is none, and waits as long as it takes. */
const offeredForMs = 3_600_000;

/**
 * Which check-ins lie open, so that they do after a crash as well. Only their ids are kept here: drafts are not the journal. `on`: the day they are about, if that is not
 * now; what is stored of another day lies in the list of that day anyway.
 */
export function useUnfinished(on: string | undefined) {
  const client = useClient();
  const list = useMemo(
    () => begunListOf(client, on ? `entries.checkIn.${on}` : 'entries.checkIn'),
    [client, on],
  );
  const [left, setLeft] = useState<LeftOpen>();

  useEffect(() => {
    let isThere = true;
    const look = async () => {
      const found: LeftOpen[] = [];
      for (const each of await list.read()) {
        const isStored = await isToGoOn(client, each, on === undefined);
        if (isStored === undefined) await list.without(each.id);
        else found.push({ ...each, isStored });
      }
      if (isThere) setLeft(found[0]);
    };
    // What cannot be offered now is kept for the next time.
    look().catch(() => {});
    return () => {
      isThere = false;
    };
  }, [client, list, on]);

  const remember = useCallback((each: Begun) => void list.with(each), [list]);
  const forget = useCallback((id: string) => void list.without(id), [list]);
  const take = useCallback(() => setLeft(undefined), []);
  return useMemo(() => ({ left, take, remember, forget }), [left, take, remember, forget]);
}

/** Whether it is stored; undefined when there is nothing to go on with. Rejects when that cannot be known. */
async function isToGoOn(client: Client, { id, at }: Begun, isNow: boolean): Promise<boolean | undefined> {
  try {
    const { deletedAt } = await client.entries.get({ id });
    return isNow && deletedAt === null && at >= Date.now() - offeredForMs ? true : undefined;
  } catch (error) {
    if (toFailure(error).code !== 'NOT_FOUND') throw error;
    return (await hasKeptText(client, textDraftKey(id))) ? false : undefined;
  }
}
