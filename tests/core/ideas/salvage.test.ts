import { join } from 'node:path';
import { getTableName, is, Table } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as tables from '#core/database/tables/ideas.ts';
import { destroyPage, look, type PageFact, salvageCopy } from '#tests/helpers/damage.ts';
import { addIdea, addNotes, addWholeIdea } from '#tests/helpers/ideas.ts';
import { type Dump, dumpTables } from '#tests/helpers/read-back.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

const names: readonly string[] = Object.values(tables).flatMap((table) =>
  is(table, Table) ? [getTableName(table)] : [],
);

let own: TestCore;
let rows: Dump;
let pages: PageFact[];
let databaseId: string;
beforeAll(async () => {
  own = createTestCore();
  const { client } = own;
  for (let number = 0; number < 12; number += 1) {
    const { ideaId } = await addWholeIdea(
      client,
      (name) => `${name} ${number} ${'kopi '.repeat(number % 6)}`,
    );
    await client.experiments.add({ id: newId(), ideaId, fields: { title: '2026-03-01' } });
    await client.feedback.addRound({ id: newId(), ideaId, fields: { title: '2026-03-01' } });
    await client.promotions.add({ id: newId(), ideaId, fields: { channel: 'IDR', title: 'USD' } });
    await client.moneyTests.addScenario({ id: newId(), ideaId, fields: { name: 'lean' } });
  }
  const bare = await addIdea(client, 'Bare');
  await addNotes(client, bare.id, 'channels', ['experiment', 'contact']);
  await client.feedback.add({ id: newId(), ideaId: bare.id, fields: { givenOn: '2026-03-01' } });
  own.core.close();
  const found = look(join(own.path, 'langkah.db'), (raw) => ({
    rows: dumpTables(raw),
    pages: raw.prepare<[], PageFact>('SELECT name, pageno, pagetype, ncell FROM dbstat').all(),
    databaseId: String(raw.prepare('SELECT id FROM identity').pluck().get()),
  }));
  ({ rows, pages, databaseId } = found);
});
afterAll(() => own.close());

const path = () => join(own.path, 'langkah.db');
const without = (raw: Parameters<typeof dumpTables>[0]) =>
  Object.fromEntries(Object.entries(dumpTables(raw)).filter(([name]) => names.includes(name)));

it('where nothing is left that says where tables begin, each row of an idea says itself whose it is', () => {
  const schema = pages.filter(({ name }) => name === 'sqlite_schema').map(({ pageno }) => pageno);
  const inner = pages.filter(({ pagetype, name }) => pagetype === 'internal' && names.includes(name));
  expect(schema.length).toBeGreaterThan(0);
  salvageCopy(
    { path: path(), databaseId },
    (copy) => {
      for (const page of [...schema, ...inner.map(({ pageno }) => pageno)]) destroyPage(copy, page);
    },
    (raw) => {
      expect(without(raw)).toEqual(
        Object.fromEntries(Object.entries(rows).filter(([name]) => names.includes(name))),
      );
      expect(raw.pragma('foreign_key_check')).toEqual([]);
    },
  );
});

it.each([...names, 'contacts', 'activities', 'files'])(
  'without %s nothing speaks of what is gone, and the rest is there',
  (table) => {
    salvageCopy(
      { path: path(), databaseId },
      (copy) => {
        for (const { pageno } of pages.filter(({ name }) => name === table)) destroyPage(copy, pageno);
      },
      (raw) => {
        expect(raw.pragma('foreign_key_check')).toEqual([]);
        const count = (name: string) => raw.prepare(`SELECT count(*) FROM ${name}`).pluck().get();
        const hanging = ['canvas_notes', 'experiments', 'feedback', 'money_scenarios'].filter(
          (name) => name !== table,
        );
        for (const name of hanging) expect(count(name)).toBe(table === 'ideas' ? 0 : rows[name]?.length);
        const loose = raw
          .prepare(
            `SELECT count(*) FROM evidence WHERE record_id NOT IN (SELECT id FROM experiments UNION SELECT id FROM feedback
               UNION SELECT id FROM contacts UNION SELECT id FROM files)`,
          )
          .pluck()
          .get();
        expect(loose).toBe(0);
      },
    );
  },
);
