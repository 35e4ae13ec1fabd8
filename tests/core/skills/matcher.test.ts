import { describe, expect, it, test } from 'vitest';
import { skillKey } from '#core/skills/dictionary-words.ts';
import { createMatcher } from '#core/skills/matcher.ts';

/** Each with its synonyms; the first word is the id. */
const dictionary = [
  'Java',
  'JavaScript, JS, Java Script, Ecmascript',
  'TypeScript',
  'C',
  'C++, CPP',
  'C#, C Sharp',
  'F#',
  '.NET, DotNet',
  'ASP.NET',
  'Node.js, NodeJS, Node',
  'Next.js',
  'React, React.js, ReactJS',
  'R, RStudio',
  'Go, Golang',
  'Swift',
  'Python',
  'SQL',
  'T-SQL',
  'CI/CD',
  'A/B testing, split testing',
  'R&D, penelitian dan pengembangan',
  'Analytics, analitik',
  'Google Analytics, GA4',
  'Microsoft Excel, Excel, Ms Excel',
  'Microsoft Word, Word',
  'Microsoft Access, Access',
  'Accurate, Accurate Online',
  'Jurnal, Jurnal.id',
  'SAP',
  'Problem solving, pemecahan masalah',
  'Customer service, layanan pelanggan, pelayanan pelanggan',
  'Bookkeeping, pembukuan',
  'Teaching, mengajar, pengajaran',
  'English, bahasa Inggris',
  'E-commerce, ecommerce',
  'Résumé writing',
  'PPh 21',
  'Brevet A & B, Brevet A dan B',
  'Tax, pajak, perpajakan',
  'HTML, HTML5',
  'CSS',
  'Express, Express.js',
];
const words = dictionary.flatMap((line) => {
  const [name = '', ...synonyms] = line.split(', ');
  return [name, ...synonyms].map((word) => ({ word, skillId: name }));
});
const matcher = createMatcher(words);
const found = (text: string) => matcher.find(text).map(({ skillId }) => skillId);

/** A text, and all that is found in it, in its order. */
const cases: ReadonlyArray<readonly [text: string, ...skills: string[]]> = [
  // Whole words.
  ['Java', 'Java'],
  ['JAVA and java', 'Java', 'Java'],
  ['JavaScript', 'JavaScript'],
  ['We use javascript, not java.', 'JavaScript', 'Java'],
  ['Java Script', 'JavaScript'],
  ['Javanese food in Jawa'],
  ['MyJava2 and Java8'],
  ['Java-based systems', 'Java'],
  ['(Java)', 'Java'],
  ['Java/Python', 'Java', 'Python'],
  ['SQL.Excel', 'SQL', 'Microsoft Excel'],
  ['Three.js'],
  ['MySQL, PostgreSQL'],
  ['sqlite'],
  ['“Python”', 'Python'],
  ['Python3'],
  ['HTML5 & CSS', 'HTML', 'CSS'],
  // The longest first.
  ['Google Analytics', 'Google Analytics'],
  ['Google Analytics and analytics', 'Google Analytics', 'Analytics'],
  ['Google\nAnalytics', 'Google Analytics'],
  ['Google\n\nAnalytics', 'Analytics'],
  ['Google, Analytics', 'Analytics'],
  ['Microsoft Excel', 'Microsoft Excel'],
  ['Ms. Excel', 'Microsoft Excel'],
  ['T-SQL', 'T-SQL'],
  ['T SQL and SQL', 'T-SQL', 'SQL'],
  ['ASP.NET Core', 'ASP.NET'],
  // Names with signs.
  ['C++', 'C++'],
  ['C++17', 'C++'],
  ['c++ / c#', 'C++', 'C#'],
  ['C#, F# and .NET', 'C#', 'F#', '.NET'],
  ['C, C++ and C#', 'C', 'C++', 'C#'],
  ['C/C++', 'C', 'C++'],
  ['.NET 8', '.NET'],
  ['the net result'],
  ['company.net'],
  ['Node.js', 'Node.js'],
  ['NODE.JS', 'Node.js'],
  ['NodeJS or node', 'Node.js', 'Node.js'],
  ['Next.js', 'Next.js'],
  ['the next js release', 'JavaScript'],
  ['CI/CD', 'CI/CD'],
  ['ci / cd pipelines', 'CI/CD'],
  ['A/B testing', 'A/B testing'],
  ['a/b-testing', 'A/B testing'],
  ['R&D', 'R&D'],
  ['R & D', 'R&D'],
  // One letter.
  ['Python, R, SQL', 'Python', 'R', 'SQL'],
  ['R or Python', 'R', 'Python'],
  ['• R\n• Python', 'R', 'Python'],
  ['R programming', 'R'],
  ['bahasa C', 'C'],
  ['Menguasai bahasa pemrograman C dan Java', 'C', 'Java'],
  ['(Python/R)', 'Python', 'R'],
  ['vitamin C'],
  ['Plan C, Excel', 'Microsoft Excel'],
  ['C-level executives, Java', 'Java'],
  ['SIM A/C, Excel', 'Microsoft Excel'],
  ['SIM C'],
  ['Brevet A & B, C', 'Brevet A & B'],
  ['C, R, Java', 'C', 'R', 'Java'],
  ['C++/C', 'C++', 'C'],
  ['C. Kualifikasi: Excel', 'Microsoft Excel'],
  ['A. SQL\nB. Python\nC. Java', 'SQL', 'Python', 'Java'],
  ['python, r', 'Python'],
  ['Grade: C, Java', 'Java'],
  ['Ijazah Paket C'],
  ["Moody's R, S & P"],
  ['E&C, Java', 'Java'],
  // Names that are words of every day.
  ['Golang', 'Go'],
  ['golang engineer', 'Go'],
  ['Go developer', 'Go'],
  ['Python, Go, Java', 'Python', 'Go', 'Java'],
  ['Experience with Go', 'Go'],
  ['Java or Go is a plus', 'Java', 'Go'],
  ['go to market'],
  ['Go to market strategy in SQL', 'SQL'],
  ['Ready, set, go!'],
  ['Go!'],
  ['Go live, Java', 'Java'],
  ['Go-live support, Java', 'Java'],
  ['Grab & Go'],
  ['on the go, java', 'Java'],
  ['Swift response to Java incidents', 'Java'],
  ['Swift, Java', 'Swift', 'Java'],
  ['Word, Excel, Access', 'Microsoft Word', 'Microsoft Excel', 'Microsoft Access'],
  ['Word-of-mouth, Excel', 'Microsoft Excel'],
  ['word of mouth'],
  ['access to Excel', 'Microsoft Excel'],
  ['Accurate and neat'],
  ['• Accurate\n• Excel', 'Microsoft Excel'],
  ['Menguasai software Accurate', 'Accurate'],
  ['Accurate, Jurnal atau SAP', 'Accurate', 'Jurnal', 'SAP'],
  ['membuat jurnal umum'],
  ['JNE Express, Excel', 'Microsoft Excel'],
  ['React quickly'],
  ['React, TypeScript', 'React', 'TypeScript'],
  // A verb.
  ['You will excel in this role'],
  ['Excel in a fast team'],
  ['proficient in Excel at work', 'Microsoft Excel'],
  ['mahir excel dan word', 'Microsoft Excel'],
  ['to excel and grow'],
  ['Export to Excel', 'Microsoft Excel'],
  // Accents, forms of letters, words of both languages.
  ['Resume writing', 'Résumé writing'],
  ['RÉSUMÉ   WRITING', 'Résumé writing'],
  ['Ｐｙｔｈｏｎ', 'Python'],
  ['pemecahan masalah', 'Problem solving'],
  ['problem-solving', 'Problem solving'],
  ['pemecahan-masalah yang baik', 'Problem solving'],
  ['masalah pemecahan'],
  ['Pelayanan pelanggan dan pembukuan', 'Customer service', 'Bookkeeping'],
  ['dibukukan'],
  ['Bisa berbahasa Inggris'],
  ['lancar bahasa inggris', 'English'],
  ['mengajar matematika', 'Teaching'],
  ['perpajakan (PPh 21, Brevet A & B)', 'Tax', 'PPh 21', 'Brevet A & B'],
  ['brevet a dan b', 'Brevet A & B'],
  ['e-commerce, ecommerce, E commerce', 'E-commerce', 'E-commerce', 'E-commerce'],
  // Addresses.
  ['https://example.com/java/python?sql=excel'],
  ['www.java.com and SQL', 'SQL'],
  ['java.python@example.com'],
  ['kirim ke hrd@excel.co.id, SQL', 'SQL'],
  ['example.co.id/java SQL', 'SQL'],
  [''],
  ['🙂 Java 🙂', 'Java'],
];

describe('words of a dictionary in a text', () => {
  test.each(cases.map(([text, ...skills]) => ({ text, skills })))('$text', ({ text, skills }) => {
    expect(found(text)).toEqual(skills);
  });

  it('says where they stand', () => {
    const text = 'Wir: Résumé\twriting; C++!';
    expect(matcher.find(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Résumé\twriting',
      'C++',
    ]);
  });

  it('reads a text of 1 MiB once, whatever it is made of', () => {
    const size = 1_048_576;
    const pieces = [
      'a',
      '+',
      '.',
      'a.',
      'a@',
      '/',
      'Go, ',
      'C/',
      '\n',
      'google ',
      'C, ',
      'www.',
      'Java ',
      '& ',
      '👍',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(size / piece.length));
      expect(matcher.find(text).length, piece).toBeLessThanOrEqual(size);
    }
    const deep = createMatcher([{ word: `${'a '.repeat(39)}b`, skillId: 'deep' }]);
    expect(deep.find('a '.repeat(size / 2))).toEqual([]);
  });

  it('passes over words without a letter or digit', () => {
    expect(createMatcher([{ word: '+++', skillId: 'none' }]).find('+++')).toEqual([]);
    expect(createMatcher([]).find('Java')).toEqual([]);
  });
});

describe('how words are compared', () => {
  test.each([
    ['C++', 'c++'],
    ['c #', 'c#'],
    ['Ms. Excel', 'ms excel'],
    ['S.Pd.', 's.pd'],
    ["Qur'an", 'qur an'],
    ['Node.JS', 'node.js'],
    ['Problem-Solving', 'problem solving'],
    ['problem   solving', 'problem solving'],
    ['CI / CD', 'ci/cd'],
    ['Résumé', 'resume'],
    ['R & D', 'r&d'],
    ['.NET', '.net'],
    ['Microsoft Office (Word)', 'microsoft office word'],
    ['+++', '+++'],
    ['🙂', '🙂'],
  ])('%s', (word, key) => {
    expect(skillKey(word)).toBe(key);
  });
});
