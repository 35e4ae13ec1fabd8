import * as fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Block, blocksOf, type CanvasTemplate, canvasTemplates } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { addIdea, addNotes, readCanvas } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let ideaId: string;
beforeEach(async () => {
  test = createMemoryCore();
  ideaId = (await addIdea(test.client)).id;
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const read = async () => readCanvas(await test.client.canvases.get({ ideaId }));
const note = (text: string, block: Block = 'problem', more: object = {}) => ({
  ...{ id: newId(), block, text },
  ...more,
});
const add = (notes: ReturnType<typeof note>[], afterId?: string | null) =>
  test.client.canvases.addNotes({ ideaId, notes, ...(afterId !== undefined && { afterId }) });
const move = (ids: string[], block: Block, afterId: string | null) =>
  test.client.canvases.moveNotes({ ideaId, ids, block, afterId });

describe('notes', () => {
  it('stand at the end of their blocks, after the note that is named, or first', async () => {
    const [a, b] = [note('A'), note('B')];
    await add([a, note('S', 'solution'), b]);
    await add([note('C'), note('D')], a.id);
    await add([note('E')], null);
    await add([note('F'), note('T', 'solution')], newId());
    expect(await read()).toEqual(['problem: E A C D B F', 'solution: S T']);
    test.clock.advance(1_000);
    const before = (await test.client.ideas.get({ id: ideaId })).changedAt;
    await add([{ ...a, text: 'other' }]);
    expect(await read()).toEqual(['problem: E A C D B F', 'solution: S T']);
    expect((await test.client.ideas.get({ id: ideaId })).changedAt).toBe(before);
    await add([note('G')]);
    expect((await test.client.ideas.get({ id: ideaId })).changedAt).toBe(test.clock.now());
  });

  it('are read in the order of the template, each sub-field after its block', async () => {
    for (const block of [...blocksOf.lean].reverse()) await addNotes(test.client, ideaId, block, ['x']);
    const { notes } = await test.client.canvases.get({ ideaId });
    expect(notes.map(({ block }) => block)).toEqual(blocksOf.lean);
  });

  it('are refused in a block of the other template, and beyond 500', async () => {
    expect(await failureOf(add([note('A'), note('B', 'key_partners')]))).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'notes.1.block', reason: 'INVALID' }] },
    });
    const [first] = await addNotes(test.client, ideaId, 'problem', ['A']);
    expect((await failureOf(move([first ?? ''], 'key_partners', null))).data?.refusals).toEqual([
      { field: 'block', reason: 'INVALID' },
    ]);
    await add(Array.from({ length: limits.notesPerCanvas - 1 }, (_, index) => note(`N${index}`)));
    expect((await failureOf(add([note('one more')]))).data?.refusals).toEqual([
      { field: 'notes', reason: 'TOO_MANY' },
    ]);
    expect((await test.client.canvases.get({ ideaId })).notes).toHaveLength(limits.notesPerCanvas);
  });

  it('change alone, never over what somebody else wrote, and many at once', async () => {
    const [a = '', b = '', c = ''] = await addNotes(test.client, ideaId, 'problem', ['A', 'B', 'C']);
    const { canvases } = test.client;
    await canvases.changeNote({ id: a, changes: { text: 'theirs' }, base: { text: 'A' } });
    expect(
      await failureOf(canvases.changeNote({ id: a, changes: { text: 'mine' }, base: { text: 'A' } })),
    ).toEqual({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'text', mine: 'mine', theirs: 'theirs' }] },
    });
    const { notes } = await canvases.changeNotes({
      ...{ ideaId, ids: [b, newId(), c], changes: { color: 'rose', importance: 2 } },
    });
    expect(notes).toMatchObject([
      { text: 'theirs', color: 'sand', assumption: null, importance: null },
      { text: 'B', color: 'rose', assumption: 'untested', importance: 2 },
      { text: 'C', color: 'rose', assumption: 'untested', importance: 2 },
    ]);
    expect((await test.client.history.get({})).undo?.command).toBe('canvases.changeNotes');
    await canvases.changeNote({ id: c, changes: { assumption: 'refuted' } });
    await canvases.changeNote({ id: b, changes: { assumption: null } });
    expect((await canvases.get({ ideaId })).notes.slice(1)).toMatchObject([
      { assumption: null, importance: null },
      { assumption: 'refuted', importance: 2 },
    ]);
    expect((await failureOf(canvases.changeNote({ id: a, changes: { text: '  ' } }))).code).toBe(
      'INVALID_INPUT',
    );
  });

  it('go, and come back with undoing to where they stood', async () => {
    const ids = await addNotes(test.client, ideaId, 'problem', ['A', 'B', 'C']);
    const before = dumpTables(test.raw);
    await test.client.canvases.removeNotes({ ideaId, ids: [ids[1] ?? '', newId()] });
    expect(await read()).toEqual(['problem: A C']);
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
    expect(await read()).toEqual(['problem: A B C']);
  });
});

describe('moving', () => {
  let ids: Record<string, string>;
  beforeEach(async () => {
    const added = await addNotes(test.client, ideaId, 'problem', ['A', 'B', 'C', 'D']);
    ids = Object.fromEntries(['A', 'B', 'C', 'D'].map((text, index) => [text, added[index] ?? '']));
    await addNotes(test.client, ideaId, 'solution', ['S']);
  });

  it.each([
    ['D', null, 'DABC'],
    ['A', 'D', 'BCDA'],
    ['CA', 'D', 'BDCA'],
    ['DB', 'B', 'ADBC'],
    ['AB', 'nobody', 'ABCD'],
    ['BC', 'A', 'ABCD'],
  ])('%s below %s makes %s', async (moved, after, expected) => {
    await move(
      [...moved].map((text) => ids[text] ?? ''),
      'problem',
      after && (ids[after] ?? newId()),
    );
    expect(await read()).toEqual([`problem: ${[...expected].join(' ')}`, 'solution: S']);
  });

  it('takes several to another block in one step of undo, and passes over those that are gone', async () => {
    const before = dumpTables(test.raw);
    await move([ids.C ?? '', newId(), ids.A ?? ''], 'solution', null);
    expect(await read()).toEqual(['problem: B D', 'solution: C A S']);
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
    expect((await failureOf(move([newId()], 'solution', null))).code).toBe('NOT_FOUND');
  });

  it('to where they stand changes nothing', async () => {
    const before = dumpTables(test.raw);
    await move([ids.B ?? '', ids.C ?? ''], 'problem', ids.A ?? '');
    expect(dumpTables(test.raw)).toEqual(before);
  });
});

/** A plain model: the blocks of the template that is shown, each a list of texts. */
type Model = Map<Block, string[]>;

const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), block: fc.nat(20), after: fc.nat(30) }),
  fc.record({
    kind: fc.constant('move' as const),
    which: fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 4 }),
    block: fc.nat(20),
    after: fc.nat(30),
  }),
  fc.record({ kind: fc.constant('switch' as const) }),
  fc.record({ kind: fc.constant('undo' as const) }),
);

describe('whatever is moved and switched in whatever order', () => {
  it('nothing is lost, moves do what they do to a plain list, and two switches are none', async () => {
    const { client } = test;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const { id } = await addIdea(client);
        const idOf = new Map<string, string>();
        let template: CanvasTemplate = 'lean';
        const textOf = () => new Map([...idOf].map(([text, noteId]) => [noteId, text]));
        const shown = async (): Promise<Model> => {
          const { notes } = await client.canvases.get({ ideaId: id });
          const texts = textOf();
          return new Map(
            [...Map.groupBy(notes, ({ block }) => block)].map(([block, inBlock]) => [
              block,
              inBlock.map((each) => texts.get(each.id) ?? '?'),
            ]),
          );
        };
        let count = 0;
        for (const each of steps) {
          const before = await shown();
          const blocks: readonly Block[] = blocksOf[template];
          const texts = [...idOf.keys()];
          if (each.kind === 'add') {
            const text = `N${count++}`;
            const block = blocks[each.block % blocks.length] ?? 'channels';
            const list = before.get(block) ?? [];
            const after = list[each.after % (list.length + 1)] ?? null;
            idOf.set(text, newId());
            await client.canvases.addNotes({
              ...{ ideaId: id, notes: [{ id: idOf.get(text) ?? '', block, text }] },
              afterId: after && (idOf.get(after) ?? ''),
            });
            const expected = [...list];
            expected.splice(after === null ? 0 : list.indexOf(after) + 1, 0, text);
            expect((await shown()).get(block)).toEqual(expected);
          } else if (each.kind === 'move' && texts.length > 0) {
            const moved = [...new Set(each.which.map((which) => texts[which % texts.length] ?? ''))];
            const block = blocks[each.block % blocks.length] ?? 'channels';
            const others = (before.get(block) ?? []).filter((text) => !moved.includes(text));
            const after = others[each.after % (others.length + 1)] ?? null;
            await client.canvases.moveNotes({
              ...{ ideaId: id, ids: moved.map((text) => idOf.get(text) ?? ''), block },
              afterId: after && (idOf.get(after) ?? ''),
            });
            const expected: Model = new Map(
              [...before].map(([name, list]) => [name, list.filter((text) => !moved.includes(text))]),
            );
            const target = [...others];
            target.splice(after === null ? 0 : others.indexOf(after) + 1, 0, ...moved);
            expected.set(block, target);
            expect(await shown()).toEqual(new Map([...expected].filter(([, list]) => list.length > 0)));
          } else if (each.kind === 'switch') {
            const other = canvasTemplates.find((name) => name !== template) ?? 'lean';
            await client.canvases.switchTemplate({ ideaId: id, template: other });
            const there = await shown();
            expect([...there.values()].flat().sort()).toEqual([...before.values()].flat().sort());
            for (const block of there.keys()) expect(blocksOf[other]).toContain(block);
            await client.canvases.switchTemplate({ ideaId: id, template });
            expect(await shown()).toEqual(before);
            await client.canvases.switchTemplate({ ideaId: id, template: other });
            expect(await shown()).toEqual(there);
            template = other;
          } else if (
            each.kind === 'undo' &&
            (await client.history.get({})).undo?.command === 'canvases.moveNotes'
          ) {
            await client.history.undo({});
            await client.history.redo({});
            expect(await shown()).toEqual(before);
          }
        }
        expectSound(test.raw);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the other template', () => {
  it('takes each note to the block that stands for its own, and back to where the person had it', async () => {
    const [a = ''] = await addNotes(test.client, ideaId, 'problem', ['A']);
    await addNotes(test.client, ideaId, 'existing_alternatives', ['B']);
    await addNotes(test.client, ideaId, 'early_adopters', ['C']);
    await addNotes(test.client, ideaId, 'channels', ['D']);
    await addNotes(test.client, ideaId, 'high_level_concept', ['E']);
    const lean = await read();
    const toBusiness = () => test.client.canvases.switchTemplate({ ideaId, template: 'business_model' });
    const toLean = () => test.client.canvases.switchTemplate({ ideaId, template: 'lean' });
    expect(readCanvas(await toBusiness())).toEqual([
      ...['key_partners: A B', 'value_propositions: E', 'channels: D', 'customer_segments: C'],
    ]);
    expect((await test.client.ideas.get({ id: ideaId })).template).toBe('business_model');
    expect(readCanvas(await toLean())).toEqual(lean);
    await toBusiness();
    await move([a], 'key_activities', null);
    expect(readCanvas(await toLean())).toEqual([
      ...['existing_alternatives: B', 'solution: A', 'high_level_concept: E', 'channels: D'],
      'early_adopters: C',
    ]);
    await move([a], 'problem', null);
    expect(readCanvas(await toBusiness())[0]).toBe('key_partners: A B');
  });

  it('puts what is new behind the note it follows, among those that were there', async () => {
    await addNotes(test.client, ideaId, 'problem', ['A', 'B']);
    await test.client.canvases.switchTemplate({ ideaId, template: 'business_model' });
    await addNotes(test.client, ideaId, 'key_partners', ['P']);
    const [last = ''] = await addNotes(test.client, ideaId, 'channels', ['X', 'Y']);
    await test.client.canvases.switchTemplate({ ideaId, template: 'lean' });
    expect(await read()).toEqual(['problem: A B P', 'channels: X Y']);
    const { notes } = await test.client.canvases.get({ ideaId });
    const yId = notes.find(({ text }) => text === 'Y')?.id ?? '';
    await move([yId], 'channels', null);
    await add([note('N')], notes[0]?.id ?? '');
    await test.client.canvases.switchTemplate({ ideaId, template: 'business_model' });
    expect(await read()).toEqual(['key_partners: A N B P', 'channels: Y X']);
    expect(last).not.toBe('');
  });

  it('is one step of undo', async () => {
    await addNotes(test.client, ideaId, 'problem', ['A', 'B']);
    const before = dumpTables(test.raw);
    await test.client.canvases.switchTemplate({ ideaId, template: 'business_model' });
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
  });
});
