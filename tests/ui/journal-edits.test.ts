import { describe, expect, test } from 'vitest';
import { parseMinute } from '#ui/lib/minute-of-day.ts';
import { insertBlock } from '#ui/rooms/journal/templates/insert-block.ts';
import {
  continueList,
  type Edit,
  indentLines,
  outdentLines,
  type Selected,
  toggleLines,
} from '#ui/rooms/journal/text/edits.ts';
import { makeLink, pasteLink, toggleEmphasis } from '#ui/rooms/journal/text/emphasis.ts';

/** A text with its selection between two bars; one bar is the caret. */
function read(marked: string): Selected {
  const from = marked.indexOf('|');
  const to = marked.lastIndexOf('|');
  return { text: marked.replaceAll('|', ''), from, to: to === from ? from : to - 1 };
}

/** The text after an edit, marked in the same way; what did not change is as it was. */
function carryOut(marked: string, make: (selected: Selected) => Edit | null): string {
  const selected = read(marked);
  const edit = make(selected);
  if (!edit) return marked;
  const text = selected.text.slice(0, edit.from) + edit.insert + selected.text.slice(edit.to);
  const { selectFrom: from, selectTo: to } = edit;
  const inside = from === to ? '|' : `|${text.slice(from, to)}|`;
  return text.slice(0, from) + inside + text.slice(to);
}

describe('bold', () => {
  const bold = (marked: string) => carryOut(marked, (now) => toggleEmphasis(now, 'bold'));
  test.each([
    ['a |day| here', 'a **|day|** here'],
    ['a **|day|** here', 'a |day| here'],
    ['a d|ay here', 'a **d|ay** here'],
    ['a **d|ay** here', 'a d|ay here'],
    // At the edge of a word new letters are meant, and with nothing between them the signs go again.
    ['a |', 'a **|**'],
    ['a **|**', 'a |'],
    ['a day|', 'a day**|**'],
    // Spaces around stay outside: inside they would mean nothing.
    ['a| day |here', 'a **|day|** here'],
    // Of each line the words, without what makes it a list.
    ['a |**day**| here', 'a |day| here'],
    ['|- one\n- two|', '- **|one**\n- **two|**'],
    ['- **|one**\n- **two|**', '- |one\n- two|'],
    ['|one\n\ntwo|', '**|one**\n\n**two|**'],
    // Italic inside stays what it is.
    ['*|day|*', '***|day|***'],
    ['***|day|***', '*|day|*'],
    ['|sore’s|', '**|sore’s|**'],
  ])('%j becomes %j', (before, after) => {
    expect(bold(before)).toBe(after);
  });

  test('twice is as it was before, whatever is selected', () => {
    for (const text of ['a |day| here', '|- one\n- two|', '|1. a\n\n> b\n\nc d|', 'w|ord']) {
      expect(bold(bold(text))).toBe(bold(text) === text ? text : text.replace(/^\|(- |1\. )/, '$1|'));
    }
  });
});

test.each([
  ['a |day| here', 'a *|day|* here'],
  ['a *|day|* here', 'a |day| here'],
  ['**|day|**', '***|day|***'],
  ['***|day|***', '**|day|**'],
])('italic: %j becomes %j', (before, after) => {
  expect(carryOut(before, (now) => toggleEmphasis(now, 'italic'))).toBe(after);
});

describe('lines', () => {
  test.each([
    ['bullets', 'on|e', '- on|e'],
    ['bullets', '- on|e', 'on|e'],
    ['bullets', '|', '- |'],
    ['bullets', '|one\n\ntwo|', '|- one\n\n- two|'],
    ['bullets', '|- one\n\n- two|', '|one\n\ntwo|'],
    // A selection that ends at the beginning of a line does not mean that line.
    ['bullets', '|one\n|two', '|- one|\ntwo'],
    // Half of them are: all of them become.
    ['bullets', '|- one\ntwo|', '|- one\n- two|'],
    ['numbers', '|one\n\ntwo\nthree|', '|1. one\n\n2. two\n3. three|'],
    ['numbers', '|- one\n- two|', '|1. one\n2. two|'],
    ['tasks', '1. on|e', '- [ ] on|e'],
    ['tasks', '- [x] on|e', 'on|e'],
    ['heading', 'Today|', '## Today|'],
    ['heading', '### Today|', 'Today|'],
    ['quote', '|one\ntwo|', '|> one\n> two|'],
    ['quote', '|> one\n> two|', '|one\ntwo|'],
    ['bullets', '    - on|e', '    on|e'],
  ] as const)('%s: %j becomes %j', (kind, before, after) => {
    expect(carryOut(before, (now) => toggleLines(now, kind))).toBe(after);
  });

  test.each([
    [indentLines, '- on|e', '    - on|e'],
    [indentLines, 'on|e', 'on|e'],
    [indentLines, '|- one\nplain\n- two|', '|    - one\nplain\n    - two|'],
    [outdentLines, '    - on|e', '- on|e'],
    [outdentLines, '  - on|e', '- on|e'],
    [outdentLines, '- on|e', '- on|e'],
    [outdentLines, '|        - one\n    - two|', '|    - one\n- two|'],
  ])('%o: %j becomes %j', (make, before, after) => {
    expect(carryOut(before, make)).toBe(after);
  });
});

describe('Enter', () => {
  test.each([
    ['- tea|', '- tea\n- |'],
    ['* tea|', '* tea\n* |'],
    ['- t|ea', '- t\n- |ea'],
    ['    - tea|', '    - tea\n    - |'],
    ['9. nine|', '9. nine\n10. |'],
    ['999999999. most|', '999999999. most\n999999999. |'],
    ['- [x] done|', '- [x] done\n- [ ] |'],
    ['> said|', '> said\n> |'],
    // An empty item ends the list, one level after the other.
    ['- tea\n- |', '- tea\n|'],
    ['- a\n    - |', '- a\n- |'],
    ['> a\n> |', '> a\n|'],
  ])('at %j goes on as %j', (before, after) => {
    expect(carryOut(before, continueList)).toBe(after);
  });

  test.each(['plain|', '# Heading|', '|- tea', '-| tea', '- |tea| and', ''])(
    'at %j is a plain new line',
    (before) => {
      expect(continueList(read(before.includes('|') ? before : '|'))).toBeNull();
    },
  );
});

describe('a link', () => {
  test.each([
    ['the |page|', 'the [page](|https://|)'],
    ['the |', 'the [|](https://)'],
    ['the |https://a.example/x_(y)|', 'the [|](https://a.example/x_%28y%29)'],
    ['|a [b] c|', '[a \\[b\\] c](|https://|)'],
  ])('made at %j is %j', (before, after) => {
    expect(carryOut(before, makeLink)).toBe(after);
  });

  test('pasted over words is a link of them', () => {
    const paste = (marked: string, address: string) => carryOut(marked, (now) => pasteLink(now, address));
    expect(paste('the |page|', ' https://a.example/ ')).toBe('the [page](https://a.example/)|');
    expect(paste('the |page|', 'https://a.example/(b)')).toBe('the [page](https://a.example/%28b%29)|');
  });

  test.each([
    ['the |', 'https://a.example/'],
    ['the |page|', 'not an address'],
    ['the |page|', 'javascript:alert(1)'],
    ['|one\ntwo|', 'https://a.example/'],
    ['|https://a.example/|', 'https://b.example/'],
    ['the | |', 'https://a.example/'],
  ])('over %j, %j is pasted as it is', (before, address) => {
    expect(pasteLink(read(before), address)).toBeNull();
  });
});

test.each([
  ['|', '> A question\n\n', '> A question\n\n|'],
  [' \n|', '- \n', '- |\n'],
  ['Before|', '- \n', 'Before\n\n- |\n'],
  ['Bef|ore\n\nafter', 'Block\n\n', 'Before\n\nBlock|\n\n\nafter'],
])('a text to begin with, put in at %j', (before, block, after) => {
  expect(carryOut(before, (now) => insertBlock(now, block)).replace('|', '')).toBe(after.replace('|', ''));
});

describe('a time of the day', () => {
  test.each([
    ['21:40', 1_300],
    ['21.40', 1_300],
    ['2140', 1_300],
    ['9', 540],
    ['9.05', 545],
    ['0', 0],
    ['00:00', 0],
    ['23:59', 1_439],
    ['12 am', 0],
    ['12 pm', 720],
    ['9:40 pm', 1_300],
    ['9 p.m.', 1_260],
    ['pukul 21.40', 1_300],
    ['Jam 7', 420],
    [' 7:30 ', 450],
  ])('%j', (typed, minute) => {
    expect(parseMinute(typed)).toBe(minute);
  });

  test.each([
    '',
    ' ',
    '24',
    '24:00',
    '24:10',
    '12:60',
    '21:4',
    '21:400',
    '99999',
    '-1',
    '-1:30',
    '13 pm',
    '0 am',
    'noon',
    'NaN',
    '1e3',
    '1.5e1',
    '٩:٣٠',
    '9:30:15',
    '9:30 9:40',
    'javascript:1',
    '9'.repeat(10_000),
  ])('not %j', (typed) => {
    expect(parseMinute(typed)).toBeNull();
  });
});
