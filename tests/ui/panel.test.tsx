import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Panel } from '#ui/components/panel.tsx';
import { renderWithCore } from './render-app.tsx';

function Room({ onExpand }: { onExpand?: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open
      </button>
      {isOpen && (
        <Panel title="Barista" onClose={() => setIsOpen(false)} {...(onExpand && { onExpand })}>
          <input aria-label="Notes" />
          <input aria-label="Day" aria-expanded="true" role="combobox" aria-controls="list" />
        </Panel>
      )}
    </>
  );
}

const openPanel = async (user: { click: (element: Element) => Promise<void> }) => {
  await user.click(await screen.findByRole('button', { name: 'Open' }));
  return screen.findByRole('complementary', { name: 'Barista' });
};

test('the focus goes in, Esc closes, and the focus comes back to where it was', async () => {
  const { user } = renderWithCore(<Room />);
  const panel = await openPanel(user);
  expect(document.activeElement).toBe(panel);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
});

test('a form inside may take the focus; it still comes back to where it was before', async () => {
  function Form() {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setIsOpen(true)}>
          Open
        </button>
        {isOpen && (
          <Panel title="Barista" onClose={() => setIsOpen(false)}>
            <input aria-label="Company" ref={(field) => field?.focus()} />
          </Panel>
        )}
      </>
    );
  }
  const { user } = renderWithCore(<Form />);
  await openPanel(user);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Company' }));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
});

test('Esc closes from a field as well, but not while something hangs open at it', async () => {
  const { user } = renderWithCore(<Room />);
  await openPanel(user);
  await user.type(screen.getByRole('combobox', { name: 'Day' }), '{Escape}');
  expect(screen.getByRole('complementary')).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Notes' }), '{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('Shift+Enter opens the full page where there is one, and not from a field', async () => {
  const onExpand = vi.fn();
  const { user } = renderWithCore(<Room onExpand={onExpand} />);
  await openPanel(user);
  await user.type(screen.getByRole('textbox', { name: 'Notes' }), '{Shift>}{Enter}{/Shift}');
  expect(onExpand).not.toHaveBeenCalled();
  act(() => screen.getByRole('complementary').focus());
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  expect(onExpand).toHaveBeenCalledOnce();
});

test('its width is kept, and never leaves what is bearable', async () => {
  const { user, client, unmount } = renderWithCore(<Room />);
  await openPanel(user);
  const edge = screen.getByRole('separator', { name: 'Width of the panel' });
  expect(edge.getAttribute('aria-valuenow')).toBe('480');
  fireEvent.keyDown(edge, { key: 'ArrowLeft' });
  expect(edge.getAttribute('aria-valuenow')).toBe('504');
  for (let times = 0; times < 40; times += 1) fireEvent.keyDown(edge, { key: 'ArrowRight' });
  expect(edge.getAttribute('aria-valuenow')).toBe('360');
  // What was not yet kept is kept when the panel goes.
  unmount();
  await waitFor(async () => expect((await client.settings.get({})).views.panel).toBe('360'));
});
