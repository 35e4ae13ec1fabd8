import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { pngFile } from '#tests/helpers/journal.ts';
import { pdfFile } from '#tests/helpers/learning.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { Timeline } from '#ui/components/timeline/timeline.tsx';
import { renderWithCore } from './render-app.tsx';

/** The timeline of an application that was applied for on 2 March. */
async function openTimeline() {
  const app = renderWithCore(null, { today: '2026-03-10' });
  const { id } = await addApplication(app.client, 'Rimba', { appliedOn: '2026-03-02' });
  app.rerender(<Timeline noun="application" id={id} />);
  const clip = await screen.findByRole('button', { name: /^Add files: Moved to Applied/ });
  const namesOf = async () =>
    (await app.client.activities.list({ noun: 'application', id })).flatMap(({ files }) =>
      files.map(({ name }) => name),
    );
  return { ...app, clip, namesOf };
}

function paste(file: File) {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { files: [file], types: ['Files'], getData: () => '' } });
  window.dispatchEvent(event);
}

it('keeps what is dropped or pasted with the entry whose files are open, and shows it there', async () => {
  const { user, clip, namesOf } = await openTimeline();
  paste(pngFile('lost.png'));
  await user.click(clip);
  expect(clip.getAttribute('aria-expanded')).toBe('true');
  const section = await screen.findByRole('region', { name: 'Files that prove it' });
  paste(pngFile('image.png'));
  await within(section).findByText('Pasted picture.png');
  fireEvent.drop(window, { dataTransfer: { files: [pdfFile(90, 'Confirmation.pdf')] } });
  await within(section).findByText('Confirmation.pdf');
  expect(await namesOf()).toEqual(['Pasted picture.png', 'Confirmation.pdf']);
  await user.click(clip);
  const list = await screen.findByRole('list', { name: /^Files: Moved to Applied/ });
  expect(within(list).getAllByRole('button')).toHaveLength(2);
  await user.click(within(list).getByRole('button', { name: 'Look at Pasted picture.png' }));
  expect(await screen.findByRole('dialog', { name: 'Pasted picture.png' })).toBeTruthy();
});

it('takes one off, which can be undone, and says why one is not kept', async () => {
  const { user, clip, namesOf, client } = await openTimeline();
  await user.click(clip);
  const section = await screen.findByRole('region', { name: 'Files that prove it' });
  fireEvent.drop(window, { dataTransfer: { files: [pngFile('a.png')] } });
  await user.click(await within(section).findByRole('button', { name: 'Take off a.png' }));
  await waitFor(async () => expect(await namesOf()).toEqual([]));
  expect((await screen.findAllByText('File taken off.')).length).toBeGreaterThan(0);
  await client.history.undo({});
  await within(section).findByText('a.png');
  fireEvent.drop(window, { dataTransfer: { files: [new File(['<svg>'], 'b.png')] } });
  expect((await within(section).findByRole('alert')).textContent).toMatch(/not a PDF, PNG, JPEG or WebP/);
});

it('says of an entry whether it counts for an office, where the rules do not know', async () => {
  const { user, client } = await openTimeline();
  await user.click(await screen.findByRole('button', { name: /^Correct: Moved to Applied/ }));
  await user.click(await screen.findByRole('combobox', { name: 'For a benefit office' }));
  await user.click(await screen.findByRole('option', { name: 'Does not count', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const { rows } = await client.applications.list({});
  const id = rows[0]?.id ?? '';
  await waitFor(async () => {
    const entries = await client.activities.list({ noun: 'application', id });
    expect(entries.find(({ toMeaning }) => toMeaning === 'applied')?.counts).toBe(false);
  });
});
