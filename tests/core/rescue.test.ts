import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FailureCode } from '#contract/failures.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let first: TestCore;
let core: TestCore | null = null;
beforeEach(async () => {
  first = createTestCore();
  await addApplication(first.client, 'Rimba', { role: 'Analyst' });
  await first.client.backups.make({});
  await addApplication(first.client, 'Rimba', { role: 'Planner' });
  first.core.close();
});
afterEach(() => {
  core?.core.close();
  core = null;
  rmSync(first.path, { recursive: true, force: true });
});

const main = () => join(first.path, 'langkah.db');
const open = () => {
  core = createTestCore({ path: first.path });
  return core;
};
const roles = async ({ client }: TestCore) =>
  (await client.applications.list({})).rows.map(({ role }) => role).sort();

/** Names and hashes of what lies in a folder, settings and backups aside. */
function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(langkah|workspace)/.test(entry.name))
      .map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

function makeForeign(): void {
  rmSync(main());
  const raw = new DatabaseConstructor(main());
  raw.exec('CREATE TABLE other (words TEXT)');
  raw.close();
}

const troubles: [string, () => void, FailureCode][] = [
  ['missing', () => rmSync(main()), 'DATABASE_MISSING'],
  ['empty', () => truncateSync(main(), 0), 'DATABASE_EMPTY'],
  ['of another program', makeForeign, 'DATABASE_FOREIGN'],
  ['damaged', () => truncateSync(main(), 8_192), 'DATABASE_DAMAGED'],
  [
    'newer',
    () => {
      const raw = new DatabaseConstructor(main());
      raw.pragma('user_version = 999');
      raw.close();
    },
    'DATABASE_NEWER',
  ],
];

describe.each(troubles)('a database that is %s', (_name, spoil, code) => {
  test('is told with what there is to go back to, and nothing is changed or made', async () => {
    spoil();
    const before = contentOf(first.path);
    const { client } = open();
    expect(await client.rescue.get({})).toMatchObject({
      code,
      folder: first.path,
      backups: [{ counts: { applications: 1 } }],
    });
    expect((await failureOf(client.applications.list({}))).code).toBe(code);
    expect((await failureOf(client.applications.trash({ ids: [newId()] }))).code).toBe(code);
    expect((await failureOf(client.backups.make({}))).code).toBe('NOT_AVAILABLE');
    expect((await failureOf(client.rescue.retry({}))).code).toBe(code);
    expect((await client.settings.get({})).language).toBe('en');
    expect(contentOf(first.path)).toEqual(before);
  });

  test('gives way to a backup, and is set aside byte for byte', async () => {
    spoil();
    const before = contentOf(first.path);
    const own = open();
    const [backup] = await own.client.backups.list({});
    const { setAsideIn } = await own.client.rescue.restore({ id: backup?.id ?? '' });
    expect(contentOf(setAsideIn ?? '')).toEqual(before);
    expect(await roles(own)).toEqual(['Analyst']);
    expect(await own.client.rescue.get({})).toBeNull();
    own.core.close();
    const again = open();
    expect(await roles(again)).toEqual(['Analyst']);
  });

  test('gives way to an empty one only when that is asked for', async () => {
    spoil();
    const before = contentOf(first.path);
    const own = open();
    const { setAsideIn } = await own.client.rescue.startEmpty({});
    expect(contentOf(setAsideIn ?? '')).toEqual(before);
    expect(await roles(own)).toEqual([]);
    await addApplication(own.client, 'Samudra', { role: 'Writer' });
    own.core.close();
    expect(await roles(open())).toEqual(['Writer']);
  });

  test('opens as before when it has been put in order meanwhile', async () => {
    const safe = `${first.path}-safe`;
    cpSync(first.path, safe, { recursive: true });
    spoil();
    const own = open();
    rmSync(main(), { force: true });
    cpSync(join(safe, 'langkah.db'), main());
    await own.client.rescue.retry({});
    expect(await roles(own)).toEqual(['Analyst', 'Planner']);
    rmSync(safe, { recursive: true });
  });

  test('the sample can still be looked at, and leaves everything as it is', async () => {
    spoil();
    const before = contentOf(first.path);
    const own = open();
    await own.client.workspace.openSample({ language: 'en' });
    expect((await roles(own)).length).toBeGreaterThan(5);
    expect((await failureOf(own.client.workspace.leaveSample({}))).code).toBe(code);
    expect(contentOf(first.path)).toEqual(before);
  });
});

test('a damaged backup is no way out, and everything stays', async () => {
  truncateSync(main(), 8_192);
  const own = open();
  const [backup] = await own.client.backups.list({});
  const path = join(first.path, 'backups', `${backup?.id}.db`);
  const bytes = readFileSync(path);
  bytes[bytes.length - 50] = (bytes[bytes.length - 50] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
  const before = contentOf(first.path);
  expect((await failureOf(own.client.rescue.restore({ id: backup?.id ?? '' }))).code).toBe('BACKUP_INVALID');
  expect(contentOf(first.path)).toEqual(before);
  expect(await own.client.rescue.get({})).not.toBeNull();
});

test('a copy that cannot be written moves nothing', async () => {
  truncateSync(main(), 8_192);
  mkdirSync(`${main()}.restoring`);
  const before = contentOf(first.path);
  const own = open();
  const [backup] = await own.client.backups.list({});
  await failureOf(own.client.rescue.restore({ id: backup?.id ?? '' }));
  expect(contentOf(first.path)).toEqual(before);
  rmSync(`${main()}.restoring`, { recursive: true, force: true });
});

test('nothing of it works on a workspace that is open', async () => {
  const own = open();
  const [backup] = await own.client.backups.list({});
  expect(await own.client.rescue.get({})).toBeNull();
  expect((await failureOf(own.client.rescue.startEmpty({}))).code).toBe('NOT_AVAILABLE');
  expect((await failureOf(own.client.rescue.restore({ id: backup?.id ?? '' }))).code).toBe('NOT_AVAILABLE');
  await own.client.rescue.retry({});
  expect(await roles(own)).toEqual(['Analyst', 'Planner']);
});

test('two at once in the same second are set aside apart', async () => {
  rmSync(main());
  const own = open();
  const { setAsideIn: one } = await own.client.rescue.startEmpty({});
  own.core.close();
  truncateSync(main(), 8_192);
  const again = open();
  const { setAsideIn: two } = await again.client.rescue.startEmpty({});
  expect(one).not.toBe(two);
  expect(existsSync(one ?? '') && existsSync(two ?? '')).toBe(true);
});
