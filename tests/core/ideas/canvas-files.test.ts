import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptionStates, blocksOf, canvasTemplates } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { languages } from '#contract/settings.ts';
import { colorNames } from '#contract/values.ts';
import { readCanvasJson, type WrittenCanvas, writeCanvasJson } from '#core/ideas/files/canvas-file.ts';
import { readCanvasMarkdown } from '#core/ideas/files/read-canvas-markdown.ts';
import { writeCanvasMarkdown } from '#core/ideas/files/write-canvas-markdown.ts';

/** Words as a person types them, with everything that means something in Markdown. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'Nasi',
        '# b',
        '- c',
        '1. d',
        '<!-- e -->',
        '\\<!--',
        '*f*',
        '"',
        '`',
        '\n',
        '\n\n',
        '  ',
        '漢',
        '😀',
        '[x]',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(' ').replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().trim())
  .filter((text) => text !== '' && text.length < limits.canvasNote);

const canvas = (text: fc.Arbitrary<string>) =>
  fc.constantFrom(...canvasTemplates).chain((template) =>
    fc.record({
      title: fc.constantFrom('Rice bowls', 'Nasi & sayur', '漢字'),
      template: fc.constant(template),
      notes: fc.array(
        fc.record({
          block: fc.constantFrom(...blocksOf[template]),
          text,
          color: fc.constantFrom(...colorNames),
          assumption: fc.constantFrom(null, ...assumptionStates),
          importance: fc.constantFrom(null, 1, 2, 3),
        }),
        { maxLength: 12 },
      ),
    }),
  );

const byBlock = ({ template, notes }: WrittenCanvas) =>
  blocksOf[template].flatMap((block) => notes.filter((note) => note.block === block));

describe('a canvas in JSON', () => {
  it('comes back as it went', async () => {
    await fc.assert(
      fc.property(canvas(words), (given) => {
        expect(readCanvasJson(writeCanvasJson(given))).toEqual({ ...given, passedOver: [] });
      }),
    );
  });

  it('of somebody else is not taken for one', () => {
    for (const text of ['', '[]', 'null', '{"format":"other","version":2}', '{"format":"langkah-canvas"}'])
      expect(readCanvasJson(text)).toBeNull();
  });

  it('tells what it could not understand, and takes no more than a canvas holds', () => {
    const note = { block: 'problem', text: 'a', color: 'plum', assumption: null, importance: null };
    const read = (notes: unknown[]) =>
      readCanvasJson(
        JSON.stringify({ format: 'langkah-canvas', version: 1, title: ' ', template: 'lean', notes }),
      );
    expect(read([note, { ...note, block: 'nowhere' }, { ...note, text: '  ' }, 7])).toMatchObject({
      title: null,
      notes: [note],
      passedOver: [expect.stringContaining('nowhere'), expect.any(String), '7'],
    });
    expect(read(Array.from({ length: 501 }, () => note))).toMatchObject({ passedOver: ['a'] });
    expect(read([{ ...note, block: 'key_partners' }])?.notes).toMatchObject([{ block: 'problem' }]);
    expect(
      read([JSON.parse('{"__proto__":{"polluted":1},"block":"problem","text":"x"}')])?.notes,
    ).toHaveLength(1);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a canvas in Markdown', () => {
  it('comes back as it went, in both languages', async () => {
    await fc.assert(
      fc.property(canvas(words), fc.constantFrom(...languages), (given, language) => {
        const text = writeCanvasMarkdown(given, language, { includeAssumptions: true });
        // Every block has its heading, so the template is always told apart.
        expect(readCanvasMarkdown(text)).toEqual({ ...given, notes: byBlock(given), passedOver: [] });
      }),
    );
  });

  it.each(['Plan\n- a\n- b', 'x\n# y', 'x\n\n1. y', 'x\n \n  y', '[x] y', '[x]', '\\[ ] y', 'x\u2028y'])(
    'has one note for %j',
    (text) => {
      const note = { text, color: 'sand', assumption: null, importance: null } as const;
      const given: WrittenCanvas = { title: 'T', template: 'lean', notes: [{ ...note, block: 'problem' }] };
      for (const includeAssumptions of [true, false])
        expect(readCanvasMarkdown(writeCanvasMarkdown(given, 'en', { includeAssumptions }))).toEqual({
          ...given,
          passedOver: [],
        });
    },
  );

  it('with two spaces before what goes on is read too', () => {
    const read = readCanvasMarkdown('## Problem\n- a\n  b\n\n  c\n- [x] d\n\te\n');
    expect(read?.notes.map(({ text }) => text)).toEqual(['a\nb\n\nc', 'd\ne']);
  });

  it('written by hand is read by the names of its blocks', () => {
    const text = [
      '# My idea',
      'some words before',
      '## key partnerships',
      '* A farm',
      '* A kitchen',
      '  in the same street',
      '',
      '## STRUKTUR BIAYA:',
      'Rent',
      '',
      'Rice',
      '1. Gas',
      '- [ ] Salt',
      '## Weather',
      'rain',
    ].join('\r\n');
    expect(readCanvasMarkdown(text)).toEqual({
      title: 'My idea',
      template: 'business_model',
      notes: [
        ['key_partners', 'A farm'],
        ['key_partners', 'A kitchen\nin the same street'],
        ['cost_structure', 'Rent'],
        ['cost_structure', 'Rice'],
        ['cost_structure', 'Gas'],
        ['cost_structure', 'Salt'],
      ].map(([block, words]) => ({ block, text: words, color: 'sand', assumption: null, importance: null })),
      passedOver: ['Weather', 'rain'],
    });
  });

  it('without a block is none', () => {
    for (const text of ['', '# Only a title', 'just words', '## Weather\n- rain'])
      expect(readCanvasMarkdown(text)).toBeNull();
  });

  it('says nothing of assumptions when that is not wanted', () => {
    const given: WrittenCanvas = {
      title: 'T',
      template: 'lean',
      notes: [{ block: 'problem', text: 'a', color: 'rose', assumption: 'refuted', importance: 3 }],
    };
    expect(writeCanvasMarkdown(given, 'en', { includeAssumptions: false })).not.toMatch(
      /rose|refuted|importance/,
    );
  });
});
