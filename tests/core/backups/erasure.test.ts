import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Backup } from '#contract/backups.ts';
import { openBackupFolder } from '#core/backups/backup-folder.ts';
import { createCopyBeforeMigration } from '#core/backups/copy-before-migration.ts';
import { hashFile } from '#core/database/hash-file.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations.ts';
import type { JobOrder } from '#core/jobs/jobs.ts';
import type { SpawnJob } from '#core/ports.ts';
import { filesWith, wordsIn } from '#tests/helpers/files-with.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

/** What the next job does instead of its work; returns whether it does something else. */
let interfere: (order: JobOrder, die: () => void, begin: () => void) => boolean;
const spawnJob: SpawnJob = () => {
  const job = spawnJobHere();
  let die = () => {};
  return {
    send(order) {
      const begin = () => job.send(order);
      if (!interfere(order as JobOrder, die, begin)) begin();
    },
    hear(onAnswer, onExit) {
      die = onExit;
      job.hear(onAnswer, onExit);
    },
    kill: job.kill,
  };
};

let own: TestCore;
beforeEach(() => {
  interfere = () => false;
  own = createTestCore({ spawnJob });
});
afterEach(() => own.close());

const folder = () => join(own.path, 'backups');
const file = ({ id }: Pick<Backup, 'id'>) => join(folder(), `${id}.db`);
const note = ({ id }: Pick<Backup, 'id'>) => join(folder(), `${id}.json`);
const refs = (...ids: string[]) => ids.map((id) => ({ noun: 'application' as const, id }));
const make = () => own.client.backups.make({});
const holding = async (...ids: string[]) =>
  (await own.client.backups.listHolding({ refs: refs(...ids) })).backups.map(({ id }) => id);
const erase = (...ids: string[]) => own.client.backups.eraseTrashed({ refs: refs(...ids) });

async function addTrashed(company = 'Zqcompany', role = 'Zqrole') {
  const { id } = await addApplication(own.client, company, { role });
  return {
    id,
    async trash() {
      await own.client.applications.trash({ ids: [id] });
      return id;
    },
  };
}

/** What a backup holds, read as the program reads it after going back to it. */
async function restored(id: string) {
  await own.client.backups.restore({ id });
  const { rows } = await own.client.applications.list({});
  const tags = await own.client.tags.list({});
  return {
    roles: rows.map(({ role }) => role).sort(),
    companies: (await own.client.companies.list({})).map(({ name }) => name).sort(),
    tags: tags.map(({ name }) => name).sort(),
  };
}

describe('what was erased with the backups', () => {
  test('is in no file any more, at once and after closing', async () => {
    const shared = await addApplication(own.client, 'Rimba', { role: 'Other', tagNames: ['Remote'] });
    for (let index = 0; index < 20; index += 1) await addApplication(own.client, `Other ${index}`);
    const { id } = await addApplication(own.client, 'Zqcompany', {
      role: 'Zqrole',
      location: 'Zqlocation',
      source: 'Zqsource',
      link: 'https://zqlink.example/',
      postingText: `Zqposting ${'and long text '.repeat(2_000)} zqend`,
      reference: 'Zqreference',
      nextStep: 'Zqnext',
      notes: 'Zqoldnotes',
      tagNames: ['Zqtag', 'Remote'],
    });
    await make();
    const links = [{ noun: 'application' as const, id }];
    const told = { title: 'Zqtitle', note: 'Zqentry', person: 'Zqperson', result: 'Zqresult' };
    const proven = { confirmation: 'Zqconfirmation', link: 'https://zqproof.example/' };
    const fields = { happenedOn: '2026-03-09', ...told, ...proven };
    await own.client.activities.add({ id: newId(), kind: 'call', links, fields });
    await own.client.drafts.save({ key: `application/${id}`, content: '{"notes":"Zqdraft"}' });
    await own.client.drafts.save({ key: `application/${shared.id}`, content: '{}' });
    await own.client.applications.change({ id, changes: { notes: 'Zqnewnotes', company: 'Zqsecond' } });
    await make();
    await own.client.search.find({ text: 'zqnewnotes' });
    await own.client.applications.trash({ ids: [id] });
    await make();
    const words = (
      'zqcompany zqrole zqlocation zqsource zqlink zqposting zqend zqreference zqnext zqoldnotes zqtag zqtitle ' +
      'zqentry zqperson zqresult zqconfirmation zqproof zqdraft zqnewnotes zqsecond'
    ).split(' ');
    const all = [...words, id];
    expect(wordsIn(folder(), all)).toEqual(all);

    await erase(id);
    expect(wordsIn(folder(), all)).toEqual([]);
    await own.client.trash.purge({ refs: refs(id) });
    expect(wordsIn(own.path, all)).toEqual([]);
    expect((await own.client.drafts.list({})).map(({ key }) => key)).toEqual([`application/${shared.id}`]);
    own.core.close();
    expect(wordsIn(own.path, all)).toEqual([]);
    expect(readdirSync(folder()).filter((name) => !/^langkah-[\w-]+\.(db|json)$/.test(name))).toEqual([]);
  });

  test('leaves the rest of each backup as it was', async () => {
    await addApplication(own.client, 'Rimba', { role: 'Kept', tagNames: ['Remote'] });
    await addApplication(own.client, 'Zqknown', { role: 'Kept, too' });
    const first = await addTrashed('Zqknown', 'Gone');
    const second = await addTrashed('Zqname', 'Gone, too');
    await own.client.applications.tag({ ids: [first.id], add: ['Remote', 'Zqtag'], remove: [] });
    const made = await make();
    await first.trash();
    await second.trash();
    await own.client.backups.eraseTrashed({ refs: null });
    const [changed] = await own.client.backups.list({});
    const { id, sequence, madeAt, reason } = made;
    expect(changed).toMatchObject({ id, sequence, madeAt, reason, rewrittenAt: own.clock.now() });
    expect(changed?.counts).toMatchObject({ applications: 2, companies: 2, tags: 1 });
    expect(statSync(file(made)).mode & 0o777).toBe(0o600);
    await own.client.backups.verify({ id });
    expect(await restored(id)).toEqual({
      roles: ['Kept', 'Kept, too'],
      companies: ['Rimba', 'Zqknown'],
      tags: ['Remote'],
    });
    expect(await own.client.search.find({ text: 'gone' })).toEqual([]);
    expect(await own.client.search.find({ text: 'kept' })).toHaveLength(2);
  });

  test('goes from a backup of the first schema as well, which stays one of the first schema', async () => {
    const { id, trash } = await addTrashed();
    const old = new DatabaseConstructor(':memory:');
    const [stage, company, kept, other] = [newId(), newId(), newId(), newId()];
    migrate(old, migrations.slice(0, 1), 0);
    old.exec(`
      INSERT INTO identity VALUES ('old', 0);
      INSERT INTO stages VALUES ('${stage}', NULL, 'saved', 'sky', 'a');
      INSERT INTO companies (id, name, name_key, created_at, changed_at) VALUES ('${company}', 'Zqold', 'zqold', 0, 0), ('${kept}', 'Kept', 'kept', 0, 0);
      INSERT INTO applications (id, company_id, role, stage_id, stage_since, position, created_at, changed_at)
        VALUES ('${id}', '${company}', 'Zqold', '${stage}', '2026-01-01', 'a', 0, 0), ('${other}', '${kept}', 'Kept', '${stage}', '2026-01-01', 'b', 0, 0);
    `);
    const options = { folder: openBackupFolder(folder()), clock: own.clock, appVersion: '0' };
    createCopyBeforeMigration(options)(old);
    old.close();
    await trash();
    const [backup] = await holding(id);
    await erase(id);
    expect(filesWith(folder(), ['zqold', id])).toEqual([]);
    expect(await own.client.backups.list({})).toMatchObject([{ id: backup, schemaNumber: 1 }]);
    expect(await restored(backup ?? '')).toEqual({ roles: ['Kept'], companies: ['Kept'], tags: [] });
  });
});

describe('before it is erased', () => {
  test('the backups that hold it are listed, and no others', async () => {
    const none = await make();
    const { id, trash } = await addTrashed();
    const first = await make();
    const second = await make();
    await trash();
    expect(await holding(id)).toEqual([second.id, first.id]);
    await own.client.trash.purge({ refs: refs(id) });
    const after = await make();
    const found = (await own.client.backups.list({})).filter((backup) =>
      filesWith(folder(), ['zqrole']).includes(`${backup.id}.db`),
    );
    expect(found.map((backup) => backup.id)).toEqual([second.id, first.id]);
    expect([none.id, after.id].some((other) => found.some((backup) => backup.id === other))).toBe(false);
  });

  test('one that is still being read is waited for', async () => {
    const { id, trash } = await addTrashed();
    const held = Promise.withResolvers<() => void>();
    interfere = ({ name }, _die, begin) => {
      if (name !== 'checkCopy') return false;
      held.resolve(begin);
      return true;
    };
    const making = make();
    const begin = await held.promise;
    await trash();
    let isAnswered = false;
    const listing = holding(id).finally(() => {
      isAnswered = true;
    });
    for (let call = 0; call < 3; call += 1) await own.client.backups.getState({});
    expect(isAnswered).toBe(false);
    begin();
    expect(await listing).toEqual([(await making).id]);
  });

  test('what was set aside is named, and stays as it is', async () => {
    const { id, trash } = await addTrashed();
    await trash();
    const aside = join(own.path, 'set-aside-2026');
    mkdirSync(aside);
    writeFileSync(join(aside, 'langkah.db'), 'Zqrole');
    writeFileSync(join(own.path, 'langkah.db.replaced'), 'Zqrole');
    const { aside: named } = await own.client.backups.listHolding({ refs: null });
    expect(named).toEqual([join(own.path, 'langkah.db.replaced'), aside]);
    await erase(id);
    expect(readFileSync(join(aside, 'langkah.db'), 'utf8')).toBe('Zqrole');
  });

  test('what is not in the trash stays in every backup', async () => {
    const { id } = await addTrashed();
    const made = await make();
    const before = readFileSync(file(made));
    expect(await holding(id)).toEqual([]);
    await erase(id);
    expect(readFileSync(file(made)).equals(before)).toBe(true);
  });

  test('the sample has none, and touches none', async () => {
    const sample = createTestCore({ sample: 'en' });
    const [row] = (await sample.client.applications.list({})).rows;
    await sample.client.applications.trash({ ids: [row?.id ?? ''] });
    expect(await sample.client.backups.listHolding({ refs: null })).toEqual({ backups: [], aside: [] });
    expect((await failureOf(sample.client.backups.eraseTrashed({ refs: null }))).code).toBe('NOT_AVAILABLE');
    sample.close();
  });
});

describe('a backup that cannot be written anew', () => {
  const spoil: [string, (made: Backup) => void][] = [
    [
      'its process dies',
      (made) => {
        interfere = ({ name, input }, die) => {
          if (name !== 'eraseFromCopy' || (input as { from: string }).from !== file(made)) return false;
          // As far as it had come.
          const { to, scratch } = input as { to: string; scratch: string };
          for (const half of [to, scratch]) writeFileSync(half, 'Zqrole');
          die();
          return true;
        };
      },
    ],
    [
      'it is damaged',
      (made) => {
        const bytes = readFileSync(file(made));
        bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 0xff;
        writeFileSync(file(made), bytes);
      },
    ],
    ['it cannot be read', (made) => writeFileSync(file(made), 'x'.repeat(statSync(file(made)).size))],
    [
      'a newer version made it',
      (made) => {
        const raw = new DatabaseConstructor(file(made));
        raw.pragma('user_version = 999');
        raw.close();
        // As the newer version would have written it down.
        const facts = JSON.parse(readFileSync(note(made), 'utf8'));
        writeFileSync(note(made), JSON.stringify({ ...facts, sha256: hashFile(file(made)) }));
      },
    ],
  ];
  test.each(spoil)('because %s is named and stays as it is; the others are done', async (_name, change) => {
    const { id, trash } = await addTrashed();
    const [first, second, third] = [await make(), await make(), await make()];
    await trash();
    change(second);
    const before = readFileSync(file(second));
    const beside = readdirSync(folder()).sort();
    expect(await failureOf(erase(id))).toEqual({ code: 'BACKUP_FAILED', data: { backups: [second.id] } });
    expect(readFileSync(file(second)).equals(before)).toBe(true);
    expect(readdirSync(folder()).sort()).toEqual(beside);
    expect(await holding(id)).toEqual([second.id]);
    for (const made of [first, third]) await own.client.backups.verify({ id: made.id });
    expect(own.log.at(-1)?.event).toBe('backup.not_erased');
  });

  test('can be waited for no longer: the one at hand is ended, the others stay as they are', async () => {
    const { id, trash } = await addTrashed();
    const [first, second] = [await make(), await make()];
    await trash();
    interfere = ({ name }, _die, begin) => {
      if (name !== 'eraseFromCopy') return false;
      void own.client.backups.stopErasing({}).then(begin);
      return true;
    };
    expect(await erase(id)).toEqual({ isComplete: false });
    expect(await holding(id)).toEqual([first.id]);
    await own.client.backups.verify({ id: second.id });
    expect((await own.client.backups.getState({})).erasing).toBeNull();
    interfere = () => false;
    expect(await erase(id)).toEqual({ isComplete: true });
  });

  test('can be tried again', async () => {
    const { id, trash } = await addTrashed();
    await make();
    await trash();
    interfere = ({ name }, die) => {
      if (name === 'eraseFromCopy') die();
      return name === 'eraseFromCopy';
    };
    await failureOf(erase(id));
    interfere = () => false;
    await erase(id);
    expect(filesWith(folder(), ['zqrole'])).toEqual([]);
  });
});

describe('a program that is killed while it puts the new one in its place', () => {
  /** The files of one backup before and after, so that each instant between can be built. */
  async function exchanged() {
    const { id, trash } = await addTrashed();
    const made = await make();
    await trash();
    const read = () => ({ db: readFileSync(file(made)), json: readFileSync(note(made)) });
    const before = read();
    await erase(id);
    return { id, made, before, after: read() };
  }
  const instants = ['the new note', 'the new file', 'the old note is gone'] as const;
  test.each(instants)('after %s leaves a whole backup', async (instant) => {
    const { id, made, before, after } = await exchanged();
    own.core.close();
    const isNew = instant !== 'the new note';
    writeFileSync(file(made), isNew ? after.db : before.db);
    if (!isNew) writeFileSync(`${file(made)}.new`, after.db);
    if (instant === 'the old note is gone') writeFileSync(note(made), after.json);
    else {
      writeFileSync(note(made), before.json);
      writeFileSync(`${note(made)}.next`, after.json);
    }
    const again = createTestCore({ path: own.path });
    expect(readdirSync(folder()).sort()).toEqual([`${made.id}.db`, `${made.id}.json`]);
    await again.client.backups.verify({ id: made.id });
    const { backups } = await again.client.backups.listHolding({ refs: refs(id) });
    expect(backups.map((backup) => backup.id)).toEqual(isNew ? [] : [made.id]);
    again.close();
  });

  test('a note that belongs to no file changes nothing', async () => {
    const { made, before, after } = await exchanged();
    own.core.close();
    cpSync(note(made), `${note(made)}.next`);
    writeFileSync(note(made), before.json);
    writeFileSync(file(made), before.db);
    expect(after.db.equals(before.db)).toBe(false);
    const again = createTestCore({ path: own.path });
    await again.client.backups.verify({ id: made.id });
    again.close();
  });
});
