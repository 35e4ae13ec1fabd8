import type { WorkSearchEntry } from '#core/reports/kinds/work-search/list-entries.ts';

/** An application for a job at Rimba, on a day, with whatever else the test wants to say. */
export function makeEntry(happenedOn: string, more: Partial<WorkSearchEntry> = {}): WorkSearchEntry {
  return {
    sequence: 1,
    happenedOn,
    kind: 'application',
    counts: null,
    activityIds: [],
    applicationIds: [],
    companyId: 'rimba',
    employer: 'Rimba',
    employerAddress: null,
    employerPhone: null,
    employerEmail: null,
    employerWebsite: null,
    role: 'Analyst',
    method: 'online',
    source: 'linkedin',
    reference: null,
    person: null,
    result: { meaning: 'applied' },
    resultOn: happenedOn,
    confirmation: null,
    link: null,
    note: '',
    ...more,
  };
}

/** Texts that break out, run, turn around, or do not fit. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)> & "quotes" \'too\'',
  '=HYPERLINK("http://evil.example")',
  '👩🏽‍💻🦜',
  'شركة الأفق للتقنية',
  '株式会社未来テクノロジー',
  'abc\u202Edef',
  'W'.repeat(500),
  `https://example.org/${'a'.repeat(1_900)}`,
];
