// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { limits } from '#contract/limits.ts';
import { matchAnswers, readAnswers } from '#core/ideas/files/feedback-answers.ts';
import { type FormRound, renderForm } from '#core/ideas/files/feedback-form.tsx';
import { renderFormSheet } from '#core/ideas/files/feedback-sheet.tsx';
import { createReportWords } from '#core/reports/report-words.ts';
import { hostileTexts } from '../reports/entries.ts';

const idOf = (number: number) => `01999999-0000-7000-8000-${String(number).padStart(12, '0')}`;
const round: FormRound = {
  id: idOf(1),
  title: 'Lunch at the office',
  introduction: 'Thank you for helping.\nFive minutes are enough.',
  questions: [
    { id: idOf(11), text: 'What do you eat at noon?', kind: 'text', noteId: null },
    { id: idOf(12), text: 'How glad would you be?', kind: 'scale', noteId: null },
    { id: idOf(13), text: 'Did you order lunch last week?', kind: 'yes_no', noteId: null },
  ],
};
const english = createReportWords('en');
const indonesian = createReportWords('id');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** The form as a browser of the person asked runs it. */
function openForm(html: string) {
  const page = document.defaultView ?? window;
  const run = (text: string) => {
    const script = document.createElement('script');
    script.textContent = text;
    document.body.append(script);
  };
  delete document.documentElement.dataset.saved;
  document.documentElement.innerHTML = html;
  const click = vi.spyOn(page.HTMLAnchorElement.prototype, 'click').mockReturnValue();
  onTestFinished(() => click.mockRestore());
  // What jsdom has not, where scripts of the page look for it.
  run(`URL.revokeObjectURL = () => undefined;
    URL.createObjectURL = (file) => {
      const reader = new FileReader();
      reader.onload = () => { document.documentElement.dataset.saved = reader.result; };
      reader.readAsText(file);
      return 'blob:saved';
    };`);
  run(document.querySelector('script')?.textContent ?? '');
  const field = (name: string) => {
    const found = [...document.querySelectorAll('label')].find((label) => label.textContent?.trim() === name);
    const control = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input');
    if (!control) throw new Error(`There is no field "${name}".`);
    return control as HTMLInputElement;
  };
  return {
    field,
    async save() {
      document.querySelector<HTMLButtonElement>('#save')?.click();
      return vi.waitUntil(() => document.documentElement.dataset.saved);
    },
    warns: () => !page.dispatchEvent(new page.Event('beforeunload', { cancelable: true })),
    /** Whether a key does what it does by itself: Enter in a field of one line would send the form. */
    enters: (control: HTMLElement | null) =>
      control?.dispatchEvent(
        new page.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      ),
    change: () => document.getElementById('form')?.dispatchEvent(new page.Event('input')),
  };
}

describe('the form for the screen', () => {
  test.each([english, indonesian])(
    'allows its own style and script and nothing else, in $language',
    (words) => {
      const document = parse(renderForm({ ...round, introduction: hostileTexts.join('\n') }, words));
      const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
      const hashOf = (selector: string) =>
        `'sha256-${createHash('sha256')
          .update(document.querySelector(selector)?.textContent ?? '')
          .digest('base64')}'`;
      expect(policy.split('; ').sort()).toEqual([
        "base-uri 'none'",
        "default-src 'none'",
        "form-action 'none'",
        `script-src ${hashOf('script')}`,
        `style-src ${hashOf('style')}`,
      ]);
      expect(document.documentElement.lang).toBe(words.language);
      expect(document.querySelectorAll('script, style').length).toBe(2);
      expect(document.querySelectorAll('[src], [href], [style], img, iframe, object, link').length).toBe(0);
      const events = [...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
      expect(events.filter((name) => name.startsWith('on'))).toEqual([]);
    },
  );

  test('names every field, and groups what is chosen under its question', () => {
    const document = parse(renderForm(round, indonesian));
    for (const control of document.querySelectorAll('input, textarea')) {
      const named = control.closest('label') ?? document.querySelector(`label[for="${control.id}"]`);
      expect(named?.textContent?.trim()).not.toBe('');
      expect(named).not.toBeNull();
    }
    expect([...document.querySelectorAll('legend')].map((each) => each.textContent)).toEqual([
      '2. How glad would you be?',
      '3. Did you order lunch last week?',
    ]);
    expect(document.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe('question-2-hint');
    expect(
      [...document.querySelectorAll('fieldset:last-of-type label')].map((each) => each.textContent),
    ).toEqual(['Ya', 'Tidak', 'Tidak dijawab']);
  });

  test('saves what was written as the file that is read back', async () => {
    const form = openForm(renderForm(round, english));
    form.field('Your name (optional)').value = ' Budi ';
    form.field('1. What do you eat at noon?').value = 'Nasi "padang"\n</script>';
    form.field('4').checked = true;
    form.field('No').checked = true;
    form.field('What else would you like to say?').value = 'Good luck';
    const read = readAnswers(await form.save());
    expect(read).toMatchObject({
      roundId: round.id,
      roundTitle: round.title,
      name: 'Budi',
      givenOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      said: 'Good luck',
    });
    expect(read && matchAnswers(read, round)).toEqual({
      answers: [
        { questionId: idOf(11), text: 'Nasi "padang"\n</script>', number: null },
        { questionId: idOf(12), text: null, number: 4 },
        { questionId: idOf(13), text: null, number: 0 },
      ],
      passedOver: [],
    });
    expect(document.querySelector('[role=status]')?.textContent).toContain(
      'langkah-answers-Lunch at the office.json',
    );
  });

  test('is saved by its button alone: Enter in a field does not send what is not finished', () => {
    const form = openForm(renderForm(round, english));
    expect(form.enters(form.field('Your name (optional)'))).toBe(false);
    expect(form.enters(form.field('4'))).toBe(false);
    expect(form.enters(form.field('1. What do you eat at noon?'))).toBe(true);
    expect(form.enters(document.getElementById('save'))).toBe(true);
  });

  test('what was left empty is no answer', async () => {
    const read = readAnswers(await openForm(renderForm(round, english)).save());
    expect(read).toMatchObject({ name: null, said: '' });
    expect(read && matchAnswers(read, round)).toEqual({ answers: [], passedOver: [] });
  });

  test('warns before answers that were not saved are left behind', async () => {
    const form = openForm(renderForm(round, english));
    expect(form.warns()).toBe(false);
    form.change();
    expect(form.warns()).toBe(true);
    await form.save();
    expect(form.warns()).toBe(false);
  });
});

describe('the form on paper', () => {
  test('has each question with what is chosen or lines to write on', () => {
    const document = parse(renderFormSheet(round, 'A4', indonesian));
    expect([...document.querySelectorAll('h2')].map((each) => each.textContent)).toEqual([
      '1. What do you eat at noon?',
      '2. How glad would you be?',
      '3. Did you order lunch last week?',
      'Adakah hal lain yang ingin Anda sampaikan?',
    ]);
    expect(document.querySelectorAll('.lines').length).toBe(2);
    expect([...document.querySelectorAll('.choice')].map((each) => each.textContent)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      'Ya',
      'Tidak',
    ]);
    expect(document.querySelectorAll('script, [style], a, img').length).toBe(0);
  });

  test('leaves less room to write the more is asked', () => {
    const linesFor = (count: number) => {
      const questions = Array.from({ length: count }, (_, index) => ({
        ...{ id: idOf(index), text: 'Why?', kind: 'text' as const, noteId: null },
      }));
      const document = parse(renderFormSheet({ ...round, questions }, 'Letter', english));
      return document.querySelector('.lines')?.childElementCount;
    };
    expect([linesFor(1), linesFor(4), linesFor(30)]).toEqual([8, 3, 2]);
  });

  test('stands closer together where that keeps it on one sheet, and thanks on no sheet of their own', () => {
    const sheetFor = (count: number) => {
      const questions = Array.from({ length: count }, (_, index) => ({
        ...{ id: idOf(index), text: 'Why?', noteId: null },
        kind: (['text', 'scale', 'yes_no'] as const)[index % 3] ?? 'text',
      }));
      return parse(renderFormSheet({ ...round, questions }, 'Letter', english));
    };
    const isClose = (count: number) => sheetFor(count).querySelector('.form.close') !== null;
    expect([isClose(3), isClose(9), isClose(30)]).toEqual([false, true, false]);
    expect(sheetFor(9).querySelector('section:last-of-type .thanks')).toBeTruthy();
  });
});

describe('a file of answers', () => {
  const written = {
    format: 'langkah-feedback-answers',
    version: 1,
    roundId: round.id,
    roundTitle: round.title,
    name: null,
    givenOn: '2026-11-30',
    said: '',
    answers: [{ questionId: idOf(11), question: 'What do you eat at noon?', text: 'Rice', number: null }],
  };
  const [answer] = written.answers;
  const read = (more: object) => readAnswers(JSON.stringify({ ...written, ...more }));

  test('is read with a byte-order mark, too', () => {
    expect(readAnswers(`\uFEFF${JSON.stringify(written)}`)).toEqual(written);
  });

  test('is refused whole when anything in it is not as the form writes it', () => {
    const hostile = [
      { format: 'langkah-canvas' },
      { version: 0 },
      { roundId: '../1' },
      { roundTitle: '' },
      { givenOn: '2026-02-30' },
      { said: 'a'.repeat(limits.feedbackAnswer + 1) },
      { said: 'a\0' },
      { name: 'a'.repeat(limits.line + 1) },
      { answers: [answer, answer] },
      { answers: [{ ...answer, text: 'a'.repeat(limits.feedbackAnswer + 1) }] },
      { answers: [{ ...answer, text: '\uD800' }] },
      { answers: [{ ...answer, number: 6 }] },
      { answers: [{ ...answer, number: 1.5 }] },
      { answers: Array.from({ length: 31 }, (_, index) => ({ ...answer, questionId: idOf(index) })) },
      { answers: {} },
    ];
    expect(hostile.filter((more) => read(more) !== null)).toEqual([]);
    const texts = ['', '{', 'null', '[]', '"a"', '['.repeat(200_000), '<!doctype html>'];
    expect(texts.filter((text) => readAnswers(text) !== null)).toEqual([]);
    expect(read({})).toEqual(written);
  });

  test('tells answers to what the round no longer asks, or asks in another way', () => {
    const found = read({
      answers: [
        { questionId: idOf(13), question: 'Did you order lunch last week?', text: null, number: 3 },
        { questionId: idOf(99), question: 'Gone', text: 'Yes', number: null },
        { questionId: idOf(98), question: 'Gone and left empty', text: ' ', number: null },
        { ...answer, text: ' Rice ' },
      ],
    });
    expect(found && matchAnswers(found, round)).toEqual({
      answers: [{ questionId: idOf(11), text: 'Rice', number: null }],
      passedOver: ['Did you order lunch last week?', 'Gone'],
    });
  });
});
