import { describe, expect, test } from 'vitest';
import { fitBounds, type WindowState } from '#core/desktop/window-place.ts';

describe('a remembered place', () => {
  const left = { x: 0, y: 25, width: 1_920, height: 1_055 };
  const right = { x: 1_920, y: 0, width: 1_280, height: 1_024 };
  const at = (x: number, y: number): WindowState => ({ x, y, width: 1_280, height: 800, isMaximized: false });

  test.each([
    ['on the first display', 100, 100, true],
    ['on the second display', 2_000, 10, true],
    ['across both', 1_500, 100, true],
    ['hanging out to the right', 3_000, 100, true],
    ['with only a sliver left', 3_150, 100, false],
    ['to the left of all', -1_280, 100, false],
    ['with its bar above the display', 100, 0, false],
    ['with its bar below the display', 100, 1_060, false],
    ['on a display that has gone', 5_000, 100, false],
  ])('%s', (_name, x, y, isUsed) => {
    const { width, height } = at(x, y);
    expect(fitBounds(at(x, y), [left, right])).toEqual(isUsed ? { x, y, width, height } : null);
  });

  test('means nothing without one, or without displays', () => {
    expect(fitBounds(null, [left])).toBeNull();
    expect(fitBounds(at(100, 100), [])).toBeNull();
    expect(fitBounds(at(2_000, 10), [left])).toBeNull();
  });
});
