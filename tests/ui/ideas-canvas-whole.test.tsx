import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Printing } from '#core/ports.ts';
import { catchDownloads } from '#tests/helpers/catch-downloads.ts';
import { addNotes } from '#tests/helpers/ideas.ts';
import { addField, block, ideaId, note, openCanvas, said } from './open-canvas.ts';

describe('the whole', () => {
  test('one block alone shows its question, goes to the next, and Esc leads back', async () => {
    const { user } = await openCanvas({ problem: ['A'] });
    await user.click(screen.getByRole('button', { name: 'Only this block: Problem' }));
    expect(screen.getByText('Which one to three problems do these people really have?')).toBeTruthy();
    expect(screen.queryByRole('region', { name: /^Solution/ })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(addField('Problem')));
    await user.click(screen.getByRole('button', { name: 'Next block' }));
    expect(block('Existing Alternatives')).toBeTruthy();
    await user.keyboard('{Escape}');
    const zoom = await screen.findByRole('button', { name: 'Only this block: Existing Alternatives' });
    expect(document.activeElement).toBe(zoom);
  });

  test('in one block alone a note is carried to the next, and lies there when it is put down', async () => {
    const { user, becomes } = await openCanvas({ problem: ['A', 'B'] });
    await user.click(screen.getByRole('button', { name: 'Only this block: Problem' }));
    await waitFor(() => expect(document.activeElement).toBe(addField('Problem')));
    note('B').focus();
    await user.keyboard(' {ArrowRight}');
    await said('Existing Alternatives, place 1 of 1.');
    expect(document.activeElement).toBe(note('B'));
    await user.keyboard(' ');
    await becomes('problem: A', 'existing_alternatives: B');
  });

  test('another template is asked for with what goes where, and keeps every note', async () => {
    const { user, becomes } = await openCanvas({ problem: ['A', 'B'], channels: ['C'] });
    await user.click(screen.getByRole('button', { name: 'Switch to Business Model Canvas' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Switch to Business Model Canvas?' }));
    expect(dialog.getByRole('row', { name: 'Problem 2 Key Partners' })).toBeTruthy();
    expect(dialog.getByRole('row', { name: 'Channels 1 Channels (stays)' })).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Switch' }));
    await becomes('key_partners: A B', 'channels: C');
    await screen.findByRole('group', { name: 'Business Model Canvas' });
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Switch to Lean Canvas' })),
    );
    const credit = screen.getByText(/by Strategyzer AG/);
    expect(
      within(credit)
        .getByRole('link', { name: /strategyzer\.com/ })
        .getAttribute('target'),
    ).toBe('_blank');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await becomes('problem: A B', 'channels: C');
  });

  test('a file without any block says what could be read, and names of both templates are of either', async () => {
    const { user } = await openCanvas({}, { template: 'business_model' });
    await user.click(screen.getByRole('button', { name: 'Import and export of the canvas' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Import from Markdown or JSON…', hidden: true }),
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Import notes' }));
    const field = dialog.getByLabelText('Choose a file', { selector: 'input' });
    await user.upload(field, new File(['Only words'], 'words.md', { type: 'text/markdown' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/^There is no canvas in “words\.md”/);
    const newer = JSON.stringify({ format: 'langkah-canvas', version: 2 });
    await user.upload(field, new File([newer], 'canvas.json', { type: 'application/json' }));
    await waitFor(() => expect(dialog.getByRole('alert').textContent).toMatch(/made by a newer version/));
    await user.upload(field, new File(['## Channels\n\n- Market'], 'one.md', { type: 'text/markdown' }));
    await dialog.findByText('1 note was found in “one.md”.');
    expect(dialog.queryByText(/It is a Lean Canvas/)).toBeNull();
  });

  test('notes of a file are looked at before they are added, with what was passed over', async () => {
    const { user, becomes, stored } = await openCanvas({ problem: ['A'] });
    await user.click(screen.getByRole('button', { name: 'Import and export of the canvas' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Import from Markdown or JSON…', hidden: true }),
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Import notes' }));
    const text = '# Kios\n\n## Key Partners\n\n- Pak Budi\n- Bu Sari\n\n## Nothing of this kind\n\n- Lost\n';
    await user.upload(
      dialog.getByLabelText('Choose a file', { selector: 'input' }),
      new File([text], 'kios.md', { type: 'text/markdown' }),
    );
    await dialog.findByText('2 notes were found in “kios.md”.');
    expect(dialog.getByText(/It is a Business Model Canvas/)).toBeTruthy();
    expect(
      within(dialog.getByRole('region', { name: 'Problem, 2 notes' })).getAllByRole('listitem'),
    ).toHaveLength(2);
    expect(dialog.getByText(/could not be understood/)).toBeTruthy();
    expect(await stored()).toEqual(['problem: A']);
    await user.click(dialog.getByRole('button', { name: 'Add 2 notes' }));
    await becomes('problem: A Pak Budi Bu Sari');
  });

  test('is fitted to the screen until that is turned off, which is kept for the next time', async () => {
    const app = await openCanvas({ problem: ['A'] });
    const fitButton = () => screen.getByRole('button', { name: 'Fit to screen' });
    const isFitted = () => block('Problem').closest('[data-fitted]') !== null;
    expect([fitButton().getAttribute('aria-pressed'), isFitted()]).toEqual(['true', true]);
    await app.user.click(fitButton());
    expect([fitButton().getAttribute('aria-pressed'), isFitted()]).toEqual(['false', false]);
    await app.user.click(screen.getByText('Versions'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Fit to screen' })).toBeNull());
    await app.user.click(screen.getByText('Canvas'));
    await waitFor(() => expect(fitButton().getAttribute('aria-pressed')).toBe('false'));
  });

  const askForFile = async ({ user }: Awaited<ReturnType<typeof openCanvas>>) => {
    await user.click(screen.getByRole('button', { name: 'Import and export of the canvas' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Save the canvas as a file…', hidden: true }),
    );
    return within(await screen.findByRole('dialog', { name: 'Save the canvas as a file' }));
  };

  test('is saved as a page on the paper that is chosen', async () => {
    const papers: string[] = [];
    const printing: Printing = {
      async print(_html, { paper }) {
        papers.push(paper);
        throw new Error('no paper');
      },
    };
    const app = await openCanvas({ problem: ['A'] }, { printing });
    const dialog = await askForFile(app);
    for (const paper of ['A3', 'Letter', 'A4']) {
      await app.user.click(dialog.getByRole('radio', { name: paper }));
      await app.user.click(dialog.getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(papers.at(-1)).toBe(paper));
    }
  });

  test('is taken out as a picture on any paper or as text, with what one is unsure of or without', async () => {
    const saved = catchDownloads();
    const app = await openCanvas(
      {},
      { more: ({ client }) => addNotes(client, ideaId, 'problem', ['A'], { assumption: 'refuted' }) },
    );
    const { user } = app;
    async function save(...choices: { role: 'radio' | 'switch'; name: string | RegExp }[]) {
      const dialog = await askForFile(app);
      // Without a printer.
      expect(dialog.queryByRole('radio', { name: /PDF/ })).toBeNull();
      for (const { role, name } of choices) await user.click(dialog.getByRole(role, { name }));
      const count = saved.length;
      await user.click(dialog.getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(saved).toHaveLength(count + 1));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      return (await saved.at(-1)?.file.text()) ?? '';
    }
    const svg = { role: 'radio', name: /SVG/ } as const;
    const full = await save(svg);
    expect(full).toContain('width="841.89pt"');
    expect(full).toContain('Refuted');
    const bare = await save(svg, { role: 'radio', name: 'A3' }, { role: 'switch', name: /With assumptions/ });
    expect(bare).toContain('width="1190.55pt"');
    expect(bare).not.toContain('Refuted');
    // What was chosen last is still chosen.
    const text = await save({ role: 'radio', name: 'Text (Markdown)' });
    expect(text).toContain('- A');
    expect(text).not.toContain('refuted');
    const dialog = await askForFile(app);
    expect(dialog.getByRole('switch', { name: /With assumptions/ })).toHaveProperty('checked', false);
    expect(dialog.queryByRole('radiogroup', { name: 'Paper' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('button', { name: 'Import and export of the canvas' }),
      ),
    );
  });

  test('in the trash it can be read and nothing more', async () => {
    const { user } = await openCanvas(
      { problem: ['A', 'B'] },
      { more: ({ client }) => client.ideas.trash({ ids: [ideaId] }) },
    );
    note('A').focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(note('B'));
    await user.keyboard('{ArrowUp}');
    await user.keyboard('{Enter}{Delete} ');
    expect(screen.queryByRole('textbox', { name: 'Text of the note' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: /Add a note/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Actions for/ })).toBeNull();
    expect(note('A')).toBeTruthy();
  });
});
