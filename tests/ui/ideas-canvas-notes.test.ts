import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CanvasNote } from '#contract/canvases.ts';
import { type Block, blocksOf } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { readDrawn } from '#ui/components/chart/read-drawn.ts';
import { readNotes, splitLines, writeNotes } from '#ui/rooms/ideas/canvas/clipboard.ts';
import { nameOfNote } from '#ui/rooms/ideas/canvas/note-name.ts';
import {
  applyMove,
  groupNotes,
  indexWithout,
  type NotesByBlock,
  noteAbove,
} from '#ui/rooms/ideas/canvas/notes-by-block.ts';
import { placeInTemplate } from '#ui/rooms/ideas/canvas/place-in-template.ts';

const note = (id: string, block: Block, more: Partial<CanvasNote> = {}): CanvasNote => ({
  id,
  block,
  text: id,
  color: 'sand',
  assumption: null,
  importance: null,
  supportsCount: 0,
  contradictsCount: 0,
  ...more,
});
const lean = (...notes: CanvasNote[]) => groupNotes('lean', notes);
const idsIn = (groups: NotesByBlock, block: Block) => groups.get(block)?.map(({ id }) => id);

describe('notes by block', () => {
  test('keep whatever did not change, so that nothing of it is drawn anew', () => {
    const before = lean(note('a', 'problem'), note('b', 'problem'), note('c', 'solution'));
    const after = groupNotes(
      'lean',
      [note('a', 'problem'), note('b', 'problem', { text: 'other' }), note('c', 'solution')],
      before,
    );
    expect(after.get('solution')).toBe(before.get('solution'));
    expect(after.get('problem')).not.toBe(before.get('problem'));
    expect(after.get('problem')?.[0]).toBe(before.get('problem')?.[0]);
    expect(after.get('problem')?.[1]?.text).toBe('other');
    expect([...after.keys()]).toEqual(blocksOf.lean);
  });

  test('go together, in the order given, and leave the others where they were', () => {
    const groups = lean(
      ...['a', 'b', 'c', 'd'].map((id) => note(id, 'problem')),
      note('x', 'solution'),
      note('y', 'solution'),
    );
    const moved = applyMove(groups, { ids: ['c', 'a', 'x'], block: 'solution', index: 1 });
    expect(idsIn(moved, 'problem')).toEqual(['b', 'd']);
    expect(idsIn(moved, 'solution')).toEqual(['y', 'c', 'a', 'x']);
    expect(moved.get('solution')?.every(({ block }) => block === 'solution')).toBe(true);
    expect(moved.get('channels')).toBe(groups.get('channels'));
  });

  test('a move says below which note it ends, whatever is moved from where', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const anyMove = fc.record({
      ids: fc.shuffledSubarray(names, { minLength: 1 }),
      place: fc.nat({ max: 5 }),
      split: fc.nat({ max: 5 }),
    });
    fc.assert(
      fc.property(anyMove, ({ ids, place, split }) => {
        const groups = lean(
          ...names.map((name, index) => note(name, index < split ? 'problem' : 'solution')),
        );
        const there = groups.get('solution') ?? [];
        const index = indexWithout(there, ids, Math.min(place, there.length));
        const move = { ids, block: 'solution' as const, index };
        const after = idsIn(applyMove(groups, move), 'solution') ?? [];
        const above = noteAbove(groups, move);
        const at = above === null ? 0 : after.indexOf(above) + 1;
        expect(after.slice(at, at + ids.length)).toEqual(ids);
        expect([...after].sort()).toEqual([...new Set([...there.map(({ id }) => id), ...ids])].sort());
      }),
    );
  });
});

describe('the clipboard', () => {
  /** What a browser keeps of it between programs. */
  function clipboard(): DataTransfer {
    const kept = new Map<string, string>();
    return {
      setData: (type: string, text: string) => void kept.set(type, text),
      getData: (type: string) => kept.get(type) ?? '',
    } as Partial<DataTransfer> as DataTransfer;
  }

  test('keeps notes as they are, of several lines too, and plain text for others', () => {
    const data = clipboard();
    writeNotes(data, [
      note('a', 'problem', { text: 'One\nmore', color: 'rose', assumption: 'testing', importance: 3 }),
      note('b', 'problem', { text: 'Two' }),
    ]);
    expect(data.getData('text/plain')).toBe('One\nmore\nTwo');
    expect(readNotes(data)).toEqual([
      { text: 'One\nmore', color: 'rose', assumption: 'testing', importance: 3 },
      { text: 'Two', color: 'sand', assumption: null, importance: null },
    ]);
  });

  test('of a foreign or broken kind is read as text', () => {
    for (const own of ['{', '[]', '[{"text":""}]', '[{"text":"a","color":"javascript:"}]']) {
      const data = clipboard();
      data.setData('application/x-langkah-notes', own);
      data.setData('text/plain', 'Plain');
      expect(readNotes(data)).toEqual([{ text: 'Plain' }]);
    }
  });

  test('a list becomes a note for each line, without the signs before it', () => {
    const text = '- First\r\n\r\n  2. Second\n• Third\n-5 % is no list\n';
    expect(splitLines(text).map((each) => each.text)).toEqual([
      'First',
      'Second',
      'Third',
      '-5 % is no list',
    ]);
  });

  test('loses nothing of what is too long for one note', () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`);
    const parts = splitLines(words.join(' '));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.text.length <= limits.canvasNote)).toBe(true);
    expect(parts.map((part) => part.text).join(' ')).toBe(words.join(' '));
  });
});

test('imported notes of the other template go where the template says', () => {
  const found = (block: Block) => ({
    block,
    text: 'x',
    color: 'sand' as const,
    assumption: null,
    importance: null,
  });
  expect(
    placeInTemplate('business_model', [found('problem'), found('early_adopters'), found('channels')]).map(
      ({ block }) => block,
    ),
  ).toEqual(['key_partners', 'customer_segments', 'channels']);
});

test('a long note is called by its beginning', () => {
  expect(nameOfNote({ text: 'Short\nand more' })).toBe('Short');
  expect(nameOfNote({ text: 'y'.repeat(100) })).toHaveLength(60);
});

test('a picture without a size is none', () => {
  expect(readDrawn('<svg viewBox="0 0 841.9 595.3">')).toMatchObject({ width: 1684, height: 1191 });
  expect(() => readDrawn('<svg>')).toThrow();
});
