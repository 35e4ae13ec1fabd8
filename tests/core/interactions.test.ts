import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { interactionKinds } from '#contract/contact-parts.ts';
import { readLedger } from '#core/reports/kinds/work-search/read-ledger.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addCommunity, addContact, logWith } from '#tests/helpers/people.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const lastContactOf = async (id: string) => (await test.client.contacts.get({ id })).lastContactOn;
const slipping = async () => {
  const { rows, total } = await test.client.contacts.listSlippingAway({});
  expect(total).toBe(rows.length);
  return rows.map(({ name, everyDays, dueOn, sinceDays }) => [name, everyDays, dueOn, sinceDays]);
};

describe('being in touch', () => {
  it.each(interactionKinds)('by %s is an entry of the one ledger', async (kind) => {
    const { id } = await addContact(test.client);
    const application = await addApplication(test.client, 'Rimba');
    const entry = await test.client.contacts.log({
      id: newId(),
      contactId: id,
      kind,
      on: '2026-03-08',
      note: 'over coffee',
      direction: 'out',
      applicationId: application.id,
    });
    expect(entry).toMatchObject({ kind, happenedOn: '2026-03-08', note: 'over coffee', direction: 'out' });
    expect(await test.client.activities.list({ noun: 'contact', id })).toEqual([entry]);
    const ofApplication = await test.client.activities.list({ noun: 'application', id: application.id });
    expect(ofApplication.some((each) => each.id === entry.id)).toBe(true);
    expect(await lastContactOf(id)).toBe('2026-03-08');
  });

  it('with nothing said happens today, and twice under one id once', async () => {
    const { id } = await addContact(test.client);
    const once = { id: newId(), contactId: id, kind: 'call' as const };
    await test.client.contacts.log(once);
    await test.client.contacts.log(once);
    expect(await test.client.activities.list({ noun: 'contact', id })).toHaveLength(1);
    expect(await lastContactOf(id)).toBe('2026-03-10');
  });

  it('cannot have happened on a day to come, or with nobody', async () => {
    const { id } = await addContact(test.client);
    expect((await failureOf(logWith(test.client, id, '2026-03-12'))).data?.refusals).toEqual([
      { field: 'on', reason: 'OUT_OF_RANGE' },
    ]);
    expect((await failureOf(logWith(test.client, newId()))).code).toBe('NOT_FOUND');
    const links = [{ noun: 'contact' as const, id }];
    const plan = { id: newId(), kind: 'meeting' as const, links, fields: { happenedOn: '2026-12-01' } };
    expect((await failureOf(test.client.activities.add(plan))).data?.refusals).toEqual([
      { field: 'fields.happenedOn', reason: 'OUT_OF_RANGE' },
    ]);
    const entry = await logWith(test.client, id, '2026-03-01');
    const later = test.client.activities.change({ id: entry.id, changes: { happenedOn: '2026-12-01' } });
    expect((await failureOf(later)).code).toBe('INVALID_INPUT');
    expect(await lastContactOf(id)).toBe('2026-03-01');
  });

  it('is read off the ledger again when the past is corrected', async () => {
    const { id } = await addContact(test.client);
    const early = await logWith(test.client, id, '2026-02-01');
    const late = await logWith(test.client, id, '2026-03-01');
    await logWith(test.client, id, '2026-01-01');
    expect(await lastContactOf(id)).toBe('2026-03-01');
    await test.client.activities.change({ id: late.id, changes: { happenedOn: '2026-01-15' } });
    expect(await lastContactOf(id)).toBe('2026-02-01');
    await test.client.activities.remove({ id: early.id });
    expect(await lastContactOf(id)).toBe('2026-01-15');
    await test.client.history.undo({});
    expect(await lastContactOf(id)).toBe('2026-02-01');
  });

  it('is not what a mere note says', async () => {
    const { id } = await addContact(test.client);
    const entry = { id: newId(), kind: 'note' as const, links: [{ noun: 'contact' as const, id }] };
    await test.client.activities.add({ ...entry, fields: { happenedOn: '2026-03-01' } });
    expect(await lastContactOf(id)).toBeNull();
    await test.client.activities.add({
      ...entry,
      id: newId(),
      kind: 'interview',
      fields: { happenedOn: '2026-03-02' },
    });
    expect(await lastContactOf(id)).toBe('2026-03-02');
  });
});

describe('the work-search record', () => {
  it('holds who one was in touch with only where it was about work, or counts', async () => {
    const { id } = await addContact(test.client);
    const { id: applicationId } = await addApplication(test.client, 'Rimba');
    await logWith(test.client, id);
    const about = { contactId: id, kind: 'ask' as const, applicationId };
    await test.client.contacts.log({ id: newId(), ...about });
    const counted = await logWith(test.client, id, '2026-03-09', 'thanks');
    await test.client.activities.change({ id: counted.id, changes: { counts: true } });
    const community = await addCommunity(test.client);
    await test.client.communities.visit({ id: community.id, activityId: newId() });
    const period = { from: '2026-03-01', to: '2026-03-31' };
    const { handRows } = readLedger(test.workspace.database.db, period);
    expect(handRows.map(({ kind, applications }) => [kind, applications.length])).toEqual([
      ['thanks', 0],
      ['ask', 1],
    ]);
  });
});

describe('who is slipping away', () => {
  it('is who was not heard of for as long as was meant, the longest first', async () => {
    const sari = await addContact(test.client, 'Sari', { intervalDays: 30 });
    const budi = await addContact(test.client, 'Budi', { intervalDays: 7 });
    await addContact(test.client, 'Without');
    await logWith(test.client, sari.id, '2026-02-08');
    await logWith(test.client, budi.id, '2026-03-03');
    expect(await slipping()).toEqual([
      ['Sari', 30, '2026-03-10', 30],
      ['Budi', 7, '2026-03-10', 7],
    ]);
    test.clock.setToday('2026-03-09');
    expect(await slipping()).toEqual([]);
  });

  it('starts anew with every interaction', async () => {
    const { id } = await addContact(test.client, 'Sari', { intervalDays: 10 });
    for (const day of ['2026-03-20', '2026-03-30', '2026-04-09']) {
      test.clock.setToday(day);
      expect(await slipping()).toHaveLength(1);
      await logWith(test.client, id);
      expect(await slipping()).toEqual([]);
    }
    await test.client.history.undo({});
    expect(await slipping()).toEqual([['Sari', 10, '2026-04-09', 10]]);
  });

  it('has the interval of the contact, else the shortest of its tags', async () => {
    const { tags } = await addContact(test.client, 'Sari', { tagNames: ['Close', 'Mentor', 'Plain'] });
    const [close, mentor] = tags;
    await addContact(test.client, 'Budi', { tagNames: ['Close'], intervalDays: 90 });
    await test.client.tags.change({ id: close?.id ?? '', changes: { intervalDays: 20 } });
    await test.client.tags.change({ id: mentor?.id ?? '', changes: { intervalDays: 14 } });
    test.clock.setToday('2026-04-10');
    expect(await slipping()).toEqual([['Sari', 14, '2026-03-24', 31]]);
    await test.client.tags.change({ id: mentor?.id ?? '', changes: { intervalDays: null } });
    expect(await slipping()).toEqual([['Sari', 20, '2026-03-30', 31]]);
    const listed = await test.client.tags.list({});
    expect(listed.map((tag) => [tag.name, tag.intervalDays, tag.contactCount])).toEqual([
      ['Close', 20, 2],
      ['Mentor', null, 1],
      ['Plain', null, 1],
    ]);
  });

  it('leaves out who is not to be contacted, archived, paused or thrown away', async () => {
    const { id } = await addContact(test.client, 'Sari', { intervalDays: 1, notBeforeOn: '2026-04-01' });
    test.clock.setToday('2026-03-31');
    expect(await slipping()).toEqual([]);
    test.clock.setToday('2026-04-01');
    expect(await slipping()).toHaveLength(1);
    await test.client.contacts.changeStates({ ids: [id], state: 'paused' });
    expect(await slipping()).toEqual([]);
    await test.client.contacts.changeStates({ ids: [id], state: 'waiting' });
    await test.client.contacts.archive({ ids: [id], archived: true });
    expect(await slipping()).toEqual([]);
    await test.client.contacts.archive({ ids: [id], archived: false });
    await test.client.contacts.trash({ ids: [id] });
    expect(await slipping()).toEqual([]);
  });

  it.each([
    ['the night the clocks go forward', '2026-03-28', '2026-03-30'],
    ['the night the clocks go back', '2026-10-24', '2026-10-26'],
    ['a leap day', '2028-02-28', '2028-03-01'],
    ['the turn of the year', '2026-12-30', '2027-01-01'],
  ])('counts whole days of the calendar over %s', async (_name, from, due) => {
    test.clock.setToday(from);
    await addContact(test.client, 'Sari', { intervalDays: 2 });
    const days = [due, from].map((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000);
    expect((days[0] ?? 0) - (days[1] ?? 0)).toBe(2);
    for (const hour of [0, 12, 23]) {
      test.clock.setToday(due);
      test.clock.setHour(hour);
      expect(await slipping()).toEqual([['Sari', 2, due, 2]]);
    }
  });

  it('is nobody from the future when the clock was set back', async () => {
    const { id } = await addContact(test.client, 'Sari', { intervalDays: 5 });
    await logWith(test.client, id);
    test.clock.setToday('2025-01-01');
    expect(await slipping()).toEqual([]);
    test.clock.setToday('2026-03-15');
    expect(await slipping()).toEqual([['Sari', 5, '2026-03-15', 5]]);
  });
});

describe('communities', () => {
  it('know their visits from the ledger, and a planned one is done with it', async () => {
    const { id } = await addCommunity(test.client, 'Data Jakarta', {
      purpose: 'jobs',
      nextVisitOn: '2026-03-10',
    });
    const visit = await test.client.communities.visit({
      id,
      activityId: newId(),
      on: '2026-03-09',
      note: 'talk',
    });
    expect(visit).toMatchObject({ kind: 'visit', happenedOn: '2026-03-09', note: 'talk' });
    expect(await test.client.communities.get({ id })).toMatchObject({
      lastVisitedOn: '2026-03-09',
      nextVisitOn: '2026-03-10',
    });
    await test.client.communities.visit({ id, activityId: newId() });
    expect(await test.client.communities.get({ id })).toMatchObject({
      lastVisitedOn: '2026-03-10',
      nextVisitOn: null,
    });
    const late = test.client.communities.visit({ id, activityId: newId(), on: '2026-03-12' });
    expect((await failureOf(late)).code).toBe('INVALID_INPUT');
    expect(await test.client.activities.list({ noun: 'community', id })).toHaveLength(2);
    await test.client.activities.remove({ id: visit.id });
    expect((await test.client.communities.get({ id })).lastVisitedOn).toBe('2026-03-10');
  });

  it('list who is known from there, and are listed and found by name', async () => {
    const { id } = await addCommunity(test.client, 'Data Jakarta', { purpose: 'jobs', notes: 'kind people' });
    await addCommunity(test.client, 'Bertahan', { purpose: 'support' });
    const contacts = [await addContact(test.client, 'Sari'), await addContact(test.client, 'Budi')];
    const contactIds = contacts.map((contact) => contact.id);
    const linked = await test.client.communities.link({ id, contactIds: [...contactIds, newId()] });
    expect(linked).toEqual({ changedCount: 2 });
    expect((await test.client.communities.listContacts({ id })).map((row) => row.name)).toEqual([
      'Budi',
      'Sari',
    ]);
    expect((await test.client.contacts.get({ id: contactIds[0] ?? '' })).communities).toEqual([
      { id, name: 'Data Jakarta' },
    ]);
    await test.client.contacts.trash({ ids: contactIds.slice(0, 1) });
    expect((await test.client.communities.get({ id })).contactCount).toBe(1);
    await test.client.communities.unlink({ id, contactIds });
    expect(await test.client.communities.listContacts({ id })).toEqual([]);
    const list = async (input: object) => (await test.client.communities.list(input)).map((row) => row.name);
    expect(await list({})).toEqual(['Bertahan', 'Data Jakarta']);
    expect(await list({ text: 'DATA' })).toEqual(['Data Jakarta']);
    expect(await list({ purpose: 'support' })).toEqual(['Bertahan']);
    expect(await test.client.search.find({ text: 'kind' })).toMatchObject([{ noun: 'community', id }]);
    await test.client.communities.trash({ ids: [id] });
    expect(await list({})).toEqual(['Bertahan']);
    expect(await test.client.search.find({ text: 'kind' })).toEqual([]);
    await test.client.trash.restore({ refs: [{ noun: 'community', id }] });
    expect(await list({})).toEqual(['Bertahan', 'Data Jakarta']);
  });

  it('are changed with the same guard against overwriting', async () => {
    const { id } = await addCommunity(test.client);
    await test.client.communities.change({ id, changes: { notes: 'theirs' } });
    const stale = test.client.communities.change({ id, changes: { notes: 'mine' }, base: { notes: '' } });
    expect((await failureOf(stale)).data?.conflicts).toEqual([
      { field: 'notes', mine: 'mine', theirs: 'theirs' },
    ]);
  });
});
