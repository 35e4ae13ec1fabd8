import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { Comfort } from '#contract/support.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import { positionBetween } from '../../order/positions.ts';

type Verbs = 'listComforts' | 'addComfort' | 'changeComfort' | 'moveComfort' | 'removeComfort';
type Row = Comfort & { position: string };

/** What helps, in the words and the order of the person. */
export function createComforts({ db }: { db: Db }) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Row>('SELECT id, title, position FROM comforts WHERE id = ?');
  const all = raw.prepare<[], Row>('SELECT id, title, position FROM comforts ORDER BY position, id');
  const insert = raw.prepare('INSERT INTO comforts (id, title, position) VALUES (?, ?, ?)');
  const rename = raw.prepare('UPDATE comforts SET title = ? WHERE id = ?');
  const place = raw.prepare('UPDATE comforts SET position = ? WHERE id = ?');
  const remove = raw.prepare('DELETE FROM comforts WHERE id = ?');

  const withoutPlace = ({ id, title }: Row): Comfort => ({ id, title });
  const list = () => all.all().map(withoutPlace);

  function find(id: string): Row {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  return {
    listComforts: list,
    addComfort({ id, title }) {
      const existing = byId.get(id);
      if (existing) return withoutPlace(existing);
      const others = all.all();
      if (others.length >= limits.comforts)
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'title', reason: 'TOO_MANY' }] });
      insert.run(id, title, positionBetween(others.at(-1)?.position ?? null, null));
      return { id, title };
    },
    changeComfort({ id, title }) {
      if (find(id).title !== title) rename.run(title, id);
      return { id, title };
    },
    moveComfort({ id, afterId }) {
      find(id);
      if (afterId === id) return list();
      const others = all.all().filter((row) => row.id !== id);
      // One that has left meanwhile: the first place is the one that can be seen.
      const index = others.findIndex((row) => row.id === afterId) + 1;
      const position = positionBetween(others[index - 1]?.position ?? null, others[index]?.position ?? null);
      place.run(position, id);
      return list();
    },
    removeComfort({ id }) {
      find(id);
      remove.run(id);
      return {};
    },
  } satisfies Pick<Services['support'], Verbs>;
}
