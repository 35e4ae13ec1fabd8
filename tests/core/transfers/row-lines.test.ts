import { expect, test } from 'vitest';
import { createRowLines } from '#core/jobs/row-lines.ts';

test('rows that come one to a line are handed on as they come', () => {
  const heard: unknown[] = [];
  const lines = createRowLines((rows) => heard.push(...rows));
  const counts = ['[\n{"a"', ':1},\n', '{"a":2},\n{"a', '":3}\n]\n'].map((part) => {
    lines.hear(part);
    return heard.length;
  });
  expect(counts).toEqual([0, 1, 2, 3]);
  lines.end();
  expect(heard).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
});

test('a row that does not end is given up at the limit, also after others that did', () => {
  const lines = createRowLines(() => {});
  lines.hear('[\n{"a":1},\n');
  const part = 'x'.repeat(60 * 1_048_576);
  lines.hear(part);
  expect(() => lines.hear(part)).toThrow('IMPORT_TOO_LARGE');
});
