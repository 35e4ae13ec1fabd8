import type { Db } from '../database/database.ts';
import type { Clock } from '../ports.ts';

/** Two ids, the smaller one first. */
export type Pair = [one: string, other: string];
export const pairOf = (one: string, other: string): Pair => (one < other ? [one, other] : [other, one]);

export type Apart = ReturnType<typeof createApart>;

/** Which contacts are not the same person, whatever they have in common: said by the person, pair by pair. */
export function createApart({ db, clock }: { db: Db; clock: Clock }) {
  const raw = db.$client;
  const all = raw.prepare<[], Pair>('SELECT contact_id, other_id FROM contacts_apart').raw();
  const known = raw
    .prepare<[ids: string], string>('SELECT id FROM contacts WHERE id IN (SELECT value FROM json_each(?))')
    .pluck();
  const others = raw
    .prepare<[object], string>(
      `SELECT other_id FROM contacts_apart WHERE contact_id = @id
       UNION SELECT contact_id FROM contacts_apart WHERE other_id = @id`,
    )
    .pluck();
  const put = raw.prepare(
    'INSERT INTO contacts_apart (contact_id, other_id, decided_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const take = raw.prepare('DELETE FROM contacts_apart WHERE contact_id = @id OR other_id = @id');
  const putPair = (one: string, other: string) =>
    one === other ? 0 : put.run(...pairOf(one, other), clock.now()).changes;

  return {
    keep(ids: readonly string[]) {
      const found = known.all(JSON.stringify(ids));
      let changedCount = 0;
      for (const [index, one] of found.entries())
        for (const other of found.slice(index + 1)) changedCount += putPair(one, other);
      return { changedCount };
    },
    /** What was said of one is said of the other from now on. */
    move(id: string, toId: string): void {
      const before = others.all({ id });
      take.run({ id });
      for (const other of before) putPair(toId, other);
    },
    list: (): Pair[] => all.all(),
  };
}
