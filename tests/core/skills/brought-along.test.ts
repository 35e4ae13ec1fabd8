import { describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { skillFields } from '#contract/skills.ts';
import { broughtAlong } from '#core/skills/brought-along.ts';
import { skillKey } from '#core/skills/dictionary-words.ts';
import { createMatcher } from '#core/skills/matcher.ts';

const searched = broughtAlong.filter((entry) => entry.searched);
const matcher = createMatcher(
  searched.flatMap(({ name, synonyms }) => [name, ...synonyms].map((word) => ({ word, skillId: name }))),
);

describe('the dictionary that Langkah brings along', () => {
  it('is long enough to begin with, and has words of both languages', () => {
    expect(broughtAlong.length).toBeGreaterThan(350);
    expect(broughtAlong.filter(({ synonyms }) => synonyms.length > 0).length).toBeGreaterThan(250);
  });

  it('has no word twice', () => {
    const keys = broughtAlong.flatMap(({ name, synonyms }) => [name, ...synonyms].map(skillKey));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('holds what a person could have written as well', () => {
    for (const { name, synonyms } of broughtAlong) {
      expect(skillFields.pick({ name: true, synonyms: true }).parse({ name, synonyms })).toEqual({
        name,
        synonyms,
      });
      expect(name.length).toBeLessThanOrEqual(limits.skillWord);
    }
  });

  it('finds each of its words where it is one of several', () => {
    const missed = searched.flatMap(({ name, synonyms }) =>
      [name, ...synonyms].filter((word) => {
        const text = `Kualifikasi: SQL, ${word}, Python`;
        return !matcher.find(text).some(({ skillId }) => skillId === name);
      }),
    );
    // With a small letter these are words of every day.
    expect(missed).toEqual([]);
  });

  it('finds in an advertisement in Indonesian what it asks for, and not more', () => {
    const text = `Dibutuhkan segera: Staff Accounting & Tax
PT Maju Bersama (Jakarta Selatan)
Kualifikasi:
- Pendidikan minimal S1 Akuntansi, nilai rata-rata B, SIM A/C
- Menguasai Ms. Excel (VLOOKUP, pivot table), Accurate dan e-Faktur
- Memahami PPh 21, PPN serta penyusunan laporan keuangan yang akurat
- Memiliki sertifikat Brevet A & B menjadi nilai tambah
- Teliti, jujur, dan mampu bekerja dalam tim. Go extra mile!
Kirim CV ke hrd@majubersama.co.id atau https://majubersama.co.id/sql`;
    expect(new Set(matcher.find(text).map(({ skillId }) => skillId))).toEqual(
      new Set([
        'Accounting',
        'Tax',
        'Driving licence A',
        'Microsoft Excel',
        'VLOOKUP',
        'Pivot tables',
        'Accurate',
        'e-Faktur',
        'PPh 21',
        'PPN',
        'Financial reporting',
        'Brevet A & B',
      ]),
    );
  });

  it('finds in an advertisement in English what it asks for, and not more', () => {
    const text = `Senior Backend Engineer (Go)
You will excel in a team that goes to market quickly, with access to Java-free code.
• 3+ years with Go, PostgreSQL and Redis
• CI/CD with GitHub Actions; Docker, Kubernetes
• Nice to have: C++, R, Node.js/TypeScript. C-level communication is a plus.
Vitamin C on Fridays, R&D budget, and a rest room. Express your interest!`;
    expect(new Set(matcher.find(text).map(({ skillId }) => skillId))).toEqual(
      new Set([
        'Back-end development',
        'Go',
        'Java',
        'PostgreSQL',
        'Redis',
        'CI/CD',
        'GitHub Actions',
        'Docker',
        'Kubernetes',
        'C++',
        'R',
        'Node.js',
        'TypeScript',
      ]),
    );
  });
});
