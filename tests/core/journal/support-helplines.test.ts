import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { languages } from '#contract/settings.ts';
import type { HelplineCard } from '#contract/support.ts';
import { isDay, isSafeLink } from '#contract/values.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const get = (country?: string) => test.client.support.getHelplines({ ...(country && { country }) });
const speak = (language: (typeof languages)[number]) => test.client.settings.change({ language });
const own = { name: 'Yayasan Pulih', phone: '021 788 42580', link: null, hours: 'office hours', note: null };

describe('the helplines that came along', () => {
  it('can be dialled and opened, and say how old they are, in both languages alike', async () => {
    const countries = await test.client.support.listCountries({});
    expect(countries).toEqual(
      expect.arrayContaining(['ID', 'MY', 'SG', 'PH', 'AU', 'US', 'GB', 'DE', 'NL', 'JP', 'IN', 'CA']),
    );
    for (const country of countries) {
      const cards: HelplineCard[] = [];
      for (const language of languages) {
        await speak(language);
        cards.push(await get(country));
      }
      const [first, second] = cards;
      expect(first).toMatchObject({ country, origin: 'brought', hasBrought: true });
      expect(isDay(first?.checkedOn ?? ''), country).toBe(true);
      expect(first?.lines.length).toBeGreaterThan(1);
      expect(first?.lines.length).toBeLessThanOrEqual(limits.helplines);
      for (const [index, line] of (first?.lines ?? []).entries()) {
        const inOther = second?.lines[index];
        expect(line.phone ?? line.link, `${country} ${line.name}`).not.toBeNull();
        if (line.phone) expect(line.phone).toMatch(/^\+?\d[\d -]{1,20}( ext\. \d+)?$/);
        if (line.link) expect(isSafeLink(line.link)).toBe(true);
        expect(inOther).toMatchObject({ phone: line.phone, link: line.link });
        // What is said in one language is said in the other, in its own words.
        for (const part of ['hours', 'note'] as const) {
          expect(inOther?.[part] === null, `${country} ${line.name} ${part}`).toBe(line[part] === null);
          if (line[part] !== null) expect(inOther?.[part]).not.toBe(line[part]);
        }
      }
      const emergency = (card: HelplineCard | undefined) => card?.lines.at(-1)?.name;
      expect([emergency(first), emergency(second)].toSorted()).toEqual([
        'Dalam bahaya langsung',
        'In immediate danger',
      ]);
    }
  });

  it('are those of the country that was asked for, of the settings, or of the language', async () => {
    await speak('en');
    expect(await get()).toEqual({
      country: 'ID',
      origin: 'none',
      hasBrought: false,
      checkedOn: null,
      lines: [],
    });
    await speak('id');
    expect(await get()).toMatchObject({ country: 'ID', origin: 'brought' });
    // The page speaks another language than the settings as long as none was chosen.
    await test.client.settings.change({ language: null });
    expect(await get()).toMatchObject({ origin: 'none' });
    expect(await test.client.support.getHelplines({ language: 'id' })).toMatchObject({ origin: 'brought' });
    await test.client.support.changeSettings({ country: 'MY' });
    expect(await get()).toMatchObject({ country: 'MY', origin: 'brought' });
    expect(await get('NL')).toMatchObject({ country: 'NL', origin: 'brought' });
    expect(await get('AQ')).toMatchObject({ country: 'AQ', origin: 'none', lines: [] });
  });
});

describe("the person's own card", () => {
  it('stands in the place of the one that came along until it is given up', async () => {
    const before = await get('ID');
    const saved = await test.client.support.saveHelplines({
      country: 'ID',
      checkedOn: '2026-03-01',
      lines: [own],
    });
    expect(saved).toEqual({
      country: 'ID',
      origin: 'own',
      hasBrought: true,
      checkedOn: '2026-03-01',
      lines: [{ ...own, saidOn: null }],
    });
    expect(await get('ID')).toEqual(saved);
    expect(await test.client.support.resetHelplines({ country: 'ID' })).toEqual(before);
    expect((await test.client.history.undo({})).command).toBe('support.resetHelplines');
    expect(await get('ID')).toEqual(saved);
  });

  it('keeps its order, may be empty, and is replaced as a whole', async () => {
    const lines = ['C', 'A', 'B'].map((name) => ({ ...own, name }));
    await test.client.support.saveHelplines({ country: 'AQ', checkedOn: null, lines });
    expect((await get('AQ')).lines.map(({ name }) => name)).toEqual(['C', 'A', 'B']);
    expect(await test.client.support.listCountries({})).toContain('AQ');
    const before = dumpTables(test.raw);
    expect(
      await test.client.support.saveHelplines({ country: 'AQ', checkedOn: null, lines: [] }),
    ).toMatchObject({
      origin: 'own',
      hasBrought: false,
      lines: [],
    });
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
    expect(await test.client.support.resetHelplines({ country: 'AQ' })).toMatchObject({ origin: 'none' });
    expect(await test.client.support.listCountries({})).not.toContain('AQ');
  });

  it('is found without a country in the settings as well, whatever the language', async () => {
    await speak('en');
    await test.client.support.saveHelplines({ country: 'ID', checkedOn: null, lines: [own] });
    expect(await get()).toMatchObject({ country: 'ID', origin: 'own', lines: [own] });
  });

  it('is refused with what could not be called or opened, and beyond thirty lines', async () => {
    const save = (line: object) =>
      failureOf(
        test.client.support.saveHelplines({ country: 'ID', checkedOn: null, lines: [{ ...own, ...line }] }),
      );
    expect((await save({ name: ' ' })).data).toMatchObject({ refusals: [{ field: 'lines.0.name' }] });
    expect((await save({ link: 'javascript:alert(1)' })).data).toMatchObject({
      refusals: [{ field: 'lines.0.link', reason: 'NOT_A_LINK' }],
    });
    const many = Array.from({ length: limits.helplines + 1 }, () => own);
    const tooMany = test.client.support.saveHelplines({ country: 'ID', checkedOn: null, lines: many });
    expect((await failureOf(tooMany)).data).toMatchObject({
      refusals: [{ field: 'lines', reason: 'TOO_MANY' }],
    });
    expect((await get('ID')).origin).toBe('brought');
  });
});
