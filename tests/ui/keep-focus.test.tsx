import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { renderWithCore } from './render-app.tsx';

function Rows({ onLeave }: { onLeave?: () => void }) {
  const root = useKeepFocus<HTMLUListElement>();
  const [names, setNames] = useState<readonly string[]>([]);
  const leave = (name: string) => {
    setNames(names.filter((each) => each !== name));
    onLeave?.();
  };
  if (names.length === 0)
    return (
      <button type="button" onClick={() => setNames(['A', 'B', 'C'])}>
        Read
      </button>
    );
  return (
    <ul ref={root}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" onClick={() => leave(name)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

test('the row in the place of one that has left has the focus, in a list that was read later, too', async () => {
  const { user } = renderWithCore(<Rows />);
  await user.click(await screen.findByRole('button', { name: 'Read' }));
  act(() => screen.getByRole('button', { name: 'A' }).focus());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'B' })));
});

/** Something that has its rows only later, and before them a field that goes with the first. */
function Around() {
  const root = useKeepFocus<HTMLDivElement>();
  const [isFull, setIsFull] = useState(true);
  return (
    <div ref={root}>
      {isFull && <input aria-label="Before" />}
      <Rows onLeave={() => setIsFull(false)} />
    </div>
  );
}

test('where one stands in another, the inner one decides', async () => {
  const { user } = renderWithCore(<Around />);
  await user.click(await screen.findByRole('button', { name: 'Read' }));
  act(() => screen.getByRole('button', { name: 'A' }).focus());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'B' })));
});
