import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWithCore } from '#tests/ui/render-app.tsx';
import { EntryText } from '#ui/rooms/journal/text/entry-text.tsx';

test('a list goes on with Enter and ends with an empty item', async () => {
  const saved: string[] = [];
  const { user } = renderWithCore(
    <EntryText label="Text" stored="" save={async (text) => void saved.push(text)} />,
  );
  const field = await screen.findByRole('textbox', { name: 'Text' });
  await user.type(field, '- tea{Enter}rest{Enter}{Enter}done');
  expect(field).toHaveProperty('value', '- tea\n- rest\ndone');
  await user.tab();
  await expect.poll(() => saved.at(-1)).toBe('- tea\n- rest\ndone');
  expect(await screen.findByText('Saved')).toBeTruthy();
});

test('it reads as it is meant', async () => {
  const { user } = renderWithCore(
    <EntryText
      label="Text"
      stored={'# A\n- [x] tea\n- [ ] rest\none\ntwo **three**'}
      save={async () => {}}
    />,
  );
  await user.click(await screen.findByText('Read'));
  expect((await screen.findByText('three')).tagName).toBe('STRONG');
  expect(screen.getByRole('heading', { name: 'A', level: 3 })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Done:' })).toBeTruthy();
});
