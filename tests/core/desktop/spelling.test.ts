import { describe, expect, test } from 'vitest';
import type { SpellingState } from '#core/desktop/desktop-stores.ts';
import { createSpelling } from '#core/desktop/spelling/spelling.ts';

/** With the dictionaries that come with the program. */
function open(state: SpellingState = { isOn: true, learned: [] }) {
  const kept: SpellingState[] = [];
  const memory = {
    readSpelling: () => kept.at(-1) ?? state,
    keepSpelling: (next: SpellingState) => void kept.push(next),
  };
  const log = { write: () => {} };
  return { spelling: createSpelling({ memory, log }), kept, reopen: () => createSpelling({ memory, log }) };
}
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];

describe('words', () => {
  test.each([
    ['Indonesian', 'Hari ini saya membaca kabar penolakan itu pelan-pelan, lalu menulis lamaran berikutnya.'],
    [
      'Indonesian with its prefixes and endings',
      'Pekerjaannya dipertanggungjawabkan, ditanyakannya, kesehatanmu, bersama-sama.',
    ],
    [
      'Indonesian as it is spoken',
      'Gue udah capek banget, tapi nggak nangis lagi. Kemarin ngobrol sama ibu.',
    ],
    ['of the search', 'Saya dilamar perekrut lewat LinkedIn, melamar ke lokapasar, dan menunggu surel.'],
    ['English', 'I didn’t get the job, but the interviewer was kind. I’ll apply again on Monday.'],
    ['both in one sentence', 'Interview tadi lancar, feedback dari recruiter bikin semangat.'],
    ['names of things, numbers and abbreviations', 'CV A4 2026 B2B PHK 3x HRD SQL'],
    ['of other scripts', 'صباح 日本語 Привет ꦗꦮ'],
  ])('%s are right', async (_name, text) => {
    expect(await open().spelling.findUnknown(wordsOf(text))).toEqual([]);
  });

  test('that neither language has are told as they were given, each time', async () => {
    const { spelling } = open();
    const words = wordsOf('Saya kehilngan pekrjaan and the aplication, lagi pekrjaan.');
    expect(await spelling.findUnknown(words)).toEqual(['kehilngan', 'pekrjaan', 'aplication', 'pekrjaan']);
  });

  test('that are none at all, or no end of letters, harm nobody', async () => {
    const { spelling } = open();
    const words = ['', '-', '’', 'x'.repeat(200_000), '🙂', '\0', 'صباح', '日本語', 'a\nb'];
    expect(await spelling.findUnknown(words)).toEqual(['a\nb']);
    expect(await spelling.findUnknown(['q'.repeat(100), 'q'.repeat(101)])).toEqual(['q'.repeat(100)]);
    for (const word of words.slice(0, -1)) expect(await spelling.suggest(word, 'id')).toEqual([]);
    expect((await spelling.suggest('kehilngan', 'id')).length).toBeLessThanOrEqual(5);
  });
});

describe('what may have been meant', () => {
  test('comes from the language of the program first, then from the other', async () => {
    const { spelling } = open();
    expect((await spelling.suggest('pekrjaan', 'id'))[0]).toBe('pekerjaan');
    expect((await spelling.suggest('aplication', 'en'))[0]).toBe('application');
    expect(await spelling.suggest('aplication', 'id')).toContain('application');
    expect(await spelling.suggest('xqzzvkw', 'en')).toEqual([]);
  });
});

describe('a word that the person told to be right', () => {
  test('is right from then on, in either case, and at the next start', async () => {
    const { spelling, reopen } = open();
    expect(await spelling.findUnknown(['Nurhayatu', 'nurhayatu'])).toHaveLength(2);
    spelling.learn('nurhayatu');
    spelling.learn('nurhayatu');
    spelling.learn('');
    expect(await spelling.findUnknown(['Nurhayatu', 'nurhayatu'])).toEqual([]);
    expect(await reopen().findUnknown(['Nurhayatu'])).toEqual([]);
    expect(reopen().isOn()).toBe(true);
  });

  test('is kept once, and the oldest go when there are very many', () => {
    const learned = Array.from({ length: 5_000 }, (_, index) => `kata${'a'.repeat(index % 50)}${index}`);
    const { spelling, kept } = open({ isOn: true, learned });
    spelling.learn('barusan');
    expect(kept.at(-1)?.learned).toHaveLength(5_000);
    expect(kept.at(-1)?.learned.at(-1)).toBe('barusan');
    expect(kept.at(-1)?.learned).not.toContain(learned[0]);
  });
});

test('switched off it finds nothing, and stays off', async () => {
  const { spelling, reopen } = open();
  spelling.switchTo(false);
  expect(await spelling.findUnknown(['pekrjaan'])).toEqual([]);
  expect(reopen().isOn()).toBe(false);
  spelling.switchTo(true);
  expect(await reopen().findUnknown(['pekrjaan'])).toEqual(['pekrjaan']);
});

test('dictionaries that cannot be read are said in the log, and no word is marked', async () => {
  const said: string[] = [];
  const spelling = createSpelling({
    memory: { readSpelling: () => ({ isOn: true, learned: [] }), keepSpelling: () => {} },
    log: { write: ({ event }) => void said.push(event) },
    openDictionaries: async () => {
      throw new Error('ENOENT');
    },
  });
  expect(await spelling.findUnknown(['pekrjaan'])).toEqual([]);
  expect(await spelling.suggest('pekrjaan', 'id')).toEqual([]);
  expect(said).toEqual(['spelling.failed']);
});
