import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { broughtAlong } from '#core/skills/brought-along.ts';
import { finish } from '#tests/helpers/finish-task.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore();
});
afterEach(() => core.close());

const skills = () => core.client.skills;
async function idOf(name: string): Promise<string> {
  const { rows } = await skills().list({ text: name, limit: 500 });
  const found = rows.find((row) => row.name === name);
  if (!found) throw new Error(`${name} is no skill`);
  return found.id;
}
const namesOf = async (applicationId: string) =>
  (await skills().listOfApplication({ applicationId })).map(({ name, origin }) => `${name} ${origin}`);
const readAll = async () => finish(skills().readPostings({}));
const post = async (postingText: string, company = 'Rimba') =>
  (await addApplication(core.client, company, { postingText })).id;

describe('the dictionary', () => {
  it('is there from the start, and is nothing that can be undone', async () => {
    const { total } = await skills().list({});
    expect(total).toBe(broughtAlong.length);
    expect((await skills().list({ own: true })).total).toBe(0);
    expect(await core.client.history.get({})).toEqual({ undo: null, redo: null });
  });

  it('is found by name and by synonym, whatever the accents', async () => {
    const { rows } = await skills().list({ text: 'Pembukúan' });
    expect(rows.map(({ name }) => name)).toEqual(['Bookkeeping']);
    expect((await skills().list({ text: 'c+' })).rows.map(({ name }) => name)).toEqual(['C++']);
  });

  it('takes an entry once for an id, and none twice for a word', async () => {
    const id = newId();
    const added = await skills().add({
      id,
      fields: { name: 'Beekeeping', synonyms: ['Lebah', 'lébah', 'beekeeping'] },
    });
    expect(added).toMatchObject({
      synonyms: ['Lebah'],
      searched: true,
      own: false,
      level: null,
      postingCount: 0,
    });
    expect(await skills().add({ id, fields: { name: 'Other' } })).toEqual(added);
    expect(await failureOf(skills().add({ id: newId(), fields: { name: 'LEBAH' } }))).toEqual({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'name', mine: 'LEBAH', theirs: 'Beekeeping' }] },
    });
    const excel = await idOf('Microsoft Excel');
    expect((await failureOf(skills().change({ id: excel, changes: { synonyms: ['lebah'] } }))).code).toBe(
      'CONFLICT',
    );
    expect((await failureOf(skills().get({ id: newId() }))).code).toBe('NOT_FOUND');
  });

  it('makes one of one’s own of what gets a level, and refuses what changed meanwhile', async () => {
    const id = await idOf('SQL');
    const { synonyms: _, ...told } = await skills().change({ id, changes: { level: 4 } });
    expect(told).toMatchObject({ own: true, level: 4 });
    const stale = skills().change({ id, changes: { level: 2 }, base: { level: null } });
    expect((await failureOf(stale)).code).toBe('CONFLICT');
    expect((await skills().list({ own: true })).rows.map(({ name }) => name)).toEqual(['SQL']);
    expect(await skills().change({ id, changes: { own: false } })).toMatchObject({ own: false, level: 4 });
  });

  it('keeps synonyms in their order', async () => {
    const id = await idOf('SQL');
    await skills().change({ id, changes: { synonyms: ['b', 'a'] } });
    await skills().change({
      id,
      changes: { synonyms: ['a', 'B', 'Structured Query Language'], name: 'S.Q.L.' },
    });
    expect(await skills().get({ id })).toMatchObject({
      name: 'S.Q.L.',
      synonyms: ['a', 'B', 'Structured Query Language'],
    });
    await core.client.history.undo({});
    expect(await skills().get({ id })).toMatchObject({ name: 'SQL', synonyms: ['b', 'a'] });
  });
});

describe('what postings ask for', () => {
  it('is found when a posting is written, changed, taken back', async () => {
    const id = await post('Menguasai Excel, bukan JavaScript? Ya, JavaScript.');
    expect(await namesOf(id)).toEqual(['JavaScript found', 'Microsoft Excel found']);
    await core.client.applications.change({ id, changes: { postingText: 'Kotlin' } });
    expect(await namesOf(id)).toEqual(['Kotlin found']);
    await core.client.history.undo({});
    expect(await namesOf(id)).toEqual(['JavaScript found', 'Microsoft Excel found']);
    await core.client.applications.change({ id, changes: { postingText: '' } });
    expect(await namesOf(id)).toEqual([]);
    expect(core.raw.prepare('SELECT count(*) AS n FROM posting_readings').get()).toEqual({ n: 0 });
  });

  it('follows a change of the dictionary after the postings were read, also through undo', async () => {
    const id = await post('Beternak lebah');
    expect(await namesOf(id)).toEqual([]);
    const skillId = newId();
    await skills().add({ id: skillId, fields: { name: 'Beekeeping', synonyms: ['beternak lebah'] } });
    expect(await skills().countWaiting({})).toEqual({ waitingCount: 1 });
    expect(await readAll()).toEqual({ readCount: 1, waitingCount: 0 });
    expect(await namesOf(id)).toEqual(['Beekeeping found']);
    expect(await skills().get({ id: skillId })).toMatchObject({ postingCount: 1 });
    await skills().change({ id: skillId, changes: { searched: false } });
    await readAll();
    expect(await namesOf(id)).toEqual([]);
    await core.client.history.undo({});
    await readAll();
    expect(await namesOf(id)).toEqual(['Beekeeping found']);
    await skills().remove({ ids: [skillId] });
    expect(await namesOf(id)).toEqual([]);
    await core.client.history.undo({});
    await readAll();
    expect(await namesOf(id)).toEqual(['Beekeeping found']);
  });

  it('is read on in the background, without anybody asking, each time anew', async () => {
    const id = await post('Beternak lebah madu');
    expect(await skills().countWaiting({})).toEqual({ waitingCount: 0 });
    // The first time could still be the reading that follows a start.
    for (const name of ['Beternak', 'lebah', 'madu']) {
      await skills().add({ id: newId(), fields: { name } });
      await expect.poll(() => skills().countWaiting({})).toEqual({ waitingCount: 0 });
    }
    expect(await namesOf(id)).toEqual(['Beternak found', 'lebah found', 'madu found']);
  });

  it('does not read anew after what changes no word', async () => {
    await post('Excel');
    const excel = await idOf('Microsoft Excel');
    await skills().change({ id: excel, changes: { level: 3, evidence: 'Pivot', own: true } });
    const { synonyms } = await skills().get({ id: excel });
    await skills().change({
      id: excel,
      changes: { synonyms: synonyms.toReversed(), name: 'MICROSOFT EXCEL' },
    });
    expect(await skills().countWaiting({})).toEqual({ waitingCount: 0 });
  });

  it('is tagged by hand, and stays off where it was taken off', async () => {
    const id = await post('Excel');
    const excel = await idOf('Microsoft Excel');
    const tagged = await skills().tagApplication({
      applicationId: id,
      add: ['kotlin', 'Beekeeping'],
      remove: [excel],
    });
    expect(tagged.map(({ name, origin }) => `${name} ${origin}`)).toEqual(['Beekeeping hand', 'Kotlin hand']);
    await core.client.applications.change({ id, changes: { postingText: 'Excel and Beekeeping' } });
    await readAll();
    expect(await namesOf(id)).toEqual(['Beekeeping hand', 'Kotlin hand']);
    await skills().tagApplication({
      applicationId: id,
      remove: [await idOf('Kotlin'), await idOf('Beekeeping')],
    });
    expect(await namesOf(id)).toEqual([]);
    await skills().tagApplication({ applicationId: id, add: ['Excel'] });
    expect(await namesOf(id)).toEqual(['Microsoft Excel hand']);
    const nobody = skills().tagApplication({ applicationId: newId(), add: ['Excel'] });
    expect((await failureOf(nobody)).code).toBe('NOT_FOUND');
  });

  it('is shown with the words around it, the newest posting first', async () => {
    const long = 'x '.repeat(100);
    const first = await post(`${long}Menguasai Excel dan Word${long}`);
    core.clock.advance(1_000);
    const second = await post('\uE000Excel\uE001');
    core.clock.advance(1_000);
    const third = await post('Nothing of the kind');
    await skills().tagApplication({ applicationId: third, add: ['Excel'] });
    const trashed = await post('Excel');
    await core.client.applications.trash({ ids: [trashed] });
    const excel = await idOf('Microsoft Excel');
    const { rows, total } = await skills().listPostings({ id: excel });
    expect(total).toBe(3);
    expect(rows.map(({ application }) => application.id)).toEqual([third, second, first]);
    expect(rows.map(({ snippet }) => snippet)).toEqual([
      null,
      '\uE000Excel\uE001',
      expect.stringMatching(/^…(x )+Menguasai \uE000Excel\uE001 dan Word(x )*x?…$/),
    ]);
    expect((await skills().listPostings({ id: excel, offset: 1, limit: 1 })).rows[0]?.application.id).toBe(
      second,
    );
    expect((await failureOf(skills().listPostings({ id: newId() }))).code).toBe('NOT_FOUND');
  });
});

describe('gaps', () => {
  it('are what is lacking: first what opens most, then what is asked most', async () => {
    await post('Kotlin, SQL');
    await post('Kotlin');
    await post('Kotlin, Docker, SQL');
    await post('SQL, Docker');
    await post('Docker, Figma, Kotlin');
    await post('nothing');
    await skills().change({ id: await idOf('SQL'), changes: { level: 3 } });
    await skills().change({ id: await idOf('Docker'), changes: { level: 2 } });
    const { rows, total, postingCount } = await skills().listGaps({});
    expect(
      rows.map(({ name, level, opensCount, askedCount }) => [name, level, opensCount, askedCount]),
    ).toEqual([
      ['Kotlin', null, 2, 4],
      ['Docker', 2, 1, 3],
      ['Figma', null, 0, 1],
    ]);
    expect([total, postingCount]).toEqual([3, 5]);
    expect((await skills().listGaps({ offset: 1, limit: 1 })).rows.map(({ name }) => name)).toEqual([
      'Docker',
    ]);
    // On one's own list without a word on how well: had.
    await skills().change({ id: await idOf('Kotlin'), changes: { own: true } });
    expect((await skills().listGaps({})).rows.map(({ name }) => name)).toEqual(['Docker', 'Figma']);
  });

  it('leave out postings in the trash and in the archive', async () => {
    const [trashed, archived] = [await post('Kotlin'), await post('Kotlin')];
    await core.client.applications.trash({ ids: [trashed] });
    await core.client.applications.archive({ ids: [archived], archived: true });
    expect(await skills().listGaps({})).toEqual({ rows: [], total: 0, postingCount: 0 });
    expect(await skills().get({ id: await idOf('Kotlin') })).toMatchObject({ postingCount: 0 });
  });
});

describe('merging', () => {
  it('brings words, tags and the best level to one, and undo brings all back', async () => {
    const keep = newId();
    const other = newId();
    await skills().add({ id: keep, fields: { name: 'Beekeeping', level: 2, evidence: 'A hive' } });
    await skills().add({
      id: other,
      fields: { name: 'Lebah', synonyms: ['madu'], level: 4, evidence: 'Honey' },
    });
    const id = await post('Panen madu');
    const tagged = await post('x');
    await skills().tagApplication({ applicationId: tagged, add: ['lebah'] });
    await readAll();
    const merged = await skills().merge({ keepId: keep, otherIds: [other] });
    expect(merged).toMatchObject({
      name: 'Beekeeping',
      synonyms: ['Lebah', 'madu'],
      level: 4,
      own: true,
      evidence: 'A hive\n\nHoney',
    });
    await readAll();
    expect(await namesOf(id)).toEqual(['Beekeeping found']);
    expect(await namesOf(tagged)).toEqual(['Beekeeping hand']);
    await core.client.history.undo({});
    await readAll();
    expect(await namesOf(id)).toEqual(['Lebah found']);
    expect(await namesOf(tagged)).toEqual(['Lebah hand']);
    expect(await skills().get({ id: keep })).toMatchObject({ level: 2, synonyms: [] });
    expect((await failureOf(skills().merge({ keepId: keep, otherIds: [keep] }))).code).toBe('INVALID_INPUT');
    expect((await failureOf(skills().merge({ keepId: keep, otherIds: [newId()] }))).code).toBe('NOT_FOUND');
  });
});
