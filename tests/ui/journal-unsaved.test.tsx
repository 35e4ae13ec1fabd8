import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { addEntry } from '#tests/helpers/journal.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { addDays, todayOf } from '#ui/lib/days.ts';
import { beforeEntries } from './before-entries.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const tooLong = 'Too long. '.repeat(30_000);

beforeEach(() => {
  // A list through a window draws what fits: here as much as anyone could want.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  return () => vi.restoreAllMocks();
});

interface Broken {
  isBroken: boolean;
}

/** The room, in which nothing can be added as long as it is broken. */
async function open(
  broken: Broken,
  prepare: (core: TestCore) => unknown = () => {},
  route = '/journal',
): Promise<RenderedApp> {
  return renderApp({
    route,
    today,
    async prepare(core) {
      await core.client.support.changeSettings({ covers: false });
      await prepare(core);
      beforeEntries(core, 'add', async () => {
        // As `fetch` reports a core that is away.
        if (broken.isBroken) throw new TypeError('away');
      });
    },
  });
}

/** As a killed page leaves a text whose entry could never be added. */
const leaveUnstored =
  (id: string, at: number, key = 'entries.checkIn') =>
  async ({ client }: TestCore) => {
    const kept = JSON.stringify({ text: 'A hard morning', base: '' });
    await client.drafts.save({ key: `entries.text.${id}`, content: kept });
    await client.drafts.save({ key, content: JSON.stringify([{ id, at }]) });
  };

const card = async (name = 'How are you right now?') => within(await screen.findByRole('region', { name }));
const face = async (name: string) => (await card()).findByRole('radio', { name });
const text = async () => (await card()).findByRole('textbox', { name: 'In your words' });
const textOf = (field: HTMLElement) => (field as HTMLTextAreaElement).value;
const broughtBack = /This text was not saved when you left it/;
const list = async ({ client }: TestCore) => (await client.entries.list({})).rows;
const drafts = ({ client }: TestCore, id: string) => client.drafts.get({ key: `entries.text.${id}` });
const newest = async (app: TestCore) => (await list(app))[0];
const begun = async ({ client }: TestCore) => (await client.drafts.get({ key: 'entries.checkIn' }))?.content;

async function write(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}
async function begin(app: RenderedApp, value: string) {
  await app.user.click((await card()).getByRole('button', { name: 'Write something' }));
  await write(await text(), value);
}
async function goAwayAndBack(app: RenderedApp) {
  await app.user.click(screen.getByRole('link', { name: 'Contacts' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'How are you right now?' })).toBeNull());
  await app.user.click(screen.getByRole('link', { name: 'Journal' }));
}

describe('a check-in that could not even be begun', () => {
  test('is offered when somebody comes back, and becomes an entry with what is chosen then', async () => {
    const broken = { isBroken: true };
    const app = await open(broken);
    await begin(app, 'A hard morning');
    await waitFor(async () => expect(await begun(app)).toBeTruthy());
    await goAwayAndBack(app);
    expect(await screen.findByText(broughtBack)).toBeTruthy();
    expect(textOf(await text())).toBe('A hard morning');
    expect(await list(app)).toEqual([]);
    broken.isBroken = false;
    await app.user.click(await face('Low'));
    await app.user.click((await card()).getByRole('radio', { name: 'Little' }));
    await app.user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Done' })).toBeNull());
    expect(await list(app)).toMatchObject([{ mood: 2, energy: 2, excerpt: 'A hard morning' }]);
    expect(await begun(app)).toBeUndefined();
  });

  test('is offered again when it is refused as it is left in the middle of a word', async () => {
    const app = await open({ isBroken: false });
    await app.user.click((await card()).getByRole('button', { name: 'Write something' }));
    fireEvent.change(await text(), { target: { value: tooLong } });
    await goAwayAndBack(app);
    await waitFor(async () => expect(textOf(await text()) === tooLong).toBe(true));
    await write(await text(), 'Short');
    await waitFor(async () => expect(await list(app)).toMatchObject([{ excerpt: 'Short' }]));
  });

  test('is here again after the page was killed, and is stored', async () => {
    const id = newId();
    const app = await open({ isBroken: false }, leaveUnstored(id, Date.now()));
    expect(await screen.findByText(broughtBack)).toBeTruthy();
    await waitFor(async () => expect(await list(app)).toMatchObject([{ id, excerpt: 'A hard morning' }]));
    expect(await drafts(app, id)).toBeNull();
    await app.user.click(await face('Low'));
    await waitFor(async () =>
      expect(await list(app)).toMatchObject([{ mood: 2, excerpt: 'A hard morning' }]),
    );
  });

  test('from days ago stands on its day, and a face begins another one', async () => {
    const id = newId();
    const at = new Date(`${addDays(today, -3)}T21:40`).getTime();
    const app = await open({ isBroken: false }, leaveUnstored(id, at));
    expect(await screen.findByText(/^You began this on .* at 21:40/)).toBeTruthy();
    expect(await list(app)).toMatchObject([{ id, writtenOn: addDays(today, -3), minute: 1300 }]);
    await app.user.click(await face('Good'));
    await waitFor(async () => expect(await list(app)).toHaveLength(2));
    expect(await list(app)).toMatchObject([
      { mood: 4, writtenOn: today, excerpt: '' },
      { id, mood: null, excerpt: 'A hard morning' },
    ]);
  });

  test('waits while it is covered, and behind what was begun meanwhile', async () => {
    const id = newId();
    const app = await open({ isBroken: false }, async (core) => {
      await leaveUnstored(id, Date.now())(core);
      await core.client.support.changeSettings({ covers: true });
    });
    await app.user.click(await face('Good'));
    await screen.findByText(/^Noted at/);
    await app.user.click(screen.getByRole('button', { name: 'Show entries' }));
    expect(await list(app)).toMatchObject([{ mood: 4, excerpt: '' }]);
    await app.user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText(broughtBack)).toBeTruthy();
    await waitFor(async () => expect(await list(app)).toHaveLength(2));
  });

  test('about another day is offered on that day alone', async () => {
    const id = newId();
    const day = addDays(today, -1);
    const app = await open(
      { isBroken: false },
      leaveUnstored(id, Date.now(), `entries.checkIn.${day}`),
      '/journal?view=calendar',
    );
    await screen.findByRole('button', { name: 'Write something' });
    expect(screen.queryByText(broughtBack)).toBeNull();
    // The first of a month has yesterday on another page.
    if (day.slice(0, 7) !== today.slice(0, 7))
      await app.user.click(screen.getByRole('button', { name: 'Previous month' }));
    await app.user.click(await screen.findByRole('button', { name: new RegExp(dayInFull(day)) }));
    expect(await screen.findByText(broughtBack)).toBeTruthy();
    await waitFor(async () => expect(await list(app)).toMatchObject([{ id, writtenOn: day }]));
  });

  test('is let go of for good', async () => {
    const broken = { isBroken: true };
    const id = newId();
    const app = await open(broken, leaveUnstored(id, Date.now()));
    await app.user.click(await screen.findByRole('button', { name: 'Take the stored text' }));
    expect(textOf(await text())).toBe('');
    await waitFor(async () => expect([await drafts(app, id), await begun(app)]).toEqual([null, undefined]));
    await app.user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Done' })).toBeNull());
    await goAwayAndBack(app);
    await face('Good');
    expect(screen.queryByText(broughtBack)).toBeNull();
  });

  test('goes with its entry when it is let go of after it was stored', async () => {
    const app = await open({ isBroken: false }, leaveUnstored(newId(), Date.now()));
    await waitFor(async () => expect(await newest(app)).toMatchObject({ excerpt: 'A hard morning' }));
    await app.user.click(screen.getByRole('button', { name: 'Take the stored text' }));
    await app.user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Done' })).toBeNull());
    expect(await list(app)).toEqual([]);
  });
});

test('a check-in is done once what is stored was taken in the place of a text that was refused', async () => {
  const app = await open({ isBroken: false });
  await app.user.click(await face('Good'));
  await write(await text(), 'mine');
  const { id } = await waitFor(async () => {
    const first = await newest(app);
    expect(first?.excerpt).toBe('mine');
    return first as { id: string };
  });
  fireEvent.change(await text(), { target: { value: 'mine, and more' } });
  await app.client.entries.change({ id, changes: { text: 'theirs' } });
  fireEvent.blur(await text());
  await screen.findByText('Stored now:');
  await app.user.click(screen.getByRole('button', { name: 'Done' }));
  expect(await screen.findByText(/so it stays open/)).toBeTruthy();
  await app.user.click(screen.getByRole('button', { name: 'Take the stored text' }));
  expect(screen.queryByText(/so it stays open/)).toBeNull();
  await app.user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Done' })).toBeNull());
  expect(await list(app)).toMatchObject([{ excerpt: 'theirs' }]);
});

test('a text belongs to the check-in in which it was written, and not to the one that a face begins after a pause', async () => {
  const app = await open({ isBroken: false });
  onTestFinished(() => void vi.useRealTimers());
  await app.user.click(await face('Low'));
  const field = await text();
  await screen.findByText(/^Noted at/);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 700_000 });
  fireEvent.change(field, { target: { value: 'Of the first one' } });
  await app.user.click(await face('Good'));
  await waitFor(async () => expect(await list(app)).toHaveLength(2));
  await waitFor(async () =>
    expect((await list(app)).map(({ mood, excerpt }) => ({ mood, excerpt }))).toEqual(
      expect.arrayContaining([
        { mood: 4, excerpt: '' },
        { mood: 2, excerpt: 'Of the first one' },
      ]),
    ),
  );
});

test('one that was left open long before is not gone on with', async () => {
  const app = await open({ isBroken: false }, async (core) => {
    const { id } = await addEntry(core.client, { text: 'Half a thought', mood: null });
    const content = JSON.stringify([{ id, at: Date.now() - 3_700_000 }]);
    await core.client.drafts.save({ key: 'entries.checkIn', content });
  });
  await screen.findByText('Half a thought');
  await waitFor(async () => expect(await begun(app)).toBeUndefined());
  expect(screen.queryByText(/^You began this/)).toBeNull();
});

function dayInFull(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(new Date(`${day}T12:00`));
}
