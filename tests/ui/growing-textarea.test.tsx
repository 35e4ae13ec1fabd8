import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { renderWithCore } from '#tests/ui/render-app.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';

function Field({ first }: { first: string }) {
  const [text, setText] = useState(first);
  return (
    <>
      <GrowingTextarea label="Text" minRows={1} value={text} onChange={setText} />
      <button type="button" onClick={() => setText('from elsewhere')}>
        Elsewhere
      </button>
      <output aria-label="Kept">{text}</output>
    </>
  );
}

/** Chromium ends a step of undo where any node leaves the document. */
function countRemoved(): () => number {
  let count = 0;
  const take = (records: MutationRecord[]) => {
    for (const { removedNodes } of records) count += removedNodes.length;
  };
  const observer = new MutationObserver(take);
  observer.observe(document, { childList: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return () => {
    take(observer.takeRecords());
    return count;
  };
}

test.each(['', 'begun before'])('typing takes no node out of the document, from %j on', async (first) => {
  const { user } = renderWithCore(<Field first={first} />);
  const field = await screen.findByRole('textbox', { name: 'Text' });
  const removed = countRemoved();
  await user.type(field, ' and on');
  expect(screen.getByRole('status', { name: 'Kept' }).textContent).toBe(`${first} and on`);
  expect(removed()).toBe(0);
});

test('what comes from elsewhere stands in the field, and what is typed then follows on it', async () => {
  const { user } = renderWithCore(<Field first="mine" />);
  const field = await screen.findByRole('textbox', { name: 'Text' });
  await user.type(field, ' and more');
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(field).toHaveProperty('value', 'from elsewhere');
  fireEvent.change(field, { target: { value: 'from elsewhere, and mine' } });
  expect(screen.getByRole('status', { name: 'Kept' }).textContent).toBe('from elsewhere, and mine');
});
