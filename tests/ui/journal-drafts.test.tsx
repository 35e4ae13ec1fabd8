import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { EntryText } from '#ui/rooms/journal/text/entry-text.tsx';
import { type RenderedApp, renderApp, renderWithCore } from './render-app.tsx';

beforeEach(() => {
  // A list through a window draws what fits: here as much as anyone could want.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  return () => vi.restoreAllMocks();
});

const textOf = (field: HTMLElement) => (field as HTMLTextAreaElement).value;
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe('one text that saves itself', () => {
  const field = () => screen.findByRole('textbox', { name: 'Text' });

  test('an answer that was on its way tells of an earlier text, and does not come over the later one', async () => {
    const saved: string[] = [];
    const save = async (text: string) => void saved.push(text);
    const editor = (stored: string) => <EntryText label="Text" stored={stored} save={save} />;
    const part = renderWithCore(editor('one'));
    for (const next of ['one two', 'one two three']) {
      write(await field(), next);
      fireEvent.blur(await field());
      await waitFor(() => expect(saved.at(-1)).toBe(next));
      await screen.findByText('Saved');
    }
    part.rerender(editor('one two'));
    expect(textOf(await field())).toBe('one two three');
    part.rerender(editor('one two three'));
    // From here on the same text is news: it was taken back.
    part.rerender(editor('one two'));
    expect(textOf(await field())).toBe('one two');
  });

  test('what comes while something is being typed waits until the person decides', async () => {
    const never = () => new Promise<void>(() => {});
    const editor = (stored: string) => <EntryText label="Text" stored={stored} save={never} />;
    const part = renderWithCore(editor('one'));
    write(await field(), 'one and mine');
    part.rerender(editor('one and theirs'));
    expect(textOf(await field())).toBe('one and mine');
  });

  test('what is too long even for a draft is there as long as the page', async () => {
    const key = `entries.text.${newId()}`;
    const refuse = () => Promise.reject(new Error('refused'));
    const editor = <EntryText label="Text" draftKey={key} stored="short" save={refuse} />;
    const part = renderWithCore(editor);
    const long = 'a'.repeat(2_200_000);
    write(await field(), long);
    part.rerender(<p>elsewhere</p>);
    await screen.findByText('elsewhere');
    expect(await part.client.drafts.get({ key })).toBeNull();
    part.rerender(editor);
    expect(textOf(await field()) === long).toBe(true);
    expect(await screen.findByText(/This text was not saved when you left it/)).toBeTruthy();
  });
});

describe('the text of an entry', () => {
  const id = newId();
  const key = `entries.text.${id}`;
  const tooLong = 'Too long. '.repeat(30_000);
  const open = (prepare: (core: TestCore) => unknown = () => {}) =>
    renderApp({
      route: `/journal?open=${id}`,
      async prepare(core) {
        await core.client.support.changeSettings({ covers: false });
        await core.client.entries.add({ id, fields: { text: 'stored' } });
        await prepare(core);
      },
    });
  const panel = () => screen.findByRole('complementary');
  const field = async () => within(await panel()).findByRole('textbox', { name: 'In your words' });
  const stored = async ({ client }: RenderedApp) => (await client.entries.get({ id })).text;
  const draft = ({ client }: RenderedApp) => client.drafts.get({ key });
  const reopen = async (app: RenderedApp) => {
    await app.user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    await app.user.click(await screen.findByRole('link', { name: /Written/ }));
  };

  test('when it is refused, it is kept for the next time, and forgotten once it is saved', async () => {
    const app = await open();
    write(await field(), tooLong);
    fireEvent.blur(await field());
    await waitFor(async () => expect((await draft(app))?.content).toContain('Too long. '));
    expect((await field()).getAttribute('aria-invalid')).toBe('true');
    await reopen(app);
    await waitFor(async () => expect(textOf(await field()) === tooLong).toBe(true));
    write(await field(), 'Short enough.');
    fireEvent.blur(await field());
    await waitFor(async () => expect(await stored(app)).toBe('Short enough.'));
    await waitFor(async () => expect(await draft(app)).toBeNull());
  });

  test('after a crash it is here again, marked as such, and saved when nothing stands against it', async () => {
    const content = JSON.stringify({ text: 'stored, and more', base: 'stored' });
    const app = await open(({ client }) => client.drafts.save({ key, content }));
    expect(textOf(await field())).toBe('stored, and more');
    expect(await screen.findByText(/This text was not saved when you left it/)).toBeTruthy();
    await waitFor(async () => expect(await stored(app)).toBe('stored, and more'));
    await app.user.click(screen.getByRole('button', { name: 'Take the stored text' }));
    await waitFor(async () => expect(await stored(app)).toBe('stored'));
    expect(textOf(await field())).toBe('stored');
    expect(screen.queryByText(/This text was not saved/)).toBeNull();
    await waitFor(async () => expect(await draft(app)).toBeNull());
  });

  test('refused again, it gives way to what is stored when that is wished', async () => {
    const content = JSON.stringify({ text: tooLong, base: 'stored' });
    const app = await open(({ client }) => client.drafts.save({ key, content }));
    await waitFor(async () => expect((await field()).getAttribute('aria-invalid')).toBe('true'));
    await app.user.click(screen.getByRole('button', { name: 'Take the stored text' }));
    expect(textOf(await field())).toBe('stored');
    await waitFor(async () => expect(await draft(app)).toBeNull());
    expect(await stored(app)).toBe('stored');
  });

  test('a draft that nobody can read disturbs nobody', async () => {
    await open(({ client }) => client.drafts.save({ key, content: '{"text":1' }));
    expect(textOf(await field())).toBe('stored');
    expect(screen.queryByText(/This text was not saved/)).toBeNull();
  });

  test('changed in two places, it asks which one counts, also after the panel was closed', async () => {
    const app = await open();
    write(await field(), 'mine');
    await app.client.entries.change({ id, changes: { text: 'theirs' } });
    fireEvent.blur(await field());
    const band = async () => (await screen.findByText('Stored now:')).closest('div') as HTMLElement;
    expect(within(await band()).getByText('theirs')).toBeTruthy();
    await waitFor(async () => expect(await draft(app)).not.toBeNull());
    write(await field(), 'mine, and more');
    fireEvent.blur(await field());
    await waitFor(async () => expect((await draft(app))?.content).toContain('mine, and more'));

    await reopen(app);
    expect(textOf(await field())).toBe('mine, and more');
    expect(within(await band()).getByText('theirs')).toBeTruthy();
    expect(await stored(app)).toBe('theirs');
    await app.user.click(within(await band()).getByRole('button', { name: 'Keep mine' }));
    await waitFor(async () => expect(await stored(app)).toBe('mine, and more'));
    await waitFor(async () => expect(await draft(app)).toBeNull());
    expect(screen.queryByText('Stored now:')).toBeNull();
  });

  test('taken from elsewhere in a conflict, it forgets what was written here', async () => {
    const app = await open();
    write(await field(), 'mine');
    await app.client.entries.change({ id, changes: { text: 'theirs' } });
    fireEvent.blur(await field());
    await screen.findByText('Stored now:');
    await app.user.click(screen.getByRole('button', { name: 'Take the stored text' }));
    expect(textOf(await field())).toBe('theirs');
    await waitFor(async () => expect(await draft(app)).toBeNull());
    await reopen(app);
    expect(textOf(await field())).toBe('theirs');
  });
});

test('open in two places, one text shows the other, and neither is written over', async () => {
  const app = await renderApp({
    route: '/journal',
    prepare: ({ client }) => client.support.changeSettings({ covers: false }),
  });
  const card = within(await screen.findByRole('region', { name: 'How are you right now?' }));
  await app.user.click(card.getByRole('radio', { name: 'Good' }));
  const first = await card.findByRole('textbox', { name: 'In your words' });
  await app.user.click(await screen.findByRole('link', { name: /Good/ }));
  const panel = within(await screen.findByRole('complementary'));
  const second = await panel.findByRole('textbox', { name: 'In your words' });
  write(first, 'from the card');
  fireEvent.blur(first);
  await waitFor(() => expect(textOf(second)).toBe('from the card'));
  write(second, 'from the panel');
  write(first, 'from the card, later');
  fireEvent.blur(second);
  await waitFor(async () =>
    expect((await app.client.entries.list({})).rows[0]?.excerpt).toBe('from the panel'),
  );
  fireEvent.blur(first);
  expect(await card.findByText('Stored now:')).toBeTruthy();
  expect([textOf(first), textOf(second)]).toEqual(['from the card, later', 'from the panel']);
});
