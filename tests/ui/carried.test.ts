import { expect, test } from 'vitest';
import { type Carried, type ColumnItems, withCarried } from '#ui/components/board/carried.ts';

interface Item {
  id: string;
}

function column(...ids: string[]): ColumnItems<Item> {
  return {
    count: ids.length,
    itemAt: (index) => (ids[index] === undefined ? undefined : { id: ids[index] }),
    indexOf: (id) => ids.indexOf(id),
  };
}

const list = (items: ColumnItems<Item>) =>
  Array.from({ length: items.count }, (_, index) => items.itemAt(index)?.id);

const carry = (id: string, toColumn: string, toIndex: number): Carried<Item> => ({
  item: { id },
  fromColumn: 'from',
  toColumn,
  toIndex,
  isHeld: true,
});

test.each([
  ['down in its own column', 'from', ['a', 'b', 'c', 'd'], carry('b', 'from', 3), ['a', 'c', 'd', 'b']],
  ['up in its own column', 'from', ['a', 'b', 'c'], carry('c', 'from', 0), ['c', 'a', 'b']],
  ['nowhere', 'from', ['a', 'b', 'c'], carry('b', 'from', 1), ['a', 'b', 'c']],
  ['out of a column', 'from', ['a', 'b', 'c'], carry('b', 'to', 0), ['a', 'c']],
  ['into an empty column', 'to', [], carry('b', 'to', 0), ['b']],
  ['to the end of another column', 'to', ['x', 'y'], carry('b', 'to', 2), ['x', 'y', 'b']],
  ['past the end', 'to', ['x'], carry('b', 'to', 9), ['x', 'b']],
  ['a column it has nothing to do with', 'other', ['x', 'y'], carry('b', 'to', 0), ['x', 'y']],
] as const)('a card carried %s', (_name, id, ids, carried, seen) => {
  const items = withCarried(id, column(...ids), carried);
  expect(list(items)).toEqual(seen);
  for (const each of seen) expect(items.indexOf(each)).toBe(seen.indexOf(each as never));
});

test('nothing jumps when the column has been read again after the drop', () => {
  const carried = carry('b', 'to', 1);
  expect(list(withCarried('to', column('x', 'b', 'y'), carried))).toEqual(['x', 'b', 'y']);
  expect(list(withCarried('from', column('a', 'c'), carried))).toEqual(['a', 'c']);
});
