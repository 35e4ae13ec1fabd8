import { expect, test } from 'vitest';
import { makeLedger, openBook } from './make-book.ts';

test('contents that lead to nothing have no column for pages', async () => {
  const opening = (chapters: Parameters<typeof openBook>[0]) =>
    openBook(chapters, 10_000).report.renderOpening({ sheetOf: () => 2, sheetCount: 3 });
  expect(await opening([makeLedger(1)])).toContain('<p>Page</p>');
  expect(await opening([])).not.toContain('<p>Page</p>');
});
