import { describe, expect, test } from 'vitest';
import { createFormatting } from '#ui/lib/formatting.ts';

const words = { from: (amount: string) => `>${amount}`, upTo: (amount: string) => `<${amount}` };
// Late in the evening, when it is already tomorrow in some places and still yesterday in others.
const now = () => new Date(2026, 2, 10, 23, 30);
const en = createFormatting('en', now, words);
const id = createFormatting('id', now, words);
/** Without the no-break spaces of the language's rules. */
const plain = (text: string | null) => text?.replace(/[\u00A0\u202F\u2009]/g, ' ');

describe('days', () => {
  test('are relative within a week', () => {
    expect(en.dayRelative('2026-03-10')).toBe('today');
    expect(en.dayRelative('2026-03-12')).toBe('in 2 days');
    expect(id.dayRelative('2026-03-11')).toBe('besok');
    expect(id.dayRelative('2026-03-05')).toBe('5 hari yang lalu');
  });

  test('are exact beyond it, over the end of a month and of a year', () => {
    expect(en.dayRelative('2026-03-17')).toBe('17 Mar 2026');
    expect(id.dayRelative('2026-03-03')).toBe('3 Mar 2026');
    expect(en.day('2025-12-31')).toBe('31 Dec 2025');
    expect(id.day('2026-08-17')).toBe('17 Agu 2026');
  });
});

describe('money', () => {
  test('rupiah have no decimals and the separators of the language', () => {
    expect(plain(id.money(12_500_000, 'IDR'))).toBe('Rp 12.500.000');
    expect(plain(en.money(12_500_000, 'IDR'))).toBe('Rp 12,500,000');
  });

  test('other currencies count in their own minor unit and show decimals only where there are some', () => {
    expect(en.money(250_050, 'USD')).toBe('$2,500.50');
    expect(en.money(250_000, 'USD')).toBe('$2,500');
    expect(plain(en.money(2_500, 'JPY'))).toBe('¥2,500');
  });

  test('more than a double holds is written to the last digit', () => {
    expect(plain(id.money(-999_999_999_999_998_000_000_000_001n, 'IDR'))).toBe(
      '−Rp 999.999.999.999.998.000.000.000.001',
    );
    expect(en.money(-5n, 'USD')).toBe('−$0.05');
    expect(en.money(900_719_925_474_099_301n, 'USD')).toBe('$9,007,199,254,740,993.01');
    expect(en.number(9_007_199_254_740_993n)).toBe('9,007,199,254,740,993');
    expect(id.tenths(-1_234n)).toBe('−123,4');
    expect(en.tenths(90_071_992_547_409_931n)).toBe('9,007,199,254,740,993.1');
  });

  test('a range may be open at either end', () => {
    expect(plain(id.moneyRange(8_000_000, 12_000_000, 'IDR'))).toMatch(
      /^Rp ?8\.000\.000 ?– ?(?:Rp ?)?12\.000\.000$/,
    );
    expect(plain(en.moneyRange(800_000, null, 'USD'))).toBe('>$8,000');
    expect(plain(en.moneyRange(null, 800_000, 'USD'))).toBe('<$8,000');
    expect(en.moneyRange(null, null, 'USD')).toBeNull();
  });
});
