import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { journalFile, journalFileEntry } from '#contract/journal-file.ts';
import { createArchiveNames } from '#core/journal/exports/archive-names.ts';
import type { ExportedEntry, ExportedJournal, ExportedMark } from '#core/journal/exports/exported-journal.ts';
import { linkTo, yamlText } from '#core/journal/exports/plain-text.ts';
import { writeJson } from '#core/journal/exports/write-json.ts';
import { writeMarkdown } from '#core/journal/exports/write-markdown.ts';
import { createReportWords } from '#core/reports/report-words.ts';

const calm: ExportedMark = {
  ...{ id: 'a', kind: 'feeling', known: 'calm', name: null, category: 'light', archived: false },
};
const garden: ExportedMark = {
  ...{ id: 'b', kind: 'factor', known: null, name: 'My garden: *roses*', category: 'Own', archived: true },
};
const entry = (changes: Partial<ExportedEntry>): ExportedEntry => ({
  ...{ writtenOn: '2026-03-10', minute: 545, mood: null, energy: null, marks: [], text: '', files: [] },
  ...changes,
});
const journal = (entries: ExportedEntry[], changes: Partial<ExportedJournal> = {}): ExportedJournal => ({
  ...{ entries, marks: [calm, garden], moodNames: new Map() },
  ...changes,
});
const filesOf = (given: ExportedJournal, language: 'en' | 'id' = 'en') => [
  ...writeMarkdown(given, createReportWords(language)),
];
const dayOf = (entries: ExportedEntry[]) => filesOf(journal(entries))[0]?.text ?? '';

function bodyOf(text: string): string {
  const end = text.indexOf('\n---\n', 4);
  return text.slice(end + 5);
}
const htmlOf = (text: string) => renderToStaticMarkup(createElement(Markdown, null, bodyOf(text)));
/** What a reader shows outside of quotations. */
const ownHtmlOf = (text: string) => htmlOf(text).replace(/<blockquote>[\s\S]*<\/blockquote>/g, '<quote/>');

describe('Markdown', () => {
  test('one file a day, with what other programs sort by, moods and marks in the words of the person', () => {
    const entries = [
      entry({ mood: 4, energy: 3, marks: [calm, garden], text: 'First **line**.\n\nSecond.' }),
      entry({ minute: 1_300, mood: 1, marks: [calm] }),
      entry({ writtenOn: '2026-03-12', minute: 0, text: 'Late.' }),
    ];
    const files = filesOf(journal(entries, { moodNames: new Map([[1, 'Bottom']]) }));
    expect(files.map(({ name }) => name)).toEqual(['2026-03-10.md', '2026-03-12.md']);
    expect(files[0]?.text).toBe(`---
date: 2026-03-10
mood: 2.5
energy: 3
feelings:
  - "Calm"
factors:
  - "My garden: *roses*"
---

# 10 March 2026

## 09:05

- Mood: Good (4 of 5)
- Energy: 3 of 5
- Feelings: Calm
- Factors: My garden: \\*roses\\*

> First **line**.
>
> Second.

## 21:40

- Mood: Bottom (1 of 5)
- Feelings: Calm
`);
    expect(files[1]?.text).toBe('---\ndate: 2026-03-12\n---\n\n# 12 March 2026\n\n## 00:00\n\n> Late.\n');
  });

  test('in Indonesian', () => {
    const [file] = filesOf(journal([entry({ mood: 2, marks: [calm] })]), 'id');
    expect(file?.text).toContain('# 10 Maret 2026\n\n## 09.05\n\n- Suasana hati: Berat (2 dari 5)');
    expect(file?.text).toContain('feelings:\n  - "Tenang"');
  });

  test('files are linked so that the link leads there', () => {
    const name = 'Foto (1) [ü].jpg';
    const path = 'files/2026-03-10-0905-Foto (1) [ü].jpg';
    const files = [
      { id: '1', name, path, type: 'image/jpeg', byteCount: 1, sha256: '' },
      { id: '2', name: 'cv.pdf', path: 'files/cv.pdf', type: 'application/pdf', byteCount: 1, sha256: '' },
    ];
    const html = htmlOf(dayOf([entry({ files })]));
    const [, source = ''] = /<img src="([^"]+)" alt="Foto \(1\) \[ü\]\.jpg"/.exec(html) ?? [];
    expect(decodeURIComponent(source)).toBe(path);
    expect(html).toContain('<a href="files/cv.pdf">cv.pdf</a>');
    expect(linkTo("a b/c'(d).png")).toBe('a%20b/c%27%28d%29.png');
  });

  test.each([
    ['a heading', '# 11 March 2026\n## 10:00\n- Mood: Very good (5 of 5)'],
    ['a heading that is underlined', 'Mine\n===\n\nToo\n---'],
    ['front matter', '---\nmood: 5\n---'],
    ['a fence without an end', '```\nnever closed'],
    ['a comment without an end', '<!-- never closed'],
    ['a script', '<script>alert(1)'],
    ['a list and what hangs on to it', '- one\n  - two\n\n      code'],
    ['a definition', '[Photo]: https://example.com'],
    ['other ends of lines', '# a\r# b\r\n# c'],
  ])('a text with %s does not leave its place', (_, text) => {
    const html = ownHtmlOf(
      dayOf([entry({ mood: 3, text }), entry({ minute: 600, mood: 4, text: 'After.' })]),
    );
    // Cut from the first quotation to the last, so that none can hide the end of another.
    expect(html.match(/<h[1-6]>.*?<\/h[1-6]>/g)).toEqual(['<h1>10 March 2026</h1>', '<h2>09:05</h2>']);
    expect(htmlOf(dayOf([entry({ text }), entry({ minute: 600, mood: 4 })]))).toContain('<h2>10:00</h2>');
  });

  test('whatever is written, the day keeps its headings and its text', () => {
    const piece = fc.constantFrom(
      '#',
      '```',
      '~~~',
      '<!--',
      '---',
      '===',
      '>',
      '- ',
      '\n',
      '\t',
      ' ',
      'a',
      '[b]:',
      '<p>',
      '`',
      '\\',
    );
    const anyText = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const text = dayOf([
          entry({ text: first }),
          entry({ minute: 600, text: second }),
          entry({ minute: 700, mood: 3 }),
        ]);
        const html = htmlOf(text);
        for (const heading of [
          '<h1>10 March 2026</h1>',
          '<h2>09:05</h2>',
          '<h2>10:00</h2>',
          '<h2>11:40</h2>',
        ])
          expect(html).toContain(heading);
        const outside = html.split('<h2>11:40</h2>')[1];
        expect(outside).toContain('Mood: In between (3 of 5)');
        const lines = bodyOf(text)
          .split('\n')
          .filter((line) => line.startsWith('>'));
        const written = lines.map((line) => line.replace(/^> ?/, '')).join('\n');
        const given = [first, second]
          .filter((each) => each.trim() !== '')
          .map((each) => each.replace(/\r\n?/g, '\n'));
        expect(written).toBe(given.join('\n'));
      }),
      { numRuns: 60 },
    );
  });

  test('front matter is read back exactly, whatever a mark is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        expect(parseYaml(`- ${yamlText(name)}`)).toEqual([name]);
      }),
      { numRuns: 500 },
    );
    const marks = ['yes', '2026-03-10', '"', "it's: #1", '- a', '{{x}}', '$t(title)'].map((name, index) => {
      return { ...garden, id: String(index), name };
    });
    const text = dayOf([entry({ mood: 3, marks })]);
    const [, front = ''] = text.split('---\n');
    expect(parseYaml(front)).toEqual({ date: '2026-03-10', mood: 3, factors: marks.map(({ name }) => name) });
    for (const { name } of marks)
      expect(htmlOf(text)).toContain(name.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'));
  });
});

describe('JSON', () => {
  test('says everything, in the form that is promised', () => {
    const file = {
      id: '1',
      name: 'a.png',
      path: 'files/x-a.png',
      type: 'image/png',
      byteCount: 3,
      sha256: 'ab'.repeat(32),
    };
    const given = journal(
      [
        entry({ mood: 4, energy: 2, marks: [garden, calm], text: '"\u2028\n\\', files: [file] }),
        entry({ minute: 0 }),
      ],
      { moodNames: new Map([[4, 'Fine']]) },
    );
    const text = [...writeJson(given, { words: createReportWords('en'), today: '2026-03-11' })].join('');
    const read = journalFile.parse(JSON.parse(text));
    expect(read.moods).toContainEqual({ mood: 4, word: 'Fine', name: 'Fine' });
    expect(read.moods).toContainEqual({ mood: 5, word: 'Very good', name: null });
    expect(read.marks).toEqual([
      { id: 1, kind: 'feeling', known: 'calm', name: null, word: 'Calm', category: 'light', archived: false },
      {
        id: 2,
        kind: 'factor',
        known: null,
        name: garden.name,
        word: garden.name,
        category: 'Own',
        archived: true,
      },
    ]);
    expect(read.entries.map((each) => journalFileEntry.parse(each))).toEqual([
      {
        ...{ writtenOn: '2026-03-10', minute: 545, mood: 4, energy: 2, markIds: [2, 1], text: '"\u2028\n\\' },
        files: [{ path: 'files/x-a.png', name: 'a.png', byteCount: 3, sha256: 'ab'.repeat(32) }],
      },
      { writtenOn: '2026-03-10', minute: 0, mood: null, energy: null, markIds: [], text: '', files: [] },
    ]);
  });

  test('says nothing of moods and marks that were to stay', () => {
    const given = journal([entry({ text: 'a' })], { marks: [], moodNames: null });
    const text = [...writeJson(given, { words: createReportWords('en'), today: '2026-03-11' })].join('');
    expect(JSON.parse(text)).toMatchObject({ moods: [], marks: [], entries: [{ text: 'a' }] });
    const none = [...writeJson(journal([]), { words: createReportWords('en'), today: '2026-03-11' })].join(
      '',
    );
    expect(JSON.parse(none)).toMatchObject({ entries: [] });
  });
});

test('names in an archive are each there once, whatever the case, and never too long', () => {
  const name = createArchiveNames();
  expect(name('2026-03-10', 545, 'a.png')).toBe('files/2026-03-10-0905-a.png');
  expect(name('2026-03-10', 545, 'A.PNG')).toBe('files/2026-03-10-0905-A-2.PNG');
  expect(name('2026-03-10', 546, 'a.png')).toBe('files/2026-03-10-0906-a.png');
  const long = name('2026-03-10', 0, `${'漢'.repeat(120)}.webp`);
  expect(Buffer.byteLength(long)).toBeLessThan(255);
  expect(long.endsWith('漢.webp')).toBe(true);
});
