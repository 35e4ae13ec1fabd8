import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import type { EntryChanges } from '#contract/entries.ts';
import { catchDownloads } from '#tests/helpers/catch-downloads.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { addDays, startOfWeek, todayOf } from '#ui/lib/days.ts';
import { createMonthWords } from '#ui/lib/month-words.ts';
import { tilePath } from '#ui/rooms/journal/year/tile-path.ts';
import { type RenderAppOptions, type RenderedApp, renderApp } from './render-app.tsx';

// As it is, but counted.
vi.mock('#ui/rooms/journal/year/tile-path.ts', { spy: true });

// The page has the clock of this machine, and both must live on one day.
const today = todayOf(new Date());
const words = createMonthWords('en');
const ago = (count: number) => addDays(today, -count);

async function write(client: TestCore['client'], on: string, fields: EntryChanges = {}) {
  const id = newId();
  await client.entries.add({ id, fields: { writtenOn: on, minute: 600, mood: 3, ...fields } });
  return id;
}

type Prepare = (client: TestCore['client']) => Promise<unknown>;
const open = (view: string, prepare: Prepare = async () => {}, options: RenderAppOptions = {}) =>
  renderApp({
    route: `/journal?view=${view}`,
    today,
    ...options,
    async prepare(core) {
      await core.client.support.changeSettings({ covers: false });
      await prepare(core.client);
    },
  });

test('whoever goes from view to view with the keyboard stays at their switch', async () => {
  const app = await open('days', (client) => write(client, today));
  const view = (name: string) => screen.findByRole('radio', { name });
  (await view('Days')).focus();
  for (const name of ['Calendar', 'Year', 'Trends', 'What helps']) {
    await app.user.keyboard('{ArrowRight}');
    await waitFor(async () => expect(await view(name)).toHaveProperty('checked', true));
    await waitFor(async () => expect(document.activeElement).toBe(await view(name)));
  }
});

describe('the calendar', () => {
  const dayButton = (day: string, what: string) =>
    screen.findByRole('button', { name: `${words.dayInFull(day)}: ${what}` });

  test('shows the mean of each day with the words of the person, and how many entries it has', async () => {
    await open('calendar', async (client) => {
      await client.moods.rename({ mood: 4, name: 'Sunny' });
      await write(client, today, { mood: 5 });
      await write(client, today, { mood: 2 });
    });
    const button = await dayButton(today, 'Sunny, 2 entries');
    expect(button.getAttribute('aria-current')).toBe('date');
    expect(button.querySelector('[data-mood="4"]')).toBeTruthy();
    expect(button.textContent).toBe(`${Number(today.slice(8))}2`);
  });

  test('is gone through with arrow keys over the ends of months, and no day to come can be reached', async () => {
    const app = await open('calendar', (client) => write(client, ago(7), { mood: null, text: 'Words' }));
    const now = await dayButton(today, 'nothing written');
    now.focus();
    fireEvent.keyDown(now, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(now);
    fireEvent.keyDown(now, { key: 'ArrowUp' });
    const weekAgo = await dayButton(ago(7), '1 entry without a mood');
    await waitFor(() => expect(document.activeElement).toBe(weekAgo));
    fireEvent.keyDown(weekAgo, { key: 'PageUp' });
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('data-day')?.slice(0, 7)).not.toBe(ago(7).slice(0, 7)),
    );
    await app.user.click(screen.getByRole('button', { name: 'Next month' }));
    await app.user.click(screen.getByRole('button', { name: 'Today' }));
    expect((await dayButton(today, 'nothing written')).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: 'Next month' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('begins weeks on the day of the settings', async () => {
    await open('calendar', undefined, { settings: { weekStartsOn: 7 } });
    const [first] = await screen.findAllByRole('columnheader');
    expect(first?.textContent).toBe('Sun');
  });

  test('shows what was written on the chosen day, and opens it at the side', async () => {
    const app = await open('calendar', async (client) => {
      await write(client, today, { text: 'A quiet morning' });
      await write(client, ago(400));
    });
    const day = within(await screen.findByRole('region', { name: words.dayInFull(today) }));
    const list = within(await day.findByRole('list', { name: 'Entries of this day' }));
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    await app.user.click(list.getByRole('link'));
    expect(await screen.findByRole('complementary')).toBeTruthy();
    expect(app.address()).toMatch(/view=calendar.*open=/);
  });

  test('a day that has passed is written for', async () => {
    const app = await open('calendar');
    const passed = startOfMonthOrYesterday();
    await app.user.click(await dayButton(passed, 'nothing written'));
    const day = within(await screen.findByRole('region', { name: words.dayInFull(passed) }));
    expect(await day.findByText('Nothing is written for this day. That is fine.')).toBeTruthy();
    await app.user.click(day.getByRole('radio', { name: 'Good' }));
    await waitFor(async () =>
      expect((await app.client.entries.list({})).rows).toMatchObject([{ writtenOn: passed, mood: 4 }]),
    );
    expect(await dayButton(passed, 'Good, 1 entry')).toBeTruthy();
  });

  /** A day before today that the month of today shows; on the first of a month there is none but today. */
  const startOfMonthOrYesterday = () => `${today.slice(0, 7)}-01`;
});

describe('the year', () => {
  const year = today.slice(0, 4);
  const first = `${year}-01-01`;

  test('says in one sentence what will be there, as long as nothing is', async () => {
    await open('year');
    expect(await screen.findByText(/Each day whose mood you note becomes a small tile here/)).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  test('names each day to who cannot see it, and is gone through with arrow keys', async () => {
    const app = await open('year', async (client) => {
      await write(client, first, { mood: 4, text: 'A new year' });
      await write(client, first, { mood: 4 });
    });
    const grid = within(await screen.findByRole('grid', { name: `Days of ${year}` }));
    const day = grid.getByRole('gridcell', { name: '1 January: Good, 2 entries' });
    expect(day.getAttribute('data-mood')).toBe('4');
    const stops = grid.getAllByRole('gridcell').filter((cell) => cell.getAttribute('tabindex') === '0');
    expect(stops.map((cell) => cell.getAttribute('data-day'))).toEqual([today]);
    stops[0]?.focus();
    fireEvent.keyDown(stops[0] as Element, { key: 'Home', ctrlKey: true });
    await waitFor(() => expect(document.activeElement).toBe(day));
    fireEvent.keyDown(day, { key: 'Enter' });
    const below = within(await screen.findByRole('region', { name: words.dayInFull(first) }));
    expect(await below.findByText('A new year')).toBeTruthy();
    expect(app.address()).not.toContain('open=');
  });

  test('has few elements, however full it is', async () => {
    await open('year', async (client) => {
      for (let count = 0; count < 40; count += 1) await write(client, addDays(first, -40 + count));
    });
    await screen.findByRole('region', { name: `The year ${year}` });
    fireEvent.click(await screen.findByRole('button', { name: 'Earlier year' }));
    const grid = await screen.findByRole('grid', { name: `Days of ${Number(year) - 1}` });
    await waitFor(() => expect(grid.querySelectorAll('[data-mood]')).toHaveLength(40));
    const all = grid.closest('svg')?.querySelectorAll('*').length ?? 0;
    expect(all).toBeGreaterThan(365);
    expect(all).toBeLessThan(600);
  });

  test('draws again only the days that change, when one is pointed at, reached or chosen', async () => {
    const app = await open('year', async (client) => {
      await write(client, first, { mood: 4 });
    });
    const grid = within(await screen.findByRole('grid', { name: `Days of ${year}` }));
    const day = grid.getByRole('gridcell', { name: '1 January: Good, 1 entry' });
    const drawn = vi.mocked(tilePath);
    drawn.mockClear();
    await app.user.hover(day);
    expect(drawn).not.toHaveBeenCalled();
    const stop = grid.getAllByRole('gridcell').find((cell) => cell.getAttribute('tabindex') === '0');
    stop?.focus();
    fireEvent.keyDown(stop as Element, { key: 'Home', ctrlKey: true });
    await waitFor(() => expect(document.activeElement).toBe(day));
    fireEvent.keyDown(day, { key: 'Enter' });
    await waitFor(() => expect(day.getAttribute('aria-selected')).toBe('true'));
    await screen.findByRole('region', { name: words.dayInFull(first) });
    // Those that were reached and left, the chosen one, and the signs of the legend.
    expect(drawn.mock.calls.length).toBeLessThan(40);
  });

  test('lists the years with a mood, and goes from one to the next', async () => {
    const app = await open('year', (client) => write(client, `${Number(year) - 3}-06-01`));
    const choice = await screen.findByRole('combobox', { name: 'Year' });
    await waitFor(() =>
      expect([...choice.querySelectorAll('option')].map((option) => option.value)).toEqual([
        year,
        String(Number(year) - 3),
      ]),
    );
    expect(screen.getByText(`No day of ${year} has a mood.`)).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Earlier year' }));
    expect(await screen.findByText(/^1 day with a mood\./)).toBeTruthy();
  });

  test('reaches every year with a mood, also those long ago', async () => {
    await open('year', (client) => write(client, '1998-06-01'));
    const choice = await screen.findByRole('combobox', { name: 'Year' });
    await waitFor(() =>
      expect([...choice.querySelectorAll('option')].map((option) => option.value)).toEqual([year, '1998']),
    );
  });

  test('shows no day of the year that was left', async () => {
    await open('year', async (client) => {
      await write(client, today, { text: 'A quiet day' });
      await write(client, `${Number(year) - 1}-06-01`);
    });
    const tileOf = (on: string) => document.querySelector(`[data-day="${on}"][data-mood]`) as Element;
    await waitFor(() => expect(tileOf(today)).toBeTruthy());
    fireEvent.keyDown(tileOf(today), { key: 'Enter' });
    expect(await screen.findByText('A quiet day')).toBeTruthy();
    const choice = await screen.findByLabelText('Year', { selector: 'select' });
    await waitFor(() => expect(choice.querySelectorAll('option')).toHaveLength(2));
    fireEvent.change(choice, { target: { value: String(Number(year) - 1) } });
    await waitFor(() => expect(tileOf(`${Number(year) - 1}-06-01`)).toBeTruthy());
    expect(screen.queryByText('A quiet day')).toBeNull();
  });

  test('is a real table behind the switch, by month or by day', async () => {
    const app = await open('year', async (client) => {
      await write(client, first, { mood: 4, energy: 2 });
      await write(client, first, { mood: 5 });
    });
    const frame = within(await screen.findByRole('region', { name: `The year ${year}` }));
    await app.user.click(frame.getByRole('switch', { name: 'Show as a table' }));
    const table = () => within(frame.getByRole('table', { name: `The year ${year}` }));
    expect(table().getByRole('row', { name: `January ${year} 1 4.5 0 0 0 0 1` })).toBeTruthy();
    await app.user.click(frame.getByRole('radio', { name: 'By day' }));
    expect(table().getByRole('row', { name: `1 Jan ${year} Very good 4.5 2.0 2` })).toBeTruthy();
  });
});

describe('trends', () => {
  const thisWeek = startOfWeek(today, 1);
  const weekAgo = (count: number) => addDays(thisWeek, -7 * count);

  test('say what will be there, as long as nothing is', async () => {
    const app = await open('trends', (client) => write(client, weekAgo(30)));
    expect(await screen.findByText(/No mood and no energy was noted in these weeks/)).toBeTruthy();
    await app.user.click(screen.getByRole('radio', { name: 'All' }));
    expect(await screen.findByRole('region', { name: 'Mood and energy by week' })).toBeTruthy();
  });

  test('of two days are told as two days', async () => {
    await open('trends', async (client) => {
      await write(client, weekAgo(1));
      await write(client, addDays(weekAgo(1), 1));
    });
    expect(await screen.findByText(/^There are 2 days so far\./)).toBeTruthy();
    expect(await screen.findByText(/Mark entries with feelings/)).toBeTruthy();
  });

  test('are drawn by week, with a gap where there is none, and stand in a table', async () => {
    const app = await open('trends', async (client) => {
      for (const [weeks, mood] of [
        [5, 2],
        [4, 4],
        [2, 3],
      ] as const)
        await write(client, weekAgo(weeks), { mood, energy: 5 });
    });
    const frame = within(await screen.findByRole('region', { name: 'Mood and energy by week' }));
    const chart = await frame.findByRole('img', { name: /mood was 3\.0 of 5/ });
    const lines = [...chart.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
    expect(lines.filter((line) => /^M\S+ \S+L\S+ \S+M\S+ \S+$/.test(line))).toHaveLength(2);
    await app.user.click(frame.getByRole('switch', { name: 'Show as a table' }));
    const rows = within(frame.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(27);
    const cells = rows
      .slice(-6)
      .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
    expect(cells).toEqual([
      ['2.0', '5.0', '1'],
      ['4.0', '5.0', '1'],
      ['none', 'none', '0'],
      ['3.0', '5.0', '1'],
      ['none', 'none', '0'],
      ['none', 'none', '0'],
    ]);
    await app.user.click(screen.getByRole('radio', { name: '13 weeks' }));
    await waitFor(() => expect(within(frame.getByRole('table')).getAllByRole('row')).toHaveLength(14));
  });

  /** Days with and without a mark, with the moods given. */
  async function compared(client: TestCore['client'], markId: string, having: number[], lacking: number[]) {
    for (const [index, mood] of having.entries())
      await write(client, ago(index + 1), { mood, markIds: [markId] });
    for (const [index, mood] of lacking.entries()) await write(client, ago(index + 30), { mood });
  }

  test.each([
    [
      [4, 4, 4, 4, 4],
      [3, 3, 3, 3, 3, 4],
      /^On 5 days with <3 & more, mood was 0\.8 higher than on 6 days without; this does not show a cause\.$/,
    ],
    [
      [2, 2, 2, 2, 2],
      [3, 3, 3, 3, 3],
      /^On 5 days with <3 & more, mood was 1\.0 lower than on 5 days without; this does not show a cause\.$/,
    ],
    [
      [3, 3, 3, 3, 3],
      [3, 3, 3, 3, 3],
      /^On 5 days with <3 & more, mood was about the same as on 5 days without; this says nothing about a cause\.$/,
    ],
  ])('compare days with a factor with those without: %j, %j', async (having, lacking, sentence) => {
    await open('trends', async (client) => {
      const { id } = await client.marks.add({
        id: newId(),
        kind: 'factor',
        name: '<3 & more',
        category: 'body',
      });
      await compared(client, id, having, lacking);
    });
    const list = within(await screen.findByRole('region', { name: 'Mood and factors' }));
    const [row] = await list.findAllByRole('listitem');
    expect(row?.querySelector('p')?.textContent).toMatch(sentence);
  });

  test('list quietly what has too few days', async () => {
    await open('trends', async (client) => {
      const calm = (await client.marks.list({})).find(({ known }) => known === 'calm');
      await compared(client, calm?.id ?? '', [4, 4, 4], [3, 3, 3, 3, 3]);
    });
    const list = within(await screen.findByRole('region', { name: 'Mood and feelings' }));
    expect(await list.findByText('Calm (3 of 5)')).toBeTruthy();
    expect(screen.getByText('Rejection (0 of 5)')).toBeTruthy();
  });

  test('of somebody who notes only their energy are drawn', async () => {
    const app = await open('trends', async (client) => {
      await write(client, weekAgo(2), { mood: null, energy: 2 });
      await write(client, weekAgo(1), { mood: null, energy: 4 });
    });
    const frame = within(await screen.findByRole('region', { name: 'Mood and energy by week' }));
    expect(frame.getByText(/^There are 2 days so far\./)).toBeTruthy();
    expect(await frame.findByRole('img', { name: /energy was 4\.0 of 5/ })).toBeTruthy();
    await app.user.click(screen.getByRole('radio', { name: 'All' }));
    await app.user.click(frame.getByRole('switch', { name: 'Show as a table' }));
    await waitFor(() => expect(within(frame.getByRole('table')).getAllByRole('row')).toHaveLength(14));
  });

  test('mark nothing that happened before the first of the weeks they show', async () => {
    const app = await open('trends', async (client) => {
      await write(client, ago(3));
      const id = newId();
      await client.applications.add({ id, fields: { company: 'Rimba', role: 'Analyst' } });
      const stageOf = async (meaning: string) =>
        (await client.stages.list({})).find((stage) => stage.meaning === meaning)?.id ?? '';
      const move = { id, afterId: null };
      await client.applications.changeStage({ ...move, stageId: await stageOf('no_answer'), on: ago(800) });
      await client.applications.changeStage({ ...move, stageId: await stageOf('rejected'), on: ago(3) });
    });
    await app.user.click(await screen.findByRole('radio', { name: 'All' }));
    const chart = await screen.findByRole('img', { name: /^Mood and energy by week/ });
    await waitFor(() => expect(within(chart).getByText('Rejection')).toBeTruthy());
    expect(within(chart).queryByText('No answer')).toBeNull();
    const numbers = [...chart.querySelectorAll('path')].flatMap((path) =>
      [...(path.getAttribute('d') ?? '').matchAll(/M(-?[\d.]+)/g)].map(([, x]) => Number(x)),
    );
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  });

  test('mark the days on which something happened in the search', async () => {
    await open('trends', async (client) => {
      await write(client, ago(3));
      const id = newId();
      await client.applications.add({ id, fields: { company: 'Rimba', role: 'Analyst' } });
      const stages = await client.stages.list({});
      const rejected = stages.find(({ meaning }) => meaning === 'rejected');
      await client.applications.changeStage({ id, stageId: rejected?.id ?? '', afterId: null, on: ago(3) });
    });
    const chart = await screen.findByRole('img', { name: /^Mood and energy by week/ });
    await waitFor(() => expect(within(chart).getByText('Rejection')).toBeTruthy());
    expect(within(chart).queryByText('Interview')).toBeNull();
  });
});

describe('a picture', () => {
  const ask = async (app: RenderedApp, chart: string) => {
    const name = `Picture of this chart: ${chart}`;
    await app.user.click(await screen.findByRole('button', { name }));
    await app.user.click(
      await screen.findByRole('menuitem', { name: 'Save as a drawing (SVG)', hidden: true }),
    );
    return within(await screen.findByRole('dialog', { name }));
  };
  const sentences = (dialog: Awaited<ReturnType<typeof ask>>) =>
    dialog.getAllByRole('listitem').map(({ textContent }) => textContent);

  test('of the year says what it shows, and leaves only after that, each time', async () => {
    const saved = catchDownloads();
    const app = await open('year', (client) => write(client, today));
    const year = today.slice(0, 4);
    let dialog = await ask(app, `The year ${year}`);
    expect(sentences(dialog)).toEqual([
      `The mood of 1 day of ${year}, as a tile.`,
      'What you call the five moods.',
    ]);
    expect(dialog.getByText(/^Not in the picture: texts, /)).toBeTruthy();
    await app.user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(saved).toEqual([]);

    dialog = await ask(app, `The year ${year}`);
    await app.user.click(dialog.getByRole('button', { name: 'Save as a drawing (SVG)' }));
    await waitFor(() => expect(saved).toMatchObject([{ name: `year-${year}.svg` }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await ask(app, `The year ${year}`);
    expect(saved).toHaveLength(1);
  });

  test('of the trends names what of the search stands in it', async () => {
    const saved = catchDownloads();
    const app = await open('trends', async (client) => {
      await write(client, ago(3));
      const id = newId();
      await client.applications.add({ id, fields: { company: 'Rimba', role: 'Analyst' } });
      const stages = await client.stages.list({});
      const rejected = stages.find(({ meaning }) => meaning === 'rejected');
      await client.applications.changeStage({ id, stageId: rejected?.id ?? '', afterId: null, on: ago(3) });
    });
    await screen.findByText('Rejection', { selector: 'text' });
    const dialog = await ask(app, 'Mood and energy by week');
    expect(sentences(dialog)).toEqual([
      expect.stringMatching(/^Mood and energy by week, from .* to .*\.$/),
      expect.stringMatching(/^What happened in the search: Rejection\b/),
      'What you call the five moods.',
    ]);
    expect(saved).toEqual([]);
  });
});
