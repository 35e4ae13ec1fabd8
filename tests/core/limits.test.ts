import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables } from '#tests/helpers/read-back.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => test.close());

const mebibyte = 1_048_576;
const change = (id: string, changes: object) => test.client.applications.change({ id, changes });

describe('what a field does not take', () => {
  it.each([
    ['role', 'x'.repeat(501), 'INPUT_TOO_LARGE', 'TOO_LONG', 500],
    ['company', 'x'.repeat(501), 'INPUT_TOO_LARGE', 'TOO_LONG', 500],
    ['location', 'x'.repeat(501), 'INPUT_TOO_LARGE', 'TOO_LONG', 500],
    ['notes', 'x'.repeat(mebibyte + 1), 'INPUT_TOO_LARGE', 'TOO_LONG', mebibyte],
    ['postingText', `${'é'.repeat(mebibyte / 2)}x`, 'INPUT_TOO_LARGE', 'TOO_LONG', mebibyte],
    ['link', `https://example.com/${'x'.repeat(2_048)}`, 'INPUT_TOO_LARGE', 'TOO_LONG', 2_048],
    ['role', ' ', 'INVALID_INPUT', 'REQUIRED', undefined],
    ['role', 'a\0b', 'INVALID_INPUT', 'FORBIDDEN_CHARACTER', undefined],
    ['notes', 'half \uD83D', 'INVALID_INPUT', 'FORBIDDEN_CHARACTER', undefined],
    ['link', 'javascript:alert(1)', 'INVALID_INPUT', 'NOT_A_LINK', undefined],
    ['link', 'data:text/html,x', 'INVALID_INPUT', 'NOT_A_LINK', undefined],
    ['link', 'https://me@example.com', 'INVALID_INPUT', 'NOT_A_LINK', undefined],
    ['deadlineOn', '2026-02-31', 'INVALID_INPUT', 'NOT_A_DAY', undefined],
    ['appliedOn', '10/03/2026', 'INVALID_INPUT', 'NOT_A_DAY', undefined],
    ['interest', 6, 'INVALID_INPUT', 'OUT_OF_RANGE', undefined],
    ['payMin', -1, 'INVALID_INPUT', 'OUT_OF_RANGE', undefined],
    ['payCurrency', 'Rp', 'INVALID_INPUT', 'INVALID', undefined],
    ['workMode', 'anywhere', 'INVALID_INPUT', 'INVALID', undefined],
  ])('%s: case %# is refused by name, and nothing is stored', async (field, value, code, reason, limit) => {
    const { id } = await addApplication(test.client);
    const before = dumpTables(test.raw);
    expect(await failureOf(change(id, { [field]: value }))).toEqual({
      code,
      data: { refusals: [{ field: `changes.${field}`, reason }], ...(limit !== undefined && { limit }) },
    });
    expect(dumpTables(test.raw)).toEqual(before);
  });

  it('is named for every field at once', async () => {
    const fields = { company: '', role: '', link: 'x', deadlineOn: '2026-02-30' };
    const failure = await failureOf(test.client.applications.add({ id: newId(), fields }));
    expect(failure.data?.refusals?.map(({ field }) => field).sort()).toEqual([
      'fields.company',
      'fields.deadlineOn',
      'fields.link',
      'fields.role',
    ]);
  });

  it('is a missing company too', async () => {
    const call = test.client.applications.add({ id: newId(), fields: { role: 'x' } as never });
    expect(await failureOf(call)).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'fields.company', reason: 'REQUIRED' }] },
    });
  });

  it('is an id that is none', async () => {
    expect(await failureOf(test.client.applications.get({ id: "' OR 1=1 --" }))).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'id', reason: 'INVALID' }] },
    });
  });

  it('is a tag of 61 characters or a list of 51', async () => {
    const { id } = await addApplication(test.client);
    const tag = (add: string[]) => failureOf(test.client.applications.tag({ ids: [id], add }));
    expect(await tag(['x'.repeat(61)])).toMatchObject({
      data: { refusals: [{ field: 'add.0' }], limit: 60 },
    });
    const many = Array.from({ length: 51 }, (_, index) => `tag ${index}`);
    expect((await tag(many)).data?.refusals?.[0]?.field).toBe('add');
  });
});

describe('what a field takes comes back exactly', () => {
  it.each([
    ['4-byte emoji', '👩🏽‍💻 and 🏳️‍🌈'],
    ['bidirectional overrides', 'abc\u202Edef\u2066ghi\u2069'],
    ['right-to-left text', 'السيرة الذاتية שלום'],
    ['towers of accents', `z${'\u0351\u0352\u0353\u0354'.repeat(50)}`],
    ['decomposed letters', 'Cafe\u0301'],
    ['line breaks of all kinds', 'a\r\nb\nc\rd\u2028e\tf'],
    ['markup', '<img src=x onerror=alert(1)>{{7*7}}'],
    ['SQL', `'; DROP TABLE applications; -- "x" \\' %_`],
    ['control characters', '\u0001\u001B[31m\u007F\u0085'],
    ['the whole limit', 'é'.repeat(mebibyte / 2)],
    ['private characters', '\uE000x\uE001\uFEFF'],
  ])('%s', async (_name, text) => {
    const { id } = await addApplication(test.client, 'Rimba', { notes: text });
    expect((await test.client.applications.get({ id })).notes).toBe(text);
    await change(id, { notes: '' });
    await test.client.history.undo({});
    expect((await test.client.applications.get({ id })).notes).toBe(text);
  });

  it.each([['1900-01-01'], ['2024-02-29'], ['2038-01-19'], ['2100-02-28'], ['2199-12-31']])(
    'the day %s',
    async (deadlineOn) => {
      const { id } = await addApplication(test.client, 'Rimba', { deadlineOn });
      expect((await test.client.applications.get({ id })).deadlineOn).toBe(deadlineOn);
    },
  );

  it('the largest amount', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { payMax: 999_999_999_999_999 });
    expect((await test.client.applications.get({ id })).payMax).toBe(999_999_999_999_999);
  });

  it('every field at once, and null again', async () => {
    const fields = {
      location: 'Bandung',
      workMode: 'hybrid',
      employmentType: 'contract',
      payMin: 1,
      payMax: 2,
      payCurrency: 'IDR',
      payPeriod: 'month',
      source: 'my own source',
      link: 'https://example.com/job?id=1#x',
      postingText: 'p',
      reference: 'R-1',
      appliedOn: '2026-03-02',
      deadlineOn: '2026-03-20',
      interest: 5,
      nextStep: 'Call',
      nextStepOn: '2026-03-12',
      notes: 'n',
    } as const;
    const { id } = await addApplication(test.client, 'Rimba', fields);
    expect(await test.client.applications.get({ id })).toMatchObject({ ...fields, companyName: 'Rimba' });
    const { postingText: _posting, notes: _notes, ...nullable } = fields;
    const empty = Object.fromEntries(Object.keys(nullable).map((field) => [field, null]));
    await change(id, { ...empty, postingText: '', notes: '' });
    expect(await test.client.applications.get({ id })).toMatchObject({
      ...empty,
      postingText: '',
      notes: '',
    });
  });
});

describe('a mistake of the program', () => {
  it('crosses as a reference only, and the log has no text of the person', async () => {
    const { id } = await addApplication(test.client, 'Secretcompany');
    test.raw.pragma('foreign_keys = OFF');
    test.raw.exec('DROP TABLE companies');
    const failure = await failureOf(change(id, { notes: 'Secretnote' }));
    expect(failure.code).toBe('UNEXPECTED');
    expect(test.log.at(-1)).toMatchObject({ event: 'unexpected', reference: failure.data?.reference });
    expect(JSON.stringify(test.log)).not.toMatch(/Secret|companies|SELECT/);
  });
});
