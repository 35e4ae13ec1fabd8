import { describe, expect, test } from 'vitest';
import { journalTableNames } from '#core/jobs/take-out-journal.ts';
import released from '#tests/fixtures/migrations/released.json' with { type: 'json' };
import { buildHouse, readTree } from './house.ts';
import * as importRules from './import-rules.ts';
import * as journalRules from './journal-rules.ts';
import * as resourceRules from './resource-rules.ts';
import * as shapeRules from './shape-rules.ts';
import { journalTables } from './table.ts';

const house = buildHouse(readTree(['src', 'electron', 'resources', 'scripts', 'tests']));
const { releasedMigrationsStay, rebuildMarker: _, ...catalogueAndMigrationRules } = resourceRules;
const rules = {
  ...importRules,
  ...journalRules,
  ...shapeRules,
  ...catalogueAndMigrationRules,
  releasedMigrationsStay: releasedMigrationsStay(released),
};

describe('the house', () => {
  test('knows the tables of the Journal', () => {
    expect(journalTables).toEqual([...journalTableNames].sort());
  });

  test('is read at all', () => {
    expect(house.modules.length).toBeGreaterThan(80);
    expect(house.modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  test.each(Object.entries(rules))('%s', (_name, rule) => {
    expect(rule(house)).toEqual([]);
  });
});
