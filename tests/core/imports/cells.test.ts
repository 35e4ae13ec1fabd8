import { describe, expect, test } from 'vitest';
import { stageMeanings } from '#contract/stages.ts';
import { cellText, isBlank } from '#core/imports/cells/cell-text.ts';
import {
  readEmploymentType,
  readSource,
  readWorkMode,
  readYesOrNo,
} from '#core/imports/cells/closed-words.ts';
import { postingText } from '#core/imports/cells/posting-text.ts';
import { linkKey, readLink } from '#core/imports/cells/read-link.ts';
import { meaningOfWord } from '#core/imports/cells/stage-words.ts';
import english from '#locales/en/words.json' with { type: 'json' };
import indonesian from '#locales/id/words.json' with { type: 'json' };

describe('words for stages', () => {
  test.each([
    ['WISHLIST', 'saved'],
    ['Bookmarked', 'saved'],
    ['Draft', 'saved'],
    ['Belum dilamar', 'saved'],
    ['APPLY', 'applied'],
    ['Sudah dilamar', 'applied'],
    ['Menunggu kabar', 'applied'],
    ['Menunggu kabar dari HRD', 'applied'],
    ['Screening Call', 'screening'],
    ['Psikotes', 'screening'],
    ['Interviewing', 'interview'],
    ['Interview HRD', 'interview'],
    ['ON_SITE_INTERVIEW', 'interview'],
    ['Wawancara user ke-2', 'interview'],
    ['OFFER_RECEIVED', 'offer'],
    ['Offer Accepted', 'accepted'],
    ['Diterima', 'accepted'],
    ['Tidak diterima', 'rejected'],
    ['Ditolak setelah interview', 'rejected'],
    ['Rejected', 'rejected'],
    ['Offer declined', 'withdrawn'],
    ['Mengundurkan diri', 'withdrawn'],
    ['Ghosted', 'no_answer'],
    ['Tanpa kabar', 'no_answer'],
    ['Expired', null],
    ['', null],
  ])('%j means %s', (word, meaning) => expect(meaningOfWord(word)).toBe(meaning));

  test.each(stageMeanings)('our own words for %s are known', (meaning) => {
    expect(meaningOfWord(english.meaning[meaning])).toBe(meaning);
    expect(meaningOfWord(indonesian.meaning[meaning])).toBe(meaning);
  });
});

describe('words of closed lists', () => {
  test.each([
    ['On-site', 'on_site', true],
    ['WFO', 'on_site', true],
    ['Remote', 'remote', true],
    ['Kerja dari rumah', 'remote', true],
    ['Hybrid (3 hari di kantor)', 'hybrid', false],
    ['Fully remote, EU time', 'remote', false],
  ] as const)('%j is %s', (text, value, isWhole) => expect(readWorkMode(text)).toEqual({ value, isWhole }));

  test.each([
    ['FULL_TIME', 'full_time'],
    ['Karyawan tetap', 'full_time'],
    ['Kontrak 1 tahun', 'contract'],
    ['Magang (full time)', 'internship'],
    ['Paruh Waktu', 'part_time'],
    ['PKWT', 'contract'],
  ] as const)('%j is %s', (text, value) => expect(readEmploymentType(text)).toMatchObject({ value }));

  test('our own words are known, in both languages', () => {
    for (const words of [english, indonesian]) {
      for (const [value, word] of Object.entries(words.workMode)) {
        expect(readWorkMode(word)).toEqual({ value, isWhole: true });
      }
      for (const [value, word] of Object.entries(words.employmentType)) {
        expect(readEmploymentType(word)).toEqual({ value, isWhole: true });
      }
      for (const [value, word] of Object.entries(words.source)) expect(readSource(word)).toBe(value);
    }
  });

  test.each([
    ['www.linkedin.com', 'linkedin'],
    ['jobstreet.co.id', 'jobstreet'],
    ['Teman', 'referral'],
    ['Instagram', 'Instagram'],
    ['constructor', 'constructor'],
  ])('the source %j is %j', (text, source) => expect(readSource(text)).toBe(source));

  test('what is in no list is not guessed', () => {
    expect(readWorkMode('bulan')).toBeNull();
    expect(readEmploymentType('constructor')).toBeNull();
    expect(readYesOrNo('mungkin')).toBeNull();
    expect([readYesOrNo('Ya'), readYesOrNo('✓'), readYesOrNo('No')]).toEqual([true, true, false]);
  });
});

describe('links', () => {
  test.each([
    ['https://example.com/a?b=1', 'https://example.com/a?b=1', true],
    [' www.example.com/lowongan ', 'https://www.example.com/lowongan', true],
    ['karir.example.co.id/x', 'https://karir.example.co.id/x', true],
    ['mailto:hr@example.com', 'mailto:hr@example.com', true],
    ['Lihat (https://example.com/a), lalu telepon.', 'https://example.com/a', false],
  ])('%j is read', (text, value, isWhole) => expect(readLink(text)).toEqual({ value, isWhole }));

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a:b@example.com',
    'lihat grup',
    `https://e.com/${'a'.repeat(2050)}`,
  ])('%j is refused', (text) => expect(readLink(text)).toBeNull());

  test('tracking does not make another link', () => {
    expect(linkKey('https://www.example.com/jobs/1/?utm_source=x&id=2#top')).toBe(
      linkKey('https://example.com/jobs/1?id=2'),
    );
    expect(linkKey('https://example.com/?id=2')).not.toBe(linkKey('https://example.com/?id=3'));
  });
});

describe('texts', () => {
  test.each([
    ["'=1+1", '=1+1'],
    ["'+62812", '+62812'],
    ["''=x", "'=x"],
    ["'＝x", '＝x'],
    ["'tis", "'tis"],
    ["it's =1", "it's =1"],
    ['-5', '-5'],
  ])('the guard of %j goes', (cell, text) => expect(cellText(cell)).toEqual({ text, hadForbidden: false }));

  test('what cannot be stored is replaced and told', () => {
    expect(cellText('a\0b\ud800')).toEqual({ text: 'a\uFFFDb\uFFFD', hadForbidden: true });
  });

  test('dashes and N/A say nothing', () => {
    expect(['', ' - ', '—', 'N/A', '#N/A', 'null'].every(isBlank)).toBe(true);
    expect(isBlank('NA')).toBe(false);
  });

  test('a posting in HTML becomes lines; other text stays as it is', () => {
    const html =
      '<div><h2>Tasks</h2><ul><li>Cook &amp; clean</li><li>1 &lt; 2 &#8211; ok</li></ul><script>alert(1)</script>Pay<br>good</div>';
    expect(postingText(html)).toBe('Tasks\n\n- Cook & clean\n- 1 < 2 – ok\nPay\ngood');
    expect(postingText('a < b and c > d\n\n\n\ne')).toBe('a < b and c > d\n\n\n\ne');
    expect(postingText('<p>&constructor; &#0; &#xD800;</p>')).toBe('&constructor; &#0; &#xD800;');
  });
});
