import { describe, expect, test } from 'vitest';
import released from '#tests/fixtures/migrations/released.json' with { type: 'json' };
import { buildHouse, readTree } from './house.ts';
import * as importRules from './import-rules.ts';
import * as resourceRules from './resource-rules.ts';
import * as shapeRules from './shape-rules.ts';

const house = buildHouse(readTree(['src', 'electron', 'resources', 'scripts', 'tests']));
const { releasedMigrationsStay, rebuildMarker: _, ...catalogueAndMigrationRules } = resourceRules;
const rules = {
  ...importRules,
  ...shapeRules,
  ...catalogueAndMigrationRules,
  releasedMigrationsStay: releasedMigrationsStay(released),
};

describe('the house', () => {
  test('is read at all', () => {
    expect(house.modules.length).toBeGreaterThan(80);
    expect(house.modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  test.each(Object.entries(rules))('%s', (_name, rule) => {
    expect(rule(house)).toEqual([]);
  });
});
