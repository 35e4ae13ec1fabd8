import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkIntegrity } from '#core/database/check-database.ts';
import { destroyPage, look, type PageFact, salvageCopy } from './damage.ts';
import { createTestCore, type TestCore } from './test-core.ts';

/** What can be read of the closed workspace in the folder `from` when the pages of these tables are gone, as a program finds it that opens it. */
export async function salvageWithout<T>(
  from: string,
  tables: string[],
  work: (again: TestCore) => Promise<T>,
): Promise<T> {
  const path = join(from, 'langkah.db');
  const pages = look(path, (raw) =>
    raw.prepare<[], PageFact>('SELECT name, pageno, pagetype, ncell FROM dbstat').all(),
  );
  const again = createTestCore();
  again.core.close();
  salvageCopy(
    { path, databaseId: 'x' },
    (copy) => {
      for (const { pageno } of pages.filter(({ name }) => tables.includes(name))) destroyPage(copy, pageno);
    },
    (raw, { target }) => {
      expect(raw.pragma('foreign_key_check')).toEqual([]);
      checkIntegrity(raw);
      cpSync(target, join(again.path, 'langkah.db'));
    },
  );
  const opened = createTestCore({ path: again.path });
  try {
    return await work(opened);
  } finally {
    opened.close();
    again.close();
  }
}
