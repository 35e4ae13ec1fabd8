import { beforeAll, describe, expect, test } from 'vitest';
import type { Redaction } from '#contract/report-options.ts';
import { createReportWords } from '#core/reports/report-words.ts';
import { createVeil } from '#core/reports/veil/create-veil.ts';
import { createNameFinder } from '#core/reports/veil/name-finder.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addApplication } from '#tests/helpers/scenery.ts';

let core: MemoryCore;
beforeAll(async () => {
  core = createMemoryCore('2026-04-20');
  for (const company of ['PT Rimba Digital Tbk', 'Rimba Raya', '株式会社未来', 'C++ & Co.'])
    await addApplication(core.client, company);
  for (const name of ['Budi Santoso', 'Sari', "Ana O'Neil", '🦜', 'Pak Hadi Wijaya', 'The hiring manager'])
    await core.client.contacts.add({ id: crypto.randomUUID(), fields: { name } });
  return () => core.close();
});

const veilOf = (hides: readonly Redaction[], language: 'en' | 'id' = 'en') =>
  createVeil(core.raw, hides, createReportWords(language));

describe('what is not hidden', () => {
  test('comes out as it went in', () => {
    const veil = veilOf([]);
    const text = 'Call Budi at PT Rimba Digital, +62 811 234 567, Rp 12.000.000';
    for (const way of ['person', 'company', 'pay', 'contactData', 'note', 'text'] as const)
      expect(veil[way](text)).toBe(text);
    expect(veil.listHidden()).toEqual([]);
  });
});

describe('names', () => {
  test('have the same pseudonym throughout, however they are written, in the language of the report', () => {
    const veil = veilOf(['names', 'companies'], 'id');
    expect(veil.person('Budi Santoso')).toBe('Orang A');
    expect(veil.person('Somebody nobody wrote down')).toBe('Orang B');
    expect(veil.person(' budi  santoso ')).toBe('Orang A');
    expect(veil.company('Rimba Raya')).toBe('Perusahaan A');
    expect(veil.text('Budi Santoso of Rimba Raya')).toBe('Orang A of Perusahaan A');
    expect(veil.listHidden()).toEqual([
      { redaction: 'names', count: 2 },
      { redaction: 'companies', count: 1 },
    ]);
    expect([veil.person(null), veil.company('')]).toEqual([null, '']);
  });

  test('are found inside of texts: whole, by the first name, without the legal form, in any case', () => {
    const text = (given: string) => veilOf(['names', 'companies']).text(given);
    expect(text('Asked BUDI SANTOSO for a referral')).toBe('Asked Person A for a referral');
    expect(text('Coffee with Budi, then Sari')).toBe('Coffee with Person A, then Person B');
    expect(text("Ana O'Neil wrote")).toBe('Person A wrote');
    expect(text('Rimba Digital or Rimba Raya?')).toBe('Company A or Company B?');
    expect(text('CV_PT-Rimba-Digital-Tbk.pdf')).toBe('CV_Company A.pdf');
    expect(text('面接 株式会社未来 です')).toBe('面接 Company A です');
    expect(text('With 🦜')).toBe('With Person A');
  });

  test('are found with what stands before them, and by any part', () => {
    const text = (given: string) => veilOf(['names']).text(given);
    expect(text('Wawancara dengan Pak Hadi Wijaya')).toBe('Wawancara dengan Person A');
    expect(text('Wawancara dengan Hadi, Ms Wijaya')).toBe('Wawancara dengan Person A, Ms Person A');
    expect(text('The Manager of, Hiring')).toBe('The Manager of, Hiring');
  });

  test('that nobody wrote down are found where somebody is called by them', () => {
    const text = (given: string) => veilOf(['names']).text(given);
    expect(text('Call Mas Arif, then mas Arif again')).toBe('Call Mas Person A, then mas Person A again');
    expect(text('Bertemu Ibu Tuti Rahayu dan Mr. Smith')).toBe('Bertemu Ibu Person A dan Mr. Person B');
    expect(text('Ask Pak Budi for the rest')).toBe('Ask Pak Person A for the rest');
    for (const given of ['Ask the bapak', 'ibu HRD', 'Bu\nThen']) expect(text(given)).toBe(given);
    expect(veilOf(['companies']).text('Call Mas Arif')).toBe('Call Mas Arif');
    const both = veilOf(['names', 'companies']);
    expect(both.text('Call Mas Arif Rimba Digital')).toBe('Call Mas Person A Company A');
  });

  test('are found without their accents, and however these are encoded', () => {
    const text = createNameFinder([{ name: 'José Nuñez', kind: 'person' }]);
    for (const given of ['Jose Nunez', 'José Nuñez'.normalize('NFD'), 'JOSÉ', 'Nunez'])
      expect(text(`With ${given}`, () => '#')).toBe('With #');
    const plain = createNameFinder([{ name: 'Jose Nunez', kind: 'person' }]);
    expect(plain('With José', () => '#')).toBe('With #');
  });

  test('are found with what cannot be seen in them, in one word, and in scripts without capitals', () => {
    const names = ['Budi Santoso', 'محمد علي', 'Łukasz Øster'].map((name) => ({
      name,
      kind: 'person' as const,
    }));
    const companies = ['PT Rimba Raya', 'Gojek (GoTo)', 'Shopee Indonesia', 'Bank Indonesia', 'Tiket.com'];
    const find = createNameFinder([
      ...names,
      ...companies.map((name) => ({ name, kind: 'company' as const })),
    ]);
    const text = (given: string) => find(given, () => '#');
    for (const given of ['Bu\u200Ddi', 'BudiSantoso', 'budisantoso', 'محمد', 'Lukasz', 'Oster', '#RimbaRaya'])
      expect(text(`Ask ${given}.`)).toBe(given.startsWith('#') ? 'Ask ##.' : 'Ask #.');
    for (const given of ['Gojek', 'GoTo', 'Shopee', 'Bank Indonesia', 'Tiket'])
      expect(text(`At ${given} now`)).toBe('At # now');
    expect(text('At Bank Rakyat now')).toBe('At Bank Rakyat now');
    const veil = veilOf(['names', 'companies', 'contact_data']);
    expect(veil.text('Rim\u00ADba Ra\u200Bya, Bu\u00ADdi, bu\u200Bdi@rimba.example')).toBe(
      'Company A, Person A, [left out]',
    );
    expect(veil.person('Budi\u200B Santoso')).toBe('Person A');
    expect(veilOf([]).text('Rim\u00ADba')).toBe('Rim\u00ADba');
  });

  test('do not come out in addresses that are made of them', () => {
    const veil = veilOf(['companies']);
    expect(veil.contactData('https://rimbadigital.example/jobs')).toBeNull();
    expect(veil.text('Write to hr@rimbadigital.example or see rimbadigital.co.id/karir')).toBe(
      'Write to [left out] or see [left out]',
    );
    expect(veil.text('+62 811 234 567')).toBe('+62 811 234 567');
    expect(veil.listHidden()).toEqual([
      { redaction: 'companies', count: 0 },
      { redaction: 'contact_data', count: 3 },
    ]);
  });

  test('of the person whose workspace it is are found as those of others', () => {
    const veil = createVeil(core.raw, ['names'], createReportWords('en'), 'Rina Kusuma');
    expect(veil.text('CV Rina Kusuma for Budi, from Rina')).toBe('CV Person A for Person B, from Person A');
    expect(veil.listHidden()).toEqual([{ redaction: 'names', count: 2 }]);
  });

  test('are found in small letters behind what people and companies are called by', () => {
    const find = createNameFinder([
      { name: 'Budi Santoso', kind: 'person' },
      { name: 'PT Rimba', kind: 'company' },
    ]);
    const text = (given: string) => find(given, ({ kind }) => (kind === 'person' ? '#' : '$'));
    expect(text('chat sama mas budi, lalu bu santoso')).toBe('chat sama mas #, lalu bu #');
    expect(text('ke pt rimba, lalu ke rimba')).toBe('ke $, lalu ke rimba');
    expect(text('budi pekerti; bu, budi luhur')).toBe('budi pekerti; bu, budi luhur');
  });

  test('leave words alone that only look like them', () => {
    const text = (given: string) => veilOf(['names', 'companies']).text(given);
    for (const given of ['sari buah', 'A budiman', 'Safari', 'the rimba', 'Digital work'])
      expect(text(given)).toBe(given);
  });

  test('of one kind stay when only the other is hidden', () => {
    const given = 'Budi Santoso of Rimba Raya';
    expect(veilOf(['names']).text(given)).toBe('Person A of Rimba Raya');
    expect(veilOf(['companies']).person(given)).toBe('Budi Santoso of Company A');
  });

  test('beyond the alphabet go on with two letters', () => {
    const veil = veilOf(['names']);
    const all = Array.from({ length: 53 }, (_, index) => veil.person(`Somebody ${index}`));
    expect([all[25], all[26], all[51], all[52]]).toEqual(['Person Z', 'Person AA', 'Person AZ', 'Person BA']);
  });

  test('are found in a time that grows with the text and not with their number', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => ({
      name: `Name${index} Family`,
      kind: 'person' as const,
    }));
    const find = createNameFinder(names);
    const text = `${'word '.repeat(20_000)}Name19999 Family`;
    expect(find(text, ({ name }) => `#${name}`).endsWith('word #Name19999 Family')).toBe(true);
  });
});

describe('contact data', () => {
  const text = (given: string) => veilOf(['contact_data']).text(given);

  test.each([
    'budi@rimba.example',
    'https://rimba.example/jobs/1?x=y',
    'www.rimba.example',
    '+62 811-2345-678',
    '0811 2345 678',
    '(021) 555 1234',
    '555-123-4567',
    'wa.me/62811',
    'mailto:a@b.example',
    'rimba.co.id/karir',
    '6281234567890',
    '62 812 3456 7890',
    '81234567890',
    'rimba.ai',
    'karir.rimba.tech/buka',
    '@budi_s',
    'Jl. Sudirman 12',
  ])('%s is taken out of a text', (given) => {
    expect(text(`See ${given} for more`)).toBe('See [left out] for more');
  });

  test.each(['2026-03-10', 'Rp 12.000.000', '12,000,000', 'Round 2 of 3', '10:30–11:00', '#2026-0001'])(
    '%s is none',
    (given) => {
      expect(text(`See ${given} for more`)).toBe(`See ${given} for more`);
    },
  );
});

describe('pay and notes', () => {
  test.each(
    ['Rp 12.000.000', 'Rp12 juta', 'IDR 9,500,000', '$4,500', '€ 3.200', '15 juta', '3000 USD'].concat([
      '8.000.000 rupiah',
      '8.000.000',
      '5000 AUD',
      'CHF 5000',
      '₹50000',
      '100k',
      '10 000 USD',
      'USD 10 000',
      '$3,000–4,000',
      'USD 3,000 to 4,000',
      '12-15 juta',
      '12 sampai 15 jt',
      '$90k-110k',
      '3000-4000 USD',
      '12000000',
      '6200000',
      '8 jutaan',
      'Rp 8-9 jutaan',
      '750000-900000',
    ]),
  )('%s is taken out of a text', (given) => {
    expect(veilOf(['pay']).text(`Offered ${given} a month`)).toBe('Offered [left out] a month');
  });

  test.each(['2026', 'room 1204', '#120000', '6281200000', '081234000', 'v1.2.3000', '1500 users'])(
    '%s is none',
    (given) => expect(veilOf(['pay']).text(`See ${given} there`)).toBe(`See ${given} there`),
  );

  test('are gone as a whole where they are what the field is for, and are counted', () => {
    const veil = veilOf(['pay', 'notes', 'contact_data']);
    expect([
      veil.pay('Rp 1'),
      veil.note('Anything'),
      veil.contactData('a@b.example'),
      veil.note(' '),
    ]).toEqual([null, null, null, null]);
    expect(veil.listHidden().map(({ count }) => count)).toEqual([1, 1, 1]);
  });
});
