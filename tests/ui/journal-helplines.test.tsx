import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { todayOf } from '#ui/lib/days.ts';
import { isOld } from '#ui/rooms/journal/support/helplines/age.ts';
import { nameCountries } from '#ui/rooms/journal/support/helplines/countries.ts';
import { type RenderAppOptions, type RenderedApp, renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const open = (options: RenderAppOptions = {}) =>
  renderApp({ route: '/journal?view=support', today, ...options });
const inIndonesian: RenderAppOptions = { settings: { language: 'id', welcomed: true } };
const part = (name = 'Helplines') => screen.findByRole('region', { name });
const said = (sentence: string) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent?.trim())).toContain(sentence),
  );
const country = () => screen.findByRole('combobox', { name: 'Country' });
const startIn = (code: string): RenderAppOptions => ({
  prepare: ({ client }) => client.support.changeSettings({ country: code }),
});

test('countries are named and ordered in the language of the page, those with numbers first', () => {
  const english = nameCountries('en', ['ID']);
  expect(english.known).toEqual([{ code: 'ID', name: 'Indonesia' }]);
  expect(english.others).toContainEqual({ code: 'GB', name: 'United Kingdom' });
  expect(english.others.some(({ code }) => code === 'ID')).toBe(false);
  const { known } = nameCountries('en', ['AU', 'GB', 'ID', 'US']);
  expect(known.map(({ code }) => code)).toEqual(['ID', 'AU', 'GB', 'US']);
  const { others } = nameCountries('id', ['ID']);
  const names = others.map(({ name }) => name);
  expect(names).toContain('Jepang');
  expect(names).toEqual(names.toSorted(new Intl.Collator('id').compare));
  // A region without a name would be shown as its two letters.
  expect(others.filter(({ code, name }) => code === name)).toEqual([]);
});

test.each([
  ['2024-11-30', false],
  ['2024-11-29', true],
  ['2026-11-30', false],
])('a number that was seen on %s is old on 30 November 2026: %s', (day, expected) => {
  expect(isOld(day, '2026-11-30')).toBe(expected);
});

describe('the card', () => {
  test('is that of Indonesia in Indonesian, with its age in plain words', async () => {
    const app = await open(inIndonesian);
    const card = await part('Nomor bantuan');
    const [line] = (await app.client.support.getHelplines({})).lines;
    const phone = line?.phone ?? '';
    expect(await within(card).findByText(phone)).toBeTruthy();
    expect(card.textContent).toMatch(/Nomor bisa berubah: periksa dulu/);
    const lines = within(within(card).getByRole('list')).getAllByRole('listitem');
    expect(lines[0]?.textContent).toMatch(/Per \d+ \w+ \d{4}/);
    const call = within(card).getByRole('link', { name: `Telepon ${line?.name}: ${phone}` });
    expect(call.getAttribute('href')).toMatch(/^tel:\d{3,}$/);
    expect(call.getAttribute('target')).toBe('_blank');
  });

  test('asks for the country where the language does not say it, and keeps the one that was chosen', async () => {
    const app = await open();
    const card = await part();
    expect(await within(card).findByText(/Choose the country you are in/)).toBeTruthy();
    await app.user.selectOptions(await country(), 'Indonesia');
    await said('Helplines for Indonesia.');
    expect((await app.client.support.getSettings({})).country).toBe('ID');
    const [line] = (await app.client.support.getHelplines({})).lines;
    expect(await within(card).findByText(line?.phone ?? '')).toBeTruthy();
  });

  test('asks to check first, where a number was seen more than two years ago', async () => {
    await open({
      async prepare({ client }) {
        await client.support.changeSettings({ country: 'ID' });
        const { lines } = await client.support.getHelplines({});
        expect(lines.every(({ saidOn }) => saidOn === null || /^\d{4}-\d{2}-\d{2}$/.test(saidOn))).toBe(true);
        expect(lines.find(({ name }) => name === 'SEJIWA')?.saidOn).toBe('2024-04-04');
      },
    });
    const card = within(await part());
    expect((await card.findByText('SEJIWA')).closest('li')?.textContent).toMatch(
      /As of 4 Apr 2024, more than two years ago: please check$/,
    );
  });

  test('asks to check one’s own again, where they were checked more than two years ago', async () => {
    await open({
      async prepare({ client }) {
        await client.support.changeSettings({ country: 'DE' });
        const line = { name: 'Help', phone: '0800 1', link: null, hours: null, note: null };
        await client.support.saveHelplines({ country: 'DE', checkedOn: '2020-05-01', lines: [line] });
      },
    });
    const card = within(await part());
    expect(
      await card.findByText(/^You checked these numbers on 1 May 2020, more than two years ago/),
    ).toBeTruthy();
  });

  test('gives the number to copy as it stands', async () => {
    const app = await open(startIn('ID'));
    const [line] = (await app.client.support.getHelplines({})).lines;
    await app.user.click(
      await screen.findByRole('button', { name: `Copy the number of ${line?.name}: ${line?.phone}` }),
    );
    expect(await navigator.clipboard.readText()).toBe(line?.phone);
    await said('Copied');
  });

  test('is in the other language when the page is', async () => {
    const app = await open(startIn('ID'));
    const noteIn = async () => (await app.client.support.getHelplines({})).lines[0]?.note ?? '';
    const english = await noteIn();
    expect(await screen.findByText(english)).toBeTruthy();
    await app.user.click(screen.getByRole('link', { name: 'Settings' }));
    await app.user.click(await screen.findByRole('radio', { name: 'Bahasa Indonesia' }));
    await app.user.click(await screen.findByRole('link', { name: 'Jurnal' }));
    await app.user.click(await screen.findByRole('radio', { name: 'Yang membantu' }));
    const indonesian = await noteIn();
    expect(indonesian).not.toBe(english);
    expect(await screen.findByText(indonesian)).toBeTruthy();
  });
});

describe('numbers of one’s own', () => {
  const field = (row: string, name: string) =>
    within(screen.getByRole('group', { name: row })).getByRole('textbox', { name });
  async function write(app: RenderedApp) {
    await app.user.click(await screen.findByRole('button', { name: 'Write down numbers' }));
    const first = await screen.findByRole('textbox', { name: 'Name' });
    expect(document.activeElement).toBe(first);
  }

  test('are invited where none are known, saved with the day they were checked on, and removed again', async () => {
    const app = await open(startIn('NO'));
    expect(await screen.findByText(/Langkah knows no numbers for Norway/)).toBeTruthy();
    await write(app);
    await app.user.keyboard('Mental Helse{Tab}116 123{Tab}Day and night');
    await app.user.type(screen.getByRole('textbox', { name: 'Website' }), 'mentalhelse.example');
    await app.user.click(screen.getByRole('button', { name: 'Add another' }));
    await app.user.type(screen.getByRole('textbox', { name: 'Checked on' }), 'today');
    await app.user.click(screen.getByRole('button', { name: 'Save the numbers' }));
    await said('Your numbers are saved.');
    expect(await app.client.support.getHelplines({})).toEqual({
      country: 'NO',
      origin: 'own',
      hasBrought: false,
      checkedOn: today,
      lines: [
        {
          name: 'Mental Helse',
          phone: '116 123',
          link: 'https://mentalhelse.example',
          hours: 'Day and night',
          note: null,
          saidOn: null,
        },
      ],
    });
    expect(await screen.findByText(/You checked these numbers on/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Change the numbers');
    await app.user.click(screen.getByRole('button', { name: 'Remove my numbers' }));
    await said('Your numbers are removed.');
    expect(await screen.findByText(/Langkah knows no numbers for Norway/)).toBeTruthy();
  });

  test('say in words which row lacks what, and go there', async () => {
    const app = await open(startIn('NO'));
    await write(app);
    await app.user.click(screen.getByRole('button', { name: 'Add another' }));
    expect(document.activeElement).toBe(field('Number 2', 'Name'));
    await app.user.type(field('Number 2', 'Number'), '112');
    await app.user.type(field('Number 2', 'Website'), 'javascript:alert(1)');
    await app.user.click(screen.getByRole('button', { name: 'Save the numbers' }));
    // The first row was left empty, and is none.
    const name = await waitFor(() => {
      const found = field('Number 1', 'Name');
      expect(document.activeElement).toBe(found);
      return found;
    });
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(field('Number 1', 'Website').getAttribute('aria-invalid')).toBe('true');
    await app.user.type(name, 'Emergency');
    await app.user.clear(field('Emergency', 'Website'));
    await app.user.click(screen.getByRole('button', { name: 'Save the numbers' }));
    await said('Your numbers are saved.');
    expect((await app.client.support.getHelplines({})).lines).toMatchObject([{ name: 'Emergency' }]);
  });

  test('take the place of those that came along, in one’s own order, until these are brought back', async () => {
    const app = await open(startIn('ID'));
    const brought = await app.client.support.getHelplines({});
    await app.user.click(await screen.findByRole('button', { name: 'Change the numbers' }));
    await app.user.click(await screen.findByRole('button', { name: 'Add another' }));
    await app.user.keyboard('Puskesmas');
    const up = screen.getByRole('button', { name: 'Move Puskesmas up' });
    for (const _ of brought.lines) {
      await app.user.click(screen.getByRole('button', { name: 'Move Puskesmas up' }));
      expect(document.activeElement).toHaveProperty('value', 'Puskesmas');
    }
    expect(up.isConnected).toBe(false);
    await app.user.click(screen.getByRole('button', { name: 'Save the numbers' }));
    await said('Your numbers are saved.');
    expect((await app.client.support.getHelplines({})).lines[0]?.name).toBe('Puskesmas');
    await app.user.click(
      await screen.findByRole('button', { name: 'Bring back the numbers that came along' }),
    );
    await said('The numbers that came along are back.');
    expect(await app.client.support.getHelplines({})).toEqual(brought);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  test('that were written half are there again, until they are given up', async () => {
    const app = await open(startIn('NO'));
    await write(app);
    await app.user.keyboard('Half{Escape}');
    expect(await screen.findByText(/Langkah knows no numbers for Norway/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Write down numbers');
    await app.user.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Half'),
    );
    await app.user.click(screen.getByRole('button', { name: 'Leave as it was' }));
    await waitFor(async () => expect(await app.client.drafts.list({})).toEqual([]));
    await app.user.click(await screen.findByRole('button', { name: 'Write down numbers' }));
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveProperty('value', '');
  });
});
