import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ScenarioChanges } from '#contract/money-tests.ts';
import { layOutBreakEven, tableUnitsOf } from '#ui/rooms/ideas/money/lay-out-break-even.ts';
import { type RenderAppOptions, type RenderedApp, renderApp } from './render-app.tsx';

type Given = Omit<ScenarioChanges, 'name'>;
const stall = { price: 25_000, unitCost: 10_000, fixedMonthlyCost: 3_000_000 };

/** The money test of an idea with these scenarios. */
async function openMoney(scenarios: Record<string, Given>, more: RenderAppOptions = {}) {
  const ideaId = newId();
  const app = await renderApp({
    ...more,
    route: `/ideas/${ideaId}?view=money`,
    async prepare(core) {
      await core.client.ideas.add({ id: ideaId, fields: { title: 'Warung data' } });
      for (const [name, fields] of Object.entries(scenarios))
        await core.client.moneyTests.addScenario({ id: newId(), ideaId, fields: { ...fields, name } });
      await more.prepare?.(core);
    },
  });
  return { ...app, ideaId, list: () => app.client.moneyTests.list({ ideaId }) };
}

const list = () => screen.findByRole('list', { name: 'Scenarios' });
async function column(name: string) {
  const field = await within(await list()).findByDisplayValue(name);
  return within(field.closest('li') as HTMLElement);
}
/** What stands at a figure: its value, and the formula below it. */
async function figure(name: string, label: string): Promise<string[]> {
  const term = (await column(name)).getByText(label);
  return [...(term.parentElement?.querySelectorAll('dd') ?? [])].map((one) =>
    (one.textContent ?? '').replace(/[\u00A0\u202F]/g, ' '),
  );
}
function write(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

async function choose(app: RenderedApp, name: string, action: string) {
  // A new name is in its field before it is stored and shown.
  const button = await (await column(name)).findByRole('button', { name: `Actions for ${name}` });
  await app.user.click(button);
  // The menu of the scenario before may still be on its way out.
  const menu = await waitFor(() => {
    const found = document.getElementById(button.getAttribute('aria-controls') ?? '');
    if (!found) throw new Error('The menu is not open.');
    return found;
  });
  await app.user.click(await within(menu).findByRole('menuitem', { name: action, hidden: true }));
}

describe('a scenario', () => {
  test.each([
    ['en', 'Price of one', 'Rp 1.500.000', 1_500_000],
    ['en', 'Price of one', '25,000', 25_000],
    ['id', 'Harga satuan', 'Rp25,000', 25_000],
    ['id', 'Harga satuan', '25.000,00', 25_000],
  ] as const)(
    'takes what is pasted as its writer meant it: %s, %s, %s',
    async (language, label, text, price) => {
      const { list: stored } = await openMoney({ Stall: { ...stall, price: 1 } }, { settings: { language } });
      const field = await screen.findByRole<HTMLInputElement>('textbox', { name: label });
      field.focus();
      field.setSelectionRange(0, field.value.length);
      fireEvent.paste(field, { clipboardData: { getData: () => text } });
      fireEvent.blur(field);
      await waitFor(async () => expect((await stored()).map((each) => each.price)).toEqual([price]));
    },
  );

  test('is begun with one button, takes numbers, and says what follows with the formula', async () => {
    const app = await openMoney({});
    await app.user.click((await screen.findAllByRole('button', { name: 'New scenario' })).at(-1) as Element);
    const one = await column('Scenario 1');
    await waitFor(() => expect(document.activeElement).toBe(one.getByRole('textbox', { name: 'Name' })));
    expect(await figure('Scenario 1', 'Margin of one')).toEqual(['Still needs: Price of one, Cost of one']);
    write(one.getByRole('textbox', { name: 'Price of one' }), '25,000');
    write(one.getByRole('textbox', { name: 'Cost of one' }), '10,000');
    write(one.getByRole('textbox', { name: 'Fixed costs a month' }), '3,000,000');
    write(one.getByRole('textbox', { name: 'Sold a month' }), '150');
    write(one.getByRole('textbox', { name: 'Money to begin with' }), '2,000,000');
    await waitFor(async () =>
      expect(await figure('Scenario 1', 'The money lasts')).toEqual([
        '2.6 months',
        'Rp 2,000,000 ÷ Rp 750,000 a month',
      ]),
    );
    expect(await figure('Scenario 1', 'Margin of one')).toEqual(['Rp 15,000', 'Rp 25,000 − Rp 10,000']);
    expect(await figure('Scenario 1', 'Margin in per cent')).toEqual(['60.0 %', 'Rp 15,000 ÷ Rp 25,000']);
    expect(await figure('Scenario 1', 'Costs are covered at')).toEqual([
      '200 a month',
      'Rp 3,000,000 ÷ Rp 15,000, rounded up',
    ]);
    expect(await figure('Scenario 1', 'Result of a month')).toEqual([
      '−Rp 750,000',
      'Rp 15,000 × 150 − Rp 3,000,000',
    ]);
    expect((await app.list())[0]).toMatchObject({ ...stall, unitsPerMonth: 150, startUpCash: 2_000_000 });
  });

  test('says "never", "lasts", "gone" and "none" in words', async () => {
    await openMoney({
      Loss: { ...stall, unitCost: 25_000, unitsPerMonth: 10, startUpCash: 1_000_000 },
      Good: { ...stall, unitsPerMonth: 200 },
      Free: { price: 0, unitCost: 0, fixedMonthlyCost: 0 },
    });
    expect(await figure('Loss', 'Costs are covered at')).toEqual([
      'Never: one costs as much as it brings in, or more',
    ]);
    expect((await figure('Loss', 'The money lasts'))[0]).toBe('Not through the first month');
    expect((await figure('Good', 'The money lasts'))[0]).toMatch(/^As long as it goes on like this/);
    expect((await figure('Free', 'Costs are covered at'))[0]).toMatch(/^0 a month/);
    expect((await figure('Free', 'Margin in per cent'))[0]).toBe('None: the price is 0');
  });

  test('huge numbers are written to the last digit', async () => {
    const most = 999_999_999_999_999;
    await openMoney({
      Huge: { price: 0, unitCost: most, fixedMonthlyCost: most, unitsPerMonth: 1_000_000_000 },
    });
    expect((await figure('Huge', 'Result of a month'))[0]).toBe('−Rp 1,000,000,000,999,998,999,999,999');
  });

  test('has a currency of its own', async () => {
    const app = await openMoney({ Abroad: { currency: 'USD', price: 1_050, unitCost: 0 } });
    expect(await figure('Abroad', 'Margin of one')).toEqual(['$10.50', '$10.50 − $0']);
    await app.user.click((await column('Abroad')).getByRole('combobox', { name: 'Currency' }));
    await app.user.click(await screen.findByRole('option', { name: 'SGD', hidden: true }));
    await waitFor(async () => expect((await app.list())[0]?.currency).toBe('SGD'));
  });

  const chooseCurrency = async (app: RenderedApp, name: string, currency: string) => {
    await app.user.click((await column(name)).getByRole('combobox', { name: 'Currency' }));
    await app.user.click(await screen.findByRole('option', { name: currency, hidden: true }));
  };

  test('keeps its amounts as they are read when its currency changes, in one step', async () => {
    const app = await openMoney({ Stall: { ...stall, unitsPerMonth: 150, startUpCash: 1_000_000 } });
    const before = await app.list();
    await chooseCurrency(app, 'Stall', 'USD');
    await waitFor(async () =>
      expect(await figure('Stall', 'Margin of one')).toEqual(['$15,000', '$25,000 − $10,000']),
    );
    expect(
      (await column('Stall')).getByRole<HTMLInputElement>('textbox', { name: 'Price of one' }).value,
    ).toBe('25,000');
    const dollars = {
      price: 2_500_000,
      unitCost: 1_000_000,
      fixedMonthlyCost: 300_000_000,
      startUpCash: 100_000_000,
    };
    expect((await app.list())[0]).toMatchObject({ ...dollars, currency: 'USD', unitsPerMonth: 150 });
    await app.client.history.undo({});
    expect(await app.list()).toEqual(before);
  });

  test('rounds to whole units where the other currency has no smaller ones', async () => {
    const app = await openMoney({ Abroad: { currency: 'USD', price: 1_050, unitCost: 1_049 } });
    await chooseCurrency(app, 'Abroad', 'IDR');
    await waitFor(async () =>
      expect((await app.list())[0]).toMatchObject({
        currency: 'IDR',
        price: 11,
        unitCost: 10,
        startUpCash: null,
      }),
    );
  });

  test.each([10_000_000_000_000, 999_999_999_999_999])(
    'of %d that the other currency cannot hold stays as it is, and says why',
    async (price) => {
      const app = await openMoney({ Huge: { price } });
      const before = await app.list();
      await chooseCurrency(app, 'Huge', 'USD');
      const { findByText, getByRole } = await column('Huge');
      expect(await findByText('This is outside the possible range.')).toBeTruthy();
      expect(getByRole<HTMLInputElement>('combobox', { name: 'Currency' }).value).toBe('IDR');
      expect(await app.list()).toEqual(before);
    },
  );

  test('that is the first has the currency of the settings', async () => {
    const app = await openMoney({}, { prepare: ({ client }) => client.settings.change({ currency: 'SGD' }) });
    await app.user.click((await screen.findAllByRole('button', { name: 'New scenario' })).at(-1) as Element);
    await column('Scenario 1');
    expect((await app.list())[0]?.currency).toBe('SGD');
  });
});

describe('scenarios side by side', () => {
  const names = async () =>
    within(await list())
      .getAllByRole('textbox', { name: 'Name' })
      .map((field) => (field as HTMLInputElement).value);

  test('are copied, renamed, moved, removed and brought back', async () => {
    const app = await openMoney({ Careful: stall, Brave: { ...stall, price: 30_000 } });
    await choose(app, 'Careful', 'Make a copy');
    await waitFor(async () => expect(await names()).toEqual(['Careful', 'Brave', 'Careful (copy)']));
    expect((await app.list())[2]).toMatchObject(stall);
    write((await column('Careful (copy)')).getByRole('textbox', { name: 'Name' }), 'Later');
    await waitFor(async () => expect((await app.list())[2]?.name).toBe('Later'));
    await choose(app, 'Later', 'Move to the left');
    await waitFor(async () => expect(await names()).toEqual(['Careful', 'Later', 'Brave']));
    await choose(app, 'Careful', 'Move to the right');
    await waitFor(async () => expect(await names()).toEqual(['Later', 'Careful', 'Brave']));
    await choose(app, 'Brave', 'Remove');
    await waitFor(async () => expect(await names()).toEqual(['Later', 'Careful']));
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await names()).toEqual(['Later', 'Careful', 'Brave']));
  });

  test('of an idea in the trash can be read, not changed', async () => {
    await openMoney(
      { Careful: stall },
      {
        async prepare({ client }) {
          const { rows } = await client.ideas.list({ limit: 10 });
          await client.ideas.trash({ ids: rows.map(({ id }) => id) });
        },
      },
    );
    const price = (await column('Careful')).getByRole('textbox', { name: 'Price of one' });
    expect(price.matches(':disabled')).toBe(true);
    expect(screen.queryByRole('button', { name: 'New scenario' })).toBeNull();
  });
});

describe('the chart', () => {
  test('says where the lines meet, has the numbers as a table, and shows the scenario that is chosen', async () => {
    const app = await openMoney({ Careful: { ...stall, unitsPerMonth: 150 }, Empty: {} });
    expect(
      await screen.findByRole('img', {
        name: 'Careful: income and costs of a month for 0 to 400 pieces. They meet at 200.',
      }),
    ).toBeTruthy();
    await app.user.click(screen.getByRole('switch', { name: 'Show as a table' }));
    const rows = within(await screen.findByRole('table', { name: 'Income and costs by pieces sold' }))
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\u00A0/g, ' ')).join(' | '));
    expect(rows).toContain('200 | Rp 5,000,000 | Rp 5,000,000 | Rp 0');
    expect(rows).toContain('150 | Rp 3,750,000 | Rp 4,500,000 | −Rp 750,000');
    await app.user.click(screen.getByRole('combobox', { name: 'Scenario' }));
    await app.user.click(await screen.findByRole('option', { name: 'Empty', hidden: true }));
    expect(await screen.findByText(/The chart appears once/)).toBeTruthy();
  });

  test('lines start at nothing and at the fixed costs, and meet where the figures say', () => {
    const numbers = { price: 5n, unitCost: 3n, fixed: 20n, units: 4n, breakEvenUnits: 10n };
    const { income, cost, breakEven, mostUnits } = layOutBreakEven(numbers, { width: 216, height: 260 });
    expect(mostUnits).toBe(20n);
    expect(income[0].y).toBe(234);
    expect(cost[0].y).toBe(234 - 40);
    expect(breakEven).toEqual({ x: 108, y: 134 });
    expect(tableUnitsOf(numbers)).toEqual([0n, 4n, 5n, 10n, 15n, 20n]);
  });

  test('the mark lies where the lines cross, also between two whole pieces', () => {
    const numbers = { price: 3n, unitCost: 1n, fixed: 15n, units: null, breakEvenUnits: 8n };
    const { breakEven, mostUnits } = layOutBreakEven(numbers, { width: 216, height: 260 });
    expect(mostUnits).toBe(16n);
    expect(breakEven).toEqual({ x: 8 + (7.5 / 16) * 200, y: 34 + (1 - 22.5 / 48) * 200 });
  });

  test('lines that never meet have no mark', () => {
    const numbers = { price: 1n, unitCost: 3n, fixed: 20n, units: null, breakEvenUnits: null };
    const layout = layOutBreakEven(numbers, { width: 216, height: 260 });
    expect(layout.breakEven).toBeNull();
    expect(layout.planned).toBeNull();
    expect(layout.mostUnits).toBe(10n);
  });
});
