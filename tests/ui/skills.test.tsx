import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { limits } from '#contract/limits.ts';
import type { Skill, SkillGap } from '#contract/skills.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { findCalled, rankMatches } from '#ui/components/skills/skill-word.ts';
import { keepSteady } from '#ui/rooms/learning/gaps/steady-rows.ts';
import { renderApp } from './render-app.tsx';

const skill = (name: string, ...synonyms: string[]): Skill => ({
  id: name,
  name,
  synonyms,
  searched: true,
  level: null,
  own: false,
  evidence: '',
  postingCount: 0,
  changedAt: 0,
});
async function idOf({ client }: TestCore, name: string): Promise<string> {
  const { rows } = await client.skills.list({ text: name, limit: 500 });
  return rows.find((row) => row.name === name)?.id ?? '';
}
const addPosting = ({ client }: TestCore, postingText: string) =>
  client.applications.add({ id: newId(), fields: { company: 'Rimba', role: 'Analyst', postingText } });

describe('words that are typed', () => {
  test('find what they are the name of first, then what begins so, then what holds them', () => {
    const all = [skill('Django'), skill('Google Ads'), skill('Cargo'), skill('Go', 'Golang'), skill('Rust')];
    expect(rankMatches(all, 'go').map(({ name }) => name)).toEqual(['Go', 'Google Ads', 'Django', 'Cargo']);
    expect(rankMatches(all, 'golan').map(({ name }) => name)).toEqual(['Go']);
  });

  test('are compared without case and accents, and with every sign', () => {
    const all = [skill('C'), skill('C++', 'CPP'), skill('Résumé  writing')];
    expect(findCalled(all, ' c++ ')?.name).toBe('C++');
    expect(findCalled(all, 'cpp')?.name).toBe('C++');
    expect(findCalled(all, 'resume writing')?.name).toBe('Résumé  writing');
    expect(findCalled(all, 'C#')).toBeUndefined();
  });
});

describe('rows of what is lacking', () => {
  const gap = (id: string, more: Partial<SkillGap> = {}): SkillGap => ({
    id,
    name: id,
    level: null,
    askedCount: 1,
    opensCount: 0,
    goals: [],
    ...more,
  });

  test('keep their places once a level was chosen, and show what is read anew', () => {
    const shown = [gap('a'), gap('b'), gap('c')];
    const read = [gap('c', { opensCount: 3 }), gap('a'), gap('d')];
    expect(keepSteady(shown, read, new Map())).toBe(read);
    const rows = keepSteady(shown, read, new Map([['b', 4]]));
    expect(rows.map(({ id, level, opensCount }) => [id, level, opensCount])).toEqual([
      ['a', null, 0],
      ['b', 4, 0],
      ['c', null, 3],
      ['d', null, 0],
    ]);
  });

  test('go when they are gone by anything else', () => {
    expect(keepSteady([gap('a'), gap('b')], [gap('a')], new Map([['a', 1]])).map(({ id }) => id)).toEqual([
      'a',
    ]);
  });
});

describe('a long list', () => {
  test('shows its first rows, and as many more as there are', async () => {
    const app = await renderApp({
      route: '/learning?view=gaps',
      async prepare(core) {
        const { rows } = await core.client.skills.list({ limit: 200 });
        const id = newId();
        await core.client.applications.add({ id, fields: { company: 'Rimba', role: 'Analyst' } });
        await core.client.skills.tagApplication({
          applicationId: id,
          add: rows.slice(0, 50).map(({ name }) => name),
        });
        await core.client.skills.tagApplication({
          applicationId: id,
          add: rows.slice(50, 60).map(({ name }) => name),
        });
      },
    });
    const list = within(await screen.findByRole('list', { name: 'What postings ask for' }));
    expect(list.getAllByRole('listitem')).toHaveLength(50);
    await app.user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(60));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});

describe('adding', () => {
  const field = () => screen.findByRole('combobox', { name: 'Add a skill' });

  test('takes a skill of the dictionary although it was typed faster than it was looked for', async () => {
    const app = await renderApp({ route: '/learning?view=skills' });
    const { total } = await app.client.skills.list({});
    // Behind all that was read before anything was typed.
    expect(total).toBeGreaterThan(limits.page);
    const last = (await app.client.skills.list({ offset: total - 1 })).rows[0]?.name ?? '';
    const typed = await field();
    fireEvent.change(typed, { target: { value: last.toUpperCase() } });
    fireEvent.keyDown(typed, { key: 'Enter', code: 'Enter' });
    await waitFor(async () =>
      expect((await app.client.skills.list({ own: true })).rows.map(({ name }) => name)).toEqual([last]),
    );
    expect((await app.client.skills.list({})).total).toBe(total);
    expect(typed).toHaveProperty('value', '');
  });

  test('opens a word of the dictionary that is there already', async () => {
    const app = await renderApp({ route: '/learning?view=skills' });
    await app.user.click(await screen.findByRole('switch', { name: 'All words that are looked for' }));
    await app.user.type(await screen.findByRole('combobox', { name: 'Add a word' }), 'tableau');
    await screen.findByRole('option', { name: 'Tableau', hidden: true });
    await app.user.keyboard('{Enter}');
    expect(await screen.findByRole('complementary', { name: 'Tableau' })).toBeTruthy();
    expect((await app.client.skills.list({ own: true })).total).toBe(0);
  });
});

describe('what an application asks for', () => {
  test('is had on one’s own list without a level, and lacking with a low one', async () => {
    const id = newId();
    await renderApp({
      route: `/applications/${id}`,
      async prepare(core) {
        const fields = { company: 'Rimba', role: 'Analyst', postingText: 'Python, Tableau and Figma' };
        await core.client.applications.add({ id, fields });
        await core.client.skills.change({ id: await idOf(core, 'Python'), changes: { own: true } });
        await core.client.skills.change({ id: await idOf(core, 'Tableau'), changes: { level: 2 } });
      },
    });
    const namesIn = async (label: string) =>
      within(await screen.findByRole('list', { name: label }))
        .getAllByRole('link')
        .map(({ textContent }) => textContent);
    expect(await namesIn('You have')).toEqual(['Python']);
    expect(await namesIn('Still lacking')).toEqual(['Figma', 'Tableau Basics']);
  });
});

describe('levels', () => {
  test('a gap without a level is none of one’s own again', async () => {
    let id = '';
    const app = await renderApp({
      route: '/learning?view=gaps',
      async prepare(core) {
        await addPosting(core, 'Python');
        id = await idOf(core, 'Python');
        await core.client.skills.change({ id, changes: { level: 2 } });
      },
    });
    const group = within(await screen.findByRole('radiogroup', { name: 'Your level: Python' }));
    await app.user.click(group.getByRole('radio', { name: 'Not said' }));
    await waitFor(async () =>
      expect(await app.client.skills.get({ id })).toMatchObject({ level: null, own: false }),
    );
    expect((await app.client.skills.listGaps({})).total).toBe(1);
  });

  test('go back to what is stored when they could not be saved', async () => {
    let id = '';
    const app = await renderApp({
      route: '/learning?view=skills',
      async prepare(core) {
        id = await idOf(core, 'Python');
        await core.client.skills.change({ id, changes: { level: 2 } });
      },
    });
    const basics = await screen.findByRole('radio', { name: 'Basics' });
    expect(basics).toHaveProperty('checked', true);
    app.core.close();
    await app.user.click(screen.getByRole('radio', { name: 'Experienced' }));
    await waitFor(() => expect(basics).toHaveProperty('checked', true));
  });
});

describe('a name', () => {
  test('that is another skill’s is refused with its name, and stays in the field', async () => {
    let id = '';
    const app = await renderApp({
      route: '/learning?view=skills',
      prepare: async (core) => {
        id = await idOf(core, 'Tableau');
        await core.client.skills.change({ id, changes: { own: true } });
      },
    });
    await app.user.click(await screen.findByRole('link', { name: 'Tableau' }));
    const panel = within(await screen.findByRole('complementary', { name: 'Tableau' }));
    const name = await panel.findByRole('textbox', { name: 'Name' });
    fireEvent.change(name, { target: { value: 'golang' } });
    fireEvent.blur(name);
    expect(await panel.findByText('“golang” already stands for Go.')).toBeTruthy();
    expect(name).toHaveProperty('value', 'golang');
    expect(panel.queryByText('Stored now:')).toBeNull();
    expect((await app.client.skills.get({ id })).name).toBe('Tableau');
  });
});

describe('reading anew', () => {
  /** The core, holding back what it reads. */
  function held({ client }: TestCore) {
    let waitingCount = 3;
    let go = () => {};
    const skills = new Proxy(client.skills, {
      get(target, verb, receiver) {
        if (verb === 'countWaiting') return async () => ({ waitingCount });
        if (verb !== 'readPostings') return Reflect.get(target, verb, receiver);
        return async (_: object, { signal }: { signal: AbortSignal }) =>
          (async function* () {
            yield { done: 1, total: 3 };
            await new Promise<void>((resolve, reject) => {
              go = resolve;
              signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
            });
            waitingCount = 0;
            return { readCount: 3, waitingCount };
          })();
      },
    });
    const proxy = new Proxy(client, {
      get: (target, noun, receiver) => (noun === 'skills' ? skills : Reflect.get(target, noun, receiver)),
    });
    return { proxy, goOn: () => go() };
  }

  test('says how far it is, can be called off, and goes on when it is asked to', async () => {
    let goOn = () => {};
    await renderApp({
      route: '/learning?view=gaps',
      prepare(core) {
        const holding = held(core);
        goOn = holding.goOn;
        core.client = holding.proxy;
      },
    });
    expect(await screen.findByText(/being read with the changed words · 33% done/)).toBeTruthy();
    // What is still being read may ask for something.
    expect(screen.queryByText(/Paste the text of a posting/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('3 postings were not read with the changed words yet.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Read on' }));
    await screen.findByText(/being read/);
    goOn();
    await waitFor(() =>
      expect(screen.getAllByRole('status').some((each) => each.textContent === '3 postings read.')).toBe(
        true,
      ),
    );
    expect(await screen.findByText(/Paste the text of a posting/)).toBeTruthy();
    expect(screen.queryByText(/being read/)).toBeNull();
  });
});
