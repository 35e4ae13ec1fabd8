import { z } from 'zod';
import type { Client } from '#ui/lib/client.ts';

/** `at`: when something was said in it first, in milliseconds. */
const begun = z.object({ id: z.string(), at: z.number() });
export type Begun = z.infer<typeof begun>;
type List = ReturnType<typeof createList>;

/** What the core could not be told is there as long as the page. */
const lists = new WeakMap<Client, Map<string, List>>();

/** The check-ins that were begun under a key, the newest first. There is one list of each, so that no card writes over what another one knows. */
export function begunListOf(client: Client, key: string): List {
  const own = lists.get(client) ?? new Map<string, List>();
  lists.set(client, own);
  const list = own.get(key) ?? createList(client, key);
  own.set(key, list);
  return list;
}

/** One step after the other, so that the core knows what was said last. */
function createList(client: Client, key: string) {
  let all: readonly Begun[] = [];
  let isRead = false;
  let last: Promise<unknown> = Promise.resolve();
  function inOrder<Result>(run: () => Promise<Result>): Promise<Result> {
    const next = last.then(run, run);
    last = next;
    return next;
  }
  async function readOnce() {
    if (isRead) return;
    const content = (await client.drafts.get({ key }))?.content;
    isRead = true;
    all = [...all, ...readBegun(content).filter(({ id }) => !all.some((each) => each.id === id))];
  }
  const change = (next: (all: readonly Begun[]) => readonly Begun[]) =>
    inOrder(async () => {
      // No core: what lies there is added once it is known.
      await readOnce().catch(() => {});
      const before = all;
      all = next(all);
      if (all.length > 0) await client.drafts.save({ key, content: JSON.stringify(all) });
      else if (before.length > 0) await client.drafts.discard({ key });
    }).catch(() => {});
  return {
    read: () =>
      inOrder(async () => {
        await readOnce();
        return all;
      }),
    with: (added: Begun) => change((before) => [added, ...before.filter(({ id }) => id !== added.id)]),
    without: (gone: string) => change((before) => before.filter(({ id }) => id !== gone)),
  };
}

function readBegun(content: string | undefined): Begun[] {
  try {
    return z.array(begun).parse(JSON.parse(content ?? '[]'));
  } catch {
    return [];
  }
}
