import { screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { addDays, todayOf } from '#ui/lib/days.ts';
import { type RenderAppOptions, renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const open = (options: RenderAppOptions = {}) =>
  renderApp({ route: '/journal?view=support', today, ...options });
const region = (name: string) => screen.findByRole('region', { name });
const said = (sentence: string) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent?.trim())).toContain(sentence),
  );

const comforts =
  (...titles: string[]) =>
  async ({ client }: TestCore) => {
    for (const title of titles) await client.support.addComfort({ id: newId(), title });
  };
const titlesOf = async ({ client }: TestCore) =>
  (await client.support.listComforts({})).map(({ title }) => title);

describe('what helps', () => {
  test('begins with a suggestion or with words of one’s own, and the keyboard stays where it is', async () => {
    const app = await open();
    const part = await region('What helps me');
    await app.user.click(await within(part).findByRole('button', { name: 'Sit outside for a while' }));
    await waitFor(async () => expect(await titlesOf(app)).toEqual(['Sit outside for a while']));
    await waitFor(() =>
      expect(within(part).queryByRole('button', { name: 'Sit outside for a while' })).toBeNull(),
    );
    expect(part.contains(document.activeElement)).toBe(true);
    const field = within(part).getByRole('textbox', { name: 'Add something that helps' });
    for (const title of ['Walk to the river', 'Call Bapak']) {
      await app.user.type(field, `${title}{Enter}`);
      await waitFor(() => expect(field).toHaveProperty('value', ''));
    }
    await said('Added to what helps you.');
    expect(await titlesOf(app)).toEqual(['Sit outside for a while', 'Walk to the river', 'Call Bapak']);
    await waitFor(() => expect(within(part).queryByRole('region', { name: 'Suggestions' })).toBeNull());
  });

  test('is written where it stands, and keeps what was there when it is emptied', async () => {
    const app = await open({ prepare: comforts('Walk') });
    const field = await screen.findByRole('textbox', { name: 'What helps' });
    await app.user.type(field, ' to the river{Enter}');
    await waitFor(async () => expect(await titlesOf(app)).toEqual(['Walk to the river']));
    await app.user.clear(field);
    await app.user.tab();
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(await titlesOf(app)).toEqual(['Walk to the river']);
  });

  test('is put into another order by keyboard and by menu', async () => {
    const app = await open({ prepare: comforts('Walk', 'Sing', 'Sleep') });
    const grip = await screen.findByRole('button', { name: 'Move “Walk”' });
    grip.focus();
    await app.user.keyboard(' {ArrowDown}{ArrowDown} ');
    await said('Moved to place 3 of 3.');
    expect(await titlesOf(app)).toEqual(['Sing', 'Sleep', 'Walk']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move “Walk”');
    await app.user.click(screen.getByRole('button', { name: 'Actions for “Sleep”' }));

    await app.user.click(await screen.findByRole('menuitem', { name: 'Move up', hidden: true }));
    await said('Moved to place 1 of 3.');
    expect(await titlesOf(app)).toEqual(['Sleep', 'Sing', 'Walk']);
  });

  test('goes and comes back, and the focus stays on the list', async () => {
    const app = await open({ prepare: comforts('Walk', 'Sing') });
    await app.user.click(await screen.findByRole('button', { name: 'Actions for “Walk”' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Take off the list', hidden: true }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Actions for “Walk”' })).toBeNull());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await titlesOf(app)).toEqual(['Walk', 'Sing']));
  });
});

describe('people', () => {
  const withRatna = async ({ client }: TestCore) => {
    await client.contacts.add({
      id: newId(),
      fields: {
        name: 'Ratna Dewi',
        relation: 'friend',
        phone: '0812-3456 / 0813-4567',
        email: 'ratna@example.com',
        links: ['https://example.com/ratna', 'https://wa.me/628123456'],
      },
    });
  };

  test('are chosen from the contacts, with every way that reaches them', async () => {
    const app = await open({ prepare: withRatna });
    const part = await region('People I can turn to');
    expect(part.textContent).toContain('Langkah tells them nothing.');
    const field = await within(part).findByRole('combobox', { name: 'Choose from your contacts' });
    await app.user.type(field, 'rat');
    await app.user.click(await screen.findByRole('option', { name: /Ratna Dewi/, hidden: true }));
    const name = await within(part).findByRole('link', { name: 'Ratna Dewi' });
    const hrefOf = (label: string | RegExp) =>
      within(part).getByRole('link', { name: label }).getAttribute('href');
    expect(hrefOf(/^Call Ratna Dewi/)).toBe('tel:08123456');
    expect(hrefOf(/e-mail to Ratna Dewi/)).toBe('mailto:ratna@example.com');
    await within(part).findByRole('link', { name: 'WhatsApp with Ratna Dewi' });
    expect(hrefOf('WhatsApp with Ratna Dewi')).toBe('https://wa.me/628123456');
    expect(within(part).getByText('Friend')).toBeTruthy();
    await app.user.click(name);
    await waitFor(() => expect(app.address()).toMatch(/^\/contacts\?open=/));
  });

  test('leave the list and stay among the contacts', async () => {
    const app = await open({
      async prepare(core) {
        await withRatna(core);
        const { rows } = await core.client.contacts.list({});
        for (const { id } of rows) await core.client.support.addPerson({ contactId: id });
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'Take Ratna Dewi off the list' }));
    await said('Taken off the list. The contact stays.');
    expect(await app.client.support.listPeople({})).toEqual([]);
    expect((await app.client.contacts.list({})).total).toBe(1);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  test('who is not there yet becomes a contact by the name', async () => {
    const app = await open();
    await app.user.type(await screen.findByRole('combobox', { name: 'Choose from your contacts' }), 'Bapak');
    await app.user.click(await screen.findByRole('option', { name: /Bapak/, hidden: true }));
    await waitFor(async () =>
      expect((await app.client.support.listPeople({})).map(({ name }) => name)).toEqual(['Bapak']),
    );
    await app.user.type(screen.getByRole('combobox', { name: 'Choose from your contacts' }), 'Ibu');
    await app.user.click(await screen.findByRole('option', { name: /Ibu/, hidden: true }));
    await waitFor(async () => expect(await app.client.support.listPeople({})).toHaveLength(2));
  });
});

describe('the offer', () => {
  const lowDays = async ({ client }: TestCore) => {
    for (const back of [1, 2, 3]) {
      const writtenOn = addDays(today, -back);
      await client.entries.add({ id: newId(), fields: { writtenOn, minute: 1_200, mood: 1 } });
    }
  };
  const openDays = (prepare: (core: TestCore) => Promise<void>, covers = false) =>
    renderApp({
      route: '/journal?view=days',
      today,
      async prepare(core) {
        await core.client.support.changeSettings({ covers });
        await prepare(core);
      },
    });
  const offer = () => screen.findByRole('region', { name: 'What helps' });
  const gone = () => waitFor(() => expect(screen.queryByRole('region', { name: 'What helps' })).toBeNull());

  test('is one line after three low days, made only once the entries are uncovered, and leads to what helps', async () => {
    const app = await openDays(lowDays, true);
    const show = await screen.findByRole('button', { name: 'Show entries' });
    expect(await app.client.support.getOffer({})).toEqual({ isOffered: true });
    expect(screen.queryByRole('region', { name: 'What helps' })).toBeNull();
    await app.user.click(show);
    const line = await offer();
    expect(line.textContent).toContain('The last days were heavy.');
    await app.user.click(within(line).getByRole('link', { name: /^Here is what helps you/ }));
    await region('What helps me');
    expect(app.address()).toBe('/journal?view=support');
  });

  test('is put away for now, and the keyboard goes on from there', async () => {
    const app = await openDays(lowDays);
    await app.user.click(within(await offer()).getByRole('button', { name: 'Not now' }));
    await gone();
    expect(await app.client.support.getOffer({})).toEqual({ isOffered: false });
    expect(await app.client.support.getSettings({})).toMatchObject({ offersHelp: true });
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  test('is not made again when it is not wanted, until the settings say so', async () => {
    const app = await openDays(lowDays);
    await app.user.click(within(await offer()).getByRole('button', { name: 'More about this offer' }));
    await app.user.click(
      await screen.findByRole('menuitem', { name: 'Do not offer this again', hidden: true }),
    );
    await gone();
    await waitFor(async () =>
      expect(await app.client.support.getSettings({})).toMatchObject({ offersHelp: false }),
    );
    await app.client.support.changeSettings({ offersHelp: true });
    await offer();
  });
});
