import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { IdeaState } from '#contract/idea-parts.ts';
import { catchDownloads } from '#tests/helpers/catch-downloads.ts';
import { addNotes } from '#tests/helpers/ideas.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const ideaId = newId();
const at = (view: string, more = '') => `/ideas/${ideaId}?view=${view}${more}`;
const addBumbu = ({ client }: TestCore, state: IdeaState = 'exploring') =>
  client.ideas.add({ id: ideaId, fields: { title: 'Bumbu' }, state });
const panel = async (name: string) => within(await screen.findByRole('complementary', { name }));
const hear = (text: string) =>
  waitFor(() => expect(screen.getByRole('status').textContent?.trim()).toBe(text));
const riskiest = ({ client }: TestCore) => client.canvases.listRiskiest({ ideaId });

describe('the page of an idea', () => {
  test('its title is written where it is read, its details stand at the side, and Back leads to the board', async () => {
    const app = await renderApp({ route: at('versions'), today, prepare: (core) => addBumbu(core) });
    const title = await screen.findByRole('textbox', { name: 'Idea' });
    fireEvent.change(title, { target: { value: 'Bumbu siap masak' } });
    fireEvent.blur(title);
    await screen.findByRole('heading', { name: 'Bumbu siap masak', level: 1 });
    await app.user.click(screen.getByRole('button', { name: 'Details' }));
    expect((await panel('Details')).getByRole('textbox', { name: 'In one sentence' })).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Back' }));
    await panel('Bumbu siap masak');
    expect(app.address()).toBe(`/ideas?open=${ideaId}`);
  });

  test('in the trash it is read and not written, until it is restored', async () => {
    const app = await renderApp({
      route: at('assumptions'),
      today,
      async prepare(core) {
        await addBumbu(core);
        await addNotes(core.client, ideaId, 'problem', ['No time'], { assumption: 'untested' });
        await core.client.ideas.trash({ ids: [ideaId] });
      },
    });
    expect(await screen.findByText(/This idea is in the trash/)).toBeTruthy();
    await app.user.click(await screen.findByRole('button', { name: 'No time' }));
    const beside = await panel('Assumption');
    expect(beside.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Idea' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'New assumption' })).toBeNull();
    await app.user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(await screen.findByRole('textbox', { name: 'Idea' })).toBeTruthy();
    expect(await app.client.ideas.get({ id: ideaId })).toMatchObject({ deletedAt: null });
  });
});

describe('assumptions', () => {
  async function prepare(core: TestCore) {
    await addBumbu(core);
    const { client } = core;
    await addNotes(client, ideaId, 'solution', ['Sachets keep'], { assumption: 'supported', importance: 1 });
    await addNotes(client, ideaId, 'problem', ['No time'], { assumption: 'untested', importance: 3 });
    await addNotes(client, ideaId, 'channels', ['A plain note']);
  }

  test('where there is none yet, the page says what one is, and one is written there', async () => {
    const app = await renderApp({ route: at('assumptions'), today, prepare: (core) => addBumbu(core) });
    expect(await screen.findByText(/has to be true for the idea to work/)).toBeTruthy();
    await app.user.keyboard('n');
    const text = await screen.findByRole('textbox', { name: 'What has to be true' });
    await app.user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(text.getAttribute('aria-invalid')).toBe('true'));
    await app.user.type(text, 'Neighbours pay');
    await app.user.click(screen.getByRole('button', { name: 'Add' }));
    await panel('Assumption');
    expect(await riskiest(app)).toMatchObject([
      { text: 'Neighbours pay', assumption: 'untested', block: 'problem' },
    ]);
    await waitFor(async () => expect(await app.client.drafts.list({})).toEqual([]));
  });

  test('one that is half typed belongs to its idea, and is erased with it', async () => {
    const app = await renderApp({ route: at('assumptions'), today, prepare: (core) => addBumbu(core) });
    await screen.findByText(/has to be true for the idea to work/);
    await app.user.keyboard('n');
    await app.user.type(await screen.findByRole('textbox', { name: 'What has to be true' }), 'Neighbours');
    await waitFor(async () => expect(await app.client.drafts.list({})).toHaveLength(1));
    await app.client.ideas.trash({ ids: [ideaId] });
    await app.client.trash.empty({});
    expect(await app.client.drafts.list({})).toEqual([]);
  });

  test('the riskiest stands first, each with its state in words; plain notes are not there', async () => {
    await renderApp({ route: at('assumptions'), today, prepare });
    const list = within(await screen.findByRole('list', { name: 'Assumptions, the riskiest first' }));
    const rows = list.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'No timeProblemUntested · decisiveNothing known yet',
      'Sachets keepSolutionSupported · minorNothing known yet',
    ]);
  });

  test('they are narrowed by words, and shown again', async () => {
    const app = await renderApp({ route: at('assumptions'), today, prepare });
    fireEvent.change(await screen.findByRole('searchbox', { name: 'Filter' }), { target: { value: 'sach' } });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'No time' })).toBeNull());
    fireEvent.change(screen.getByRole('searchbox', { name: 'Filter' }), { target: { value: 'xyz' } });
    await app.user.click(
      (await screen.findAllByRole('button', { name: 'Clear the filter' })).at(-1) as Element,
    );
    expect(await screen.findByRole('button', { name: 'No time' })).toBeTruthy();
  });

  test('state and importance are chosen, and the order follows', async () => {
    const app = await renderApp({ route: at('assumptions'), today, prepare });
    await app.user.click(await screen.findByRole('button', { name: 'Sachets keep' }));
    const beside = await panel('Assumption');
    await app.user.click(beside.getByRole('radio', { name: 'decisive' }));
    await hear('Assumption changed.');
    await app.user.click(beside.getByRole('radio', { name: 'Refuted' }));
    await waitFor(async () =>
      expect((await riskiest(app)).map(({ text, assumption }) => `${text}: ${assumption}`)).toEqual([
        'No time: untested',
        'Sachets keep: refuted',
      ]),
    );
    await app.user.click(beside.getByRole('button', { name: 'Make it a plain note' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Sachets keep' })).toBeNull());
    expect(screen.queryByRole('complementary', { name: 'Assumption' })).toBeNull();
  });

  test('somebody one knows is tied to it, what they say is changed, and taken off again', async () => {
    const app = await renderApp({
      route: at('assumptions'),
      today,
      async prepare(core) {
        await prepare(core);
        await core.client.contacts.add({ id: newId(), fields: { name: 'Sari Dewi' } });
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'No time' }));
    const beside = await panel('Assumption');
    await app.user.type(await beside.findByRole('combobox', { name: 'Somebody who can tell' }), 'sari');
    await app.user.click(await screen.findByRole('option', { name: /Sari Dewi/, hidden: true }));
    await hear('Sari Dewi added as evidence.');
    expect(await beside.findByText('1 for')).toBeTruthy();
    await app.user.click(beside.getByRole('combobox', { name: 'What Sari Dewi says' }));
    await app.user.click(await screen.findByRole('option', { name: 'Speaks against it', hidden: true }));
    expect(await beside.findByText('1 against')).toBeTruthy();
    await app.user.click(beside.getByRole('button', { name: 'Take off Sari Dewi' }));
    await hear('Sari Dewi is no longer evidence here.');
    expect(await riskiest(app)).toMatchObject([{ evidence: [] }, { evidence: [] }]);
  });

  test('what somebody said who gave no name is somebody’s', async () => {
    const app = await renderApp({
      route: at('assumptions'),
      today,
      async prepare(core) {
        await addBumbu(core);
        const [noteId = ''] = await addNotes(core.client, ideaId, 'problem', ['No time'], {
          assumption: 'untested',
        });
        const stances = [{ noteId, stance: 'supports' as const }];
        await core.client.feedback.add({ id: newId(), ideaId, fields: { givenOn: today, stances } });
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'No time' }));
    const evidence = within(await (await panel('Assumption')).findByRole('list', { name: 'Evidence' }));
    expect(evidence.getByText('Somebody')).toBeTruthy();
    expect(evidence.getByRole('combobox', { name: 'What Somebody says' })).toBeTruthy();
    await app.user.click(evidence.getByRole('button', { name: 'Take off Somebody' }));
    await hear('Somebody is no longer evidence here.');
  });

  test('what was found out is offered as evidence, experiments once they have a result', async () => {
    const experimentId = newId();
    const app = await renderApp({
      route: at('assumptions'),
      today,
      async prepare(core) {
        await prepare(core);
        const { experiments, feedback } = core.client;
        await experiments.add({
          id: experimentId,
          ideaId,
          fields: { title: 'Ten sachets', threshold: '6 of 10' },
        });
        await experiments.recordResult({
          id: experimentId,
          result: '8',
          outcome: 'reached',
          resultOn: today,
        });
        await experiments.add({ id: newId(), ideaId, fields: { title: 'Only planned' } });
        await feedback.add({ id: newId(), ideaId, fields: { givenOn: today, name: 'Pak Joko' } });
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'No time' }));
    const beside = await panel('Assumption');
    const field = await beside.findByRole('combobox', { name: 'Something you found out' });
    await app.user.click(field);
    const option = (name: string | RegExp) => screen.findByRole('option', { name, hidden: true });
    expect(await option(/^Pak Joko/)).toBeTruthy();
    expect(screen.queryByRole('option', { name: 'Only planned', hidden: true })).toBeNull();
    await app.user.click(await option('Ten sachets'));
    await hear('Ten sachets added as evidence.');
    await app.user.click(field);
    await app.user.click(await option(/^Pak Joko/));
    await waitFor(async () =>
      expect((await riskiest(app))[0]?.evidence).toMatchObject([
        { noun: 'experiment', stance: 'supports', title: 'Ten sachets' },
        { noun: 'feedback', stance: 'supports', title: 'Pak Joko' },
      ]),
    );
    await waitFor(() =>
      expect(screen.queryByRole('combobox', { name: 'Something you found out' })).toBeNull(),
    );
  });

  test('a file that was chosen is kept as evidence, with what it says; one that is none says why not', async () => {
    const app = await renderApp({ route: at('assumptions'), today, prepare });
    await app.user.click(await screen.findByRole('button', { name: 'No time' }));
    const beside = await panel('Assumption');
    await app.user.click(beside.getByRole('radio', { name: 'Speaks against it' }));
    const field = await waitFor(
      () => document.querySelector<HTMLInputElement>('input[type="file"]') as Element,
    );
    fireEvent.change(field, { target: { files: [new File(['no picture'], 'survey.pdf')] } });
    expect((await beside.findByRole('alert')).textContent).toContain('not a PDF');
    const proof = new File(['%PDF-1.4 survey'], 'survey.pdf', { type: 'application/pdf' });
    fireEvent.change(field, { target: { files: [proof] } });
    await hear('File kept as evidence.');
    expect(await riskiest(app)).toMatchObject([
      { contradictsCount: 1, evidence: [{ noun: 'file', title: 'survey.pdf', stance: 'contradicts' }] },
      {},
    ]);
    expect(await beside.findByRole('button', { name: 'Save a copy of survey.pdf' })).toBeTruthy();
  });
});

describe('versions', () => {
  const versionId = newId();
  /** One version, and since then something of every kind. */
  async function prepare(core: TestCore) {
    await addBumbu(core);
    const { client } = core;
    const [time, oil] = await addNotes(client, ideaId, 'problem', ['No time', 'No oil']);
    const [sachets] = await addNotes(client, ideaId, 'solution', ['Sachets']);
    await client.canvases.saveVersion({ ideaId, id: versionId, name: 'First thoughts' });
    await client.canvases.changeNote({ id: time ?? '', changes: { text: 'No time at night', color: 'sky' } });
    await client.canvases.moveNotes({ ideaId, ids: [sachets ?? ''], block: 'key_metrics', afterId: null });
    await client.canvases.removeNotes({ ideaId, ids: [oil ?? ''] });
    await addNotes(client, ideaId, 'channels', ['The market']);
  }
  const names = async ({ client }: TestCore) =>
    (await client.canvases.listVersions({ ideaId })).map(({ name }) => name);

  test('the canvas is kept under a name, and the name is changed', async () => {
    const app = await renderApp({ route: at('versions'), today, prepare: (core) => addBumbu(core) });
    expect(await screen.findByText(/No version yet/)).toBeTruthy();
    await app.user.keyboard('n');
    const name = screen.getByRole('textbox', { name: 'Keep the canvas as it is' });
    expect(document.activeElement).toBe(name);
    await app.user.keyboard('Monday{Enter}');
    await hear('Version saved: Monday.');
    expect(name).toHaveProperty('value', '');
    await app.user.click(await screen.findByRole('button', { name: 'Actions for Monday' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Rename', hidden: true }));
    const field = await screen.findByRole('textbox', { name: 'Rename' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await app.user.clear(field);
    await app.user.type(field, 'Tuesday{Enter}');
    await waitFor(async () => expect(await names(app)).toEqual(['Tuesday']));
  });

  test('what changed since is told in words, block by block', async () => {
    await renderApp({ route: at('versions'), today, prepare });
    const beside = within(await screen.findByRole('region', { name: 'What changed' }));
    expect(await beside.findByText('1 added, 1 changed, 1 moved, 1 removed')).toBeTruthy();
    const textOf = (name: string) => beside.getByRole('region', { name }).textContent;
    expect(textOf('Problem')).toContain('Before: No timeAfter: No time at nightColour: Sand → Sky');
    expect(textOf('Problem')).toContain('RemovedNo oil');
    expect(textOf('Key Metrics')).toContain('Moved here from SolutionSachets');
    expect(textOf('Channels')).toContain('AddedThe market');
  });

  test('two versions are compared with each other', async () => {
    const app = await renderApp({
      route: at('versions'),
      today,
      async prepare(core) {
        await prepare(core);
        await core.client.canvases.saveVersion({ ideaId, id: newId(), name: 'Second' });
      },
    });
    const beside = within(await screen.findByRole('region', { name: 'What changed' }));
    expect(await beside.findByText('Nothing differs.')).toBeTruthy();
    await app.user.click(beside.getByRole('combobox', { name: 'To' }));
    // Both fields have their list in the document; the second is the one that is open.
    const same = await screen.findAllByRole('option', { name: '1. First thoughts', hidden: true });
    await app.user.click(same.at(-1) as HTMLElement);
    // Backwards: what was added since counts as removed.
    expect(await beside.findByText('1 added, 1 changed, 1 moved, 1 removed')).toBeTruthy();
    expect(beside.getByRole('region', { name: 'Channels' }).textContent).toContain('RemovedThe market');
    // Another one to begin from leaves the other side as it was chosen.
    await app.user.click(beside.getByRole('combobox', { name: 'From' }));
    const [first] = await screen.findAllByRole('option', { name: '1. First thoughts', hidden: true });
    await app.user.click(first as HTMLElement);
    expect(await beside.findByText('Nothing differs.')).toBeTruthy();
    expect(beside.getByRole('combobox', { name: 'To' })).toHaveProperty('value', '1. First thoughts');
  });

  test('another template is a difference, also where every note is the same', async () => {
    await renderApp({
      route: at('versions'),
      today,
      async prepare(core) {
        await prepare(core);
        await core.client.canvases.saveVersion({ ideaId, id: newId(), name: 'Second' });
        await core.client.canvases.switchTemplate({ ideaId, template: 'business_model' });
      },
    });
    const beside = within(await screen.findByRole('region', { name: 'What changed' }));
    const told = 'The canvas changed from Lean Canvas to Business Model Canvas.';
    expect(await beside.findByText(told)).toBeTruthy();
    expect(beside.queryByText('Nothing differs.')).toBeNull();
  });

  test('one is brought back after a word of comfort; how it stood is a version of its own', async () => {
    const app = await renderApp({ route: at('versions'), today, prepare });
    await app.user.click(await screen.findByRole('button', { name: 'Actions for First thoughts' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Bring it back', hidden: true }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Bring back “First thoughts”?' }));
    expect(dialog.getByText(/Nothing is lost/)).toBeTruthy();
    await app.user.click(dialog.getByRole('button', { name: 'Bring it back' }));
    await hear('The canvas is again as in First thoughts.');
    const asker = await screen.findByRole('button', { name: 'Actions for First thoughts' });
    await waitFor(() => expect(document.activeElement).toBe(asker));
    expect(await names(app)).toEqual([
      'Brought back: First thoughts',
      'Before bringing back: First thoughts',
      'First thoughts',
    ]);
    const { notes } = await app.client.canvases.get({ ideaId });
    expect(notes.map(({ text }) => text)).toEqual(['No time', 'No oil', 'Sachets']);
  });

  test('one is saved as a file with what stood on the canvas then', async () => {
    const app = await renderApp({ route: at('versions'), today, prepare });
    const saved = catchDownloads();
    await app.user.click(await screen.findByRole('button', { name: 'Actions for First thoughts' }));
    const name = 'Save the canvas as a file…';
    await app.user.click(await screen.findByRole('menuitem', { name, hidden: true }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Save the canvas as a file' }));
    await app.user.click(dialog.getByRole('radio', { name: 'Text (Markdown)' }));
    await app.user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const text = (await saved[0]?.file.text()) ?? '';
    expect(text).toContain('No oil');
    expect(text).not.toContain('The market');
  });

  test('one is removed, and taken back', async () => {
    const app = await renderApp({ route: at('versions'), today, prepare });
    await app.user.click(await screen.findByRole('button', { name: 'Actions for First thoughts' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove', hidden: true }));
    await hear('Version removed: First thoughts.');
    expect(await names(app)).toEqual([]);
    await app.user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await names(app)).toEqual(['First thoughts']));
  });
});
