import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { Block, CanvasTemplate } from '#contract/idea-parts.ts';
import type { Printing } from '#core/ports.ts';
import { addNotes, readCanvas } from '#tests/helpers/ideas.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { renderApp } from './render-app.tsx';

export const ideaId = '01975000-0000-7000-8000-0000000000c1';

interface OpenOptions {
  template?: CanvasTemplate;
  more?: (core: TestCore) => unknown;
  printing?: Printing | null;
}

export async function openCanvas(
  notes: Partial<Record<Block, readonly string[]>> = {},
  { template = 'lean', more, printing = null }: OpenOptions = {},
) {
  const app = await renderApp({
    printing,
    route: `/ideas/${ideaId}?view=canvas`,
    async prepare(core) {
      await core.client.ideas.add({ id: ideaId, fields: { title: 'Warung data' }, template });
      for (const [block, texts] of Object.entries(notes))
        await addNotes(core.client, ideaId, block as Block, texts);
      await more?.(core);
    },
  });
  await screen.findByRole('group', { name: template === 'lean' ? 'Lean Canvas' : 'Business Model Canvas' });
  const stored = async () => readCanvas(await app.client.canvases.get({ ideaId }));
  return {
    ...app,
    stored,
    async becomes(...lines: string[]) {
      await waitFor(async () => expect(await stored()).toEqual(lines));
    },
  };
}
export const note = (text: string) => screen.getByRole('button', { name: new RegExp(`^${text}(,|$)`) });
export const block = (name: string) => screen.getByRole('region', { name: new RegExp(`^${name}, `) });
export const addField = (name: string) => screen.getByRole('textbox', { name: `Add a note: ${name}` });
export const said = (text: string | RegExp) =>
  screen.findByText(text, { selector: '[role=status] *, [role=status]' });

/** What a program puts on the clipboard, and takes from it. */
export function clipboard(text = '') {
  const kept = new Map([['text/plain', text]]);
  return {
    setData: (type: string, given: string) => void kept.set(type, given),
    getData: (type: string) => kept.get(type) ?? '',
    types: ['text/plain'],
    files: [],
  };
}
