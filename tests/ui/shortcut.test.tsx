import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nameKeys, useShortcut } from '#ui/lib/shortcut.ts';
import { renderWithCore } from './render-app.tsx';

function Room({ run, isEnabled = true }: { run: (what: string) => void; isEnabled?: boolean }) {
  useShortcut('n', 'app:shortcut.new', () => run('new'), { isEnabled });
  useShortcut('shift+n', 'app:shortcut.new', () => run('other'));
  useShortcut('mod+k', 'app:shortcut.palette', () => run('palette'), { inFields: true });
  return <input aria-label="Text" />;
}

test('keys do what they say, each with its own modifiers', async () => {
  const run = vi.fn();
  const { user } = renderWithCore(<Room run={run} />);
  await screen.findByRole('textbox');
  await user.keyboard('n');
  await user.keyboard('{Shift>}N{/Shift}');
  await user.keyboard('{Control>}n{/Control}{Alt>}n{/Alt}');
  expect(run.mock.calls.flat()).toEqual(['new', 'other']);
});

test('letters belong to the field that is typed in; what has a modifier may go on', async () => {
  const run = vi.fn();
  const { user } = renderWithCore(<Room run={run} />);
  await user.type(await screen.findByRole('textbox'), 'nn{Control>}k{/Control}');
  expect(run.mock.calls.flat()).toEqual(['palette']);
});

test('the newest of the same keys comes first, and the one before it is back when it goes', async () => {
  const run = vi.fn();
  const Panel = () => {
    useShortcut('n', 'app:shortcut.new', () => run('panel'));
    return null;
  };
  const { user, rerender } = renderWithCore([<Room key="room" run={run} />, <Panel key="panel" />]);
  await screen.findByRole('textbox');
  await user.keyboard('n');
  rerender([<Room key="room" run={run} />]);
  await user.keyboard('n');
  rerender([<Room key="room" run={run} isEnabled={false} />]);
  await user.keyboard('n');
  expect(run.mock.calls.flat()).toEqual(['panel', 'new']);
});

test('a key that has taken what it was pressed in off the page does nothing else', async () => {
  const run = vi.fn();
  renderWithCore(<Room run={run} />);
  await screen.findByRole('textbox');
  const dialog = document.createElement('div');
  const button = dialog.appendChild(document.createElement('button'));
  document.body.append(dialog);
  window.addEventListener('keydown', () => dialog.remove(), { capture: true, once: true });
  fireEvent.keyDown(button, { key: 'n' });
  expect(button.isConnected).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test('keys are named as they stand on the keyboard', () => {
  expect(nameKeys('mod+shift+z')).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(nameKeys('shift+Enter')).toEqual(['Shift', '↵']);
  expect(nameKeys('?')).toEqual(['?']);
});
