import { describe, expect, test } from 'vitest';
import { buildHouse } from './house.ts';
import * as imports from './import-rules.ts';
import * as journalRules from './journal-rules.ts';
import * as resources from './resource-rules.ts';
import * as shape from './shape-rules.ts';
import { limits } from './table.ts';

// A rule that cannot fail guards nothing: each is shown files that break it, and the nearest ones that do not.
interface Case {
  rule: imports.Rule;
  broken: Record<string, string>[];
  sound: Record<string, string>[];
}

const lines = (count: number) => 'export {};\n'.repeat(count);
const ui = (specifier: string) => ({ 'src/ui/rooms/trash/trash-page.tsx': `import '${specifier}';` });
const core = (text: string) => ({ 'src/core/tags/service.ts': text });
const catalogues = (en: object, id: object) => ({
  'src/locales/en/trash.json': JSON.stringify(en),
  'src/locales/id/trash.json': JSON.stringify(id),
});
const migration = (sql: string) => ({ 'resources/migrations/0000_first.sql': sql });
const journal = (...entries: { idx: number; tag: string; when: number }[]) => ({
  ...Object.fromEntries(entries.map(({ tag }) => [`resources/migrations/${tag}.sql`, ''])),
  'resources/migrations/meta/_journal.json': JSON.stringify({ entries }),
});

const cases: Record<string, Case> = {
  roomsAreKnown: {
    rule: imports.roomsAreKnown,
    broken: [{ 'src/helpers/text.ts': '' }, { 'electron/shared/text.ts': '' }],
    sound: [{ 'src/core/tags/service.ts': '', 'src/ui/rooms/trash/trash-page.tsx': '' }],
  },
  importsFollowTheTable: {
    rule: imports.importsFollowTheTable,
    broken: [
      ui('#core/ports.ts'),
      { 'src/ui/lib/api.tsx': "import type { Core } from '#core/create-core.ts';" },
      { 'src/ui/lib/api.tsx': "type Core = import('#core/create-core.ts').Core;" },
      { 'src/ui/lib/api.tsx': "const core = () => import('#core/create-core.ts');" },
      { 'src/ui/lib/api.tsx': "export { core } from '#loopback/start.ts';" },
      ui('#ui/rooms/companies/companies-page.tsx'),
      ui('#ui/app/routes.tsx'),
      { 'src/ui/components/panel.tsx': "import '#ui/rooms/trash/trash-page.tsx';" },
      { 'src/ui/app/icons.ts': "import.meta.glob('#core/page/*.ts');" },
      core("import '#loopback/server.ts';"),
      core("import '#tests/helpers/test-core.ts';"),
      { 'src/contract/tags.ts': "import type { Db } from '#core/database/database.ts';" },
      { 'electron/main/index.ts': "import '#loopback/guard.ts';" },
      { 'electron/preload/index.ts': "import '#contract/index.ts';" },
    ],
    sound: [
      ui('#contract/tags.ts'),
      ui('#ui/components/panel.tsx'),
      { 'src/ui/app/routes.tsx': "const page = () => import('#ui/rooms/trash/trash-page.tsx');" },
      core("import '#contract/tags.ts'; import '../ports.ts';"),
      { 'electron/main/index.ts': "import '#core/create-core.ts';" },
    ],
  },
  journalStaysApart: {
    rule: journalRules.journalStaysApart,
    broken: [
      core("const rows = raw.prepare('SELECT text FROM entries').all();"),
      core('db.all(`SELECT * FROM activities\n JOIN entry_marks AS mark`);'),
      core('raw.exec(`UPDATE "mood_words" SET name = \'\'`);'),
      core("const table = 'support_people';"),
      core("import { entries } from '../database/tables/journal.ts';"),
      core("import { createEntries } from '../journal/entries.ts';"),
      { 'src/core/reports/mood.ts': "import '#core/journal/mood-figures.ts';" },
    ],
    sound: [
      core("for (const [index] of list.entries()) console.log('FROM entriesOf', index);"),
      core("import { entry } from '#contract/entries.ts';"),
      { 'src/core/journal/lists.ts': "const sql = 'SELECT text FROM entries';" },
      { 'src/ui/rooms/journal/list.tsx': "import '#contract/entries.ts';" },
    ],
  },
  roomsAreImportedByName: {
    rule: imports.roomsAreImportedByName,
    broken: [
      ui('../../components/panel.tsx'),
      ui('../companies/companies-page.tsx'),
      core("import '../../contract/tags.ts';"),
    ],
    sound: [ui('./trash-list.tsx'), ui('#ui/components/panel.tsx'), core("import '../ports.ts';")],
  },
  importsNameTheirFile: {
    rule: imports.importsNameTheirFile,
    broken: [core("import '../ports';"), ui('#ui/components/missing.tsx')],
    sound: [
      { ...core("import '../ports.ts'; import.meta.glob('#resources/*.sql');"), 'src/core/ports.ts': '' },
    ],
  },
  packagesFollowTheTable: {
    rule: imports.packagesFollowTheTable,
    broken: [
      ui('drizzle-orm/sqlite-core'),
      ui('node:fs'),
      ui('better-sqlite3'),
      core("import 'electron-store';"),
      core("import 'node:http';"),
      core("import '@mantine/core';"),
      { 'src/loopback/server.ts': "import 'better-sqlite3';" },
      { 'electron/main/index.ts': "import { eq } from 'drizzle-orm';" },
      { 'electron/preload/index.ts': "import { z } from 'zod';" },
      { 'src/contract/tags.ts': "import { v7 } from 'uuid';" },
    ],
    sound: [
      ui('@mantine/core'),
      core("import 'better-sqlite3'; import 'react-dom/server';"),
      { 'electron/preload/index.ts': "import { contextBridge } from 'electron';" },
      { 'electron/main/index.ts': "import Store from 'electron-store';" },
    ],
  },
  electronStaysInItsShell: {
    rule: imports.electronStaysInItsShell,
    broken: [
      core("import type { App } from 'electron';"),
      { 'tests/core/tags.test.ts': "import { app } from 'electron';" },
      { 'scripts/start.mjs': "await import('electron');" },
      { 'src/loopback/server.ts': "const app = require('electron/main');" },
    ],
    sound: [
      { 'electron/main/window.ts': "import type { App } from 'electron';" },
      core("import 'electron-x';"),
    ],
  },
  coreCallsDownwards: {
    rule: imports.coreCallsDownwards,
    broken: [
      core("import '../applications/service.ts';"),
      core("import type { Trash } from '../trash/service.ts';"),
      { 'src/core/database/migrate.ts': "import '#core/create-core.ts';" },
      { 'src/core/ghosts/service.ts': '' },
    ],
    sound: [
      core("import '../companies/service.ts'; import '../ports.ts';"),
      { 'src/core/applications/card-query.ts': "import '../search/match.ts';" },
    ],
  },
  importsHaveNoCycles: {
    rule: imports.importsHaveNoCycles,
    broken: [
      {
        'src/core/tags/a.ts': "import './b.ts';",
        'src/core/tags/b.ts': "import './c.ts';",
        'src/core/tags/c.ts': "import type { A } from './a.ts';",
      },
    ],
    sound: [
      {
        'src/core/tags/a.ts': "import './b.ts'; import './c.ts';",
        'src/core/tags/b.ts': "import './c.ts';",
        'src/core/tags/c.ts': '',
      },
    ],
  },
  namesAreKebabCase: {
    rule: shape.namesAreKebabCase,
    broken: [
      { 'src/ui/lib/useCommand.ts': '' },
      { 'src/ui/Rooms/trash.ts': '' },
      { 'src/core/date_text.ts': '' },
    ],
    sound: [{ 'src/ui/lib/use-command.ts': '', 'tests/fixtures/imports/Huntr Export.csv': '' }],
  },
  filesAreShort: {
    rule: shape.filesAreShort,
    broken: [
      core(lines(limits.sourceLines + 1)),
      { 'tests/core/tags.test.ts': lines(limits.testLines + 1) },
      { 'electron/preload/index.ts': lines(limits.preloadLines + 1) },
    ],
    sound: [core(lines(limits.sourceLines)), { 'tests/core/tags.test.ts': lines(limits.testLines) }],
  },
  exportsAreNamed: {
    rule: shape.exportsAreNamed,
    broken: [core('export default 1;'), core('const a = 1; export { a as default };')],
    sound: [core('export const a = 1;'), { 'vitest.config.ts': 'export default {};' }],
  },
  nothingIsAny: {
    rule: shape.nothingIsAny,
    broken: [core('export const a: any = 1;'), core('export const a = [1][0]!;')],
    sound: [core("export const any = 'any'; // any")],
  },
  daysNeverPassThroughUtc: {
    rule: shape.daysNeverPassThroughUtc,
    broken: [
      core('const a = new Date().toISOString().slice(0, 10);'),
      core("const a = new Date().toISOString().split('T')[0];"),
      core("const a = new Date('2026-03-10');"),
      core('const a = new Date(entry.happenedOn);'),
      core('const a = Date.parse(today);'),
    ],
    sound: [core("const a = new Date(now); const b = new Date(2026, 2, 10); const c = 'x'.slice(1);")],
  },
  transactionsAreImmediate: {
    rule: shape.transactionsAreImmediate,
    broken: [
      core("raw.exec('BEGIN');"),
      core("raw.exec('begin deferred; SELECT 1');"),
      core('raw.exec(`BEGIN TRANSACTION`);'),
      core('raw.transaction(() => {})();'),
      core('raw.transaction(() => {}).deferred();'),
      core('db.transaction((tx) => tx);'),
    ],
    sound: [
      core("raw.exec('BEGIN IMMEDIATE; COMMIT');"),
      core('raw.transaction(() => {}).immediate();'),
      core("db.transaction((tx) => tx, { behavior: 'immediate' });"),
      core("raw.exec('CREATE TRIGGER a AFTER INSERT ON b BEGIN SELECT 1; END');"),
    ],
  },
  cataloguesAgree: {
    rule: resources.cataloguesAgree,
    broken: [
      catalogues({ a: 'x', b: 'y' }, { a: 'x' }),
      catalogues({ a: 'x' }, { a: 'x', b: 'y' }),
      catalogues({ a: { b: 'x' } }, { a: { c: 'x' } }),
      catalogues({ a: '{{count}} days' }, { a: 'hari' }),
      { 'src/locales/en/trash.json': '{}' },
    ],
    sound: [
      catalogues({ a: '{{name}} on {{day}}' }, { a: '{{day}}: {{name}}' }),
      catalogues({ a_one: '{{count}} day', a_other: '{{count}} days' }, { a_other: '{{count}} hari' }),
    ],
  },
  releasedMigrationsStay: {
    rule: resources.releasedMigrationsStay({
      '0000_first.sql': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    }),
    broken: [migration(' '), {}],
    sound: [migration('')],
  },
  migrationsDropNothing: {
    rule: resources.migrationsDropNothing,
    broken: [
      migration('DROP TABLE tags;'),
      migration('ALTER TABLE `tags` RENAME TO `labels`;'),
      migration('alter table tags drop column color'),
    ],
    sound: [
      migration('CREATE TABLE a (id TEXT); -- DROP TABLE b'),
      migration('DROP INDEX tags_name;'),
      migration(`${resources.rebuildMarker}tags gets a check\nDROP TABLE tags;`),
    ],
  },
  migrationsAreNumbered: {
    rule: resources.migrationsAreNumbered,
    broken: [
      { ...journal(), ...migration('') },
      journal({ idx: 0, tag: '0000_a', when: 2 }, { idx: 1, tag: '0001_b', when: 1 }),
      journal({ idx: 0, tag: '0000_a', when: 1 }, { idx: 2, tag: '0002_b', when: 2 }),
    ],
    sound: [journal({ idx: 0, tag: '0000_a', when: 1 }, { idx: 1, tag: '0001_b', when: 2 })],
  },
};

test('every rule is shown something that breaks it', () => {
  const names = [imports, journalRules, shape, resources]
    .flatMap((rules) => Object.keys(rules))
    .filter((name) => name !== 'rebuildMarker');
  expect(Object.keys(cases).sort()).toEqual(names.sort());
});

describe.each(Object.entries(cases))('%s', (_name, { rule, broken, sound }) => {
  const check = (files: Record<string, string>) => rule(buildHouse(new Map(Object.entries(files))));

  test.each(broken.map((files) => [JSON.stringify(files).slice(0, 150), files] as const))(
    'refuses %s',
    (_, files) => {
      expect(check(files)).not.toEqual([]);
    },
  );

  test.each(sound.map((files) => [JSON.stringify(files).slice(0, 150), files] as const))(
    'allows %s',
    (_, files) => {
      expect(check(files)).toEqual([]);
    },
  );
});
