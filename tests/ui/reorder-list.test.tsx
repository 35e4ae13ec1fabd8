import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ReorderList } from '#ui/components/reorder/reorder-list.tsx';
import { useSpokenText } from '#ui/lib/announce.ts';
import { renderWithCore } from './render-app.tsx';

interface Thing {
  id: string;
  name: string;
}
const things: readonly Thing[] = ['one', 'two', 'three'].map((name) => ({ id: `id-${name}`, name }));

/** A list whose owner takes what is moved as it is told. */
function List({ onMove }: { onMove: (move: [string, string | null]) => void }) {
  const [items, setItems] = useState(things);
  const spoken = useSpokenText();
  return (
    <>
      <ReorderList<Thing>
        label="Things"
        items={items}
        nameOf={({ name }) => name}
        onMove={async (item, afterId) => {
          onMove([item.id, afterId]);
          const others = items.filter(({ id }) => id !== item.id);
          others.splice(others.findIndex(({ id }) => id === afterId) + 1, 0, item);
          setItems(others);
        }}
      >
        {({ name }, { up, down }) => (
          <>
            <span data-testid="name">{name}</span>
            <button type="button" disabled={!up} onClick={up}>{`${name} up`}</button>
            <button type="button" disabled={!down} onClick={down}>{`${name} down`}</button>
          </>
        )}
      </ReorderList>
      <p data-testid="spoken">{spoken}</p>
    </>
  );
}

async function open() {
  const moves: [string, string | null][] = [];
  const { user } = renderWithCore(<List onMove={(move) => moves.push(move)} />);
  await screen.findByRole('list', { name: 'Things' });
  return { user, moves };
}
const order = () => screen.getAllByTestId('name').map(({ textContent }) => textContent);
const grip = (name: string) => screen.getByRole('button', { name: `Move “${name}”` });
const spoken = () => screen.getByTestId('spoken').textContent?.trim();

test('a row is picked up, moved and put down with the keyboard, every step is said, and the focus stays on it', async () => {
  const { user, moves } = await open();
  grip('one').focus();
  await user.keyboard(' ');
  expect(spoken()).toBe('one picked up. Place 1 of 3.');
  expect(grip('one').getAttribute('aria-pressed')).toBe('true');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(spoken()).toBe('Place 3 of 3.');
  expect(order()).toEqual(['two', 'three', 'one']);
  expect(moves).toEqual([]);
  await user.keyboard(' ');
  expect(moves).toEqual([['id-one', 'id-three']]);
  expect(order()).toEqual(['two', 'three', 'one']);
  expect(document.activeElement).toBe(grip('one'));
  await user.keyboard(' {ArrowUp}{ArrowUp}{Enter}');
  expect(moves.at(-1)).toEqual(['id-one', null]);
  expect(order()).toEqual(['one', 'two', 'three']);
});

test('a row that is put back moves nothing', async () => {
  const { user, moves } = await open();
  grip('two').focus();
  await user.keyboard(' {ArrowUp}{Escape}');
  expect(spoken()).toBe('two is back where it was.');
  expect(order()).toEqual(['one', 'two', 'three']);
  expect(document.activeElement).toBe(grip('two'));
  await user.keyboard(' {ArrowUp}{ArrowDown} ');
  await user.keyboard(' {ArrowUp}');
  await user.tab();
  expect(order()).toEqual(['one', 'two', 'three']);
  expect(moves).toEqual([]);
  expect(document.activeElement).not.toBe(grip('two'));
});

test('arrows move nothing that is not held', async () => {
  const { user, moves } = await open();
  grip('two').focus();
  await user.keyboard('{ArrowUp}{Escape}');
  expect(order()).toEqual(['one', 'two', 'three']);
  expect(moves).toEqual([]);
});

test('whoever cannot drag moves a row one place at a time', async () => {
  const { moves } = await open();
  expect(screen.getByRole('button', { name: 'one up' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: 'three down' })).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('button', { name: 'three up' }));
  expect(await screen.findByRole('button', { name: 'three down' })).toHaveProperty('disabled', false);
  expect(order()).toEqual(['one', 'three', 'two']);
  expect(moves).toEqual([['id-three', 'id-one']]);
});
