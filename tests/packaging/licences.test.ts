import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compose, listNotices } from '#scripts/toolchain/licences.mjs';
import { fromRoot } from '#scripts/toolchain/project.mjs';

describe('licences of the work of others', () => {
  test('each package stands there once, in the order of names', () => {
    const text = compose([
      { name: 'zod', version: '4.0.0', identifier: 'MIT', text: 'text of zod' },
      { name: 'ajv', version: '8.0.0', identifier: 'MIT', text: 'text of ajv' },
      { name: 'zod', version: '4.0.0', identifier: 'MIT', text: 'text of zod' },
    ]);
    expect(text.match(/^\S+ \d.*$/gm)).toEqual(['ajv 8.0.0 (MIT)', 'zod 4.0.0 (MIT)']);
  });

  test('a package that forgets its text gets the common one, with the name of its author', () => {
    const text = compose([{ name: 'vitest', version: '1.0.0', identifier: 'MIT' }]);
    expect(text).toContain('Permission is hereby granted');
    expect(text).toMatch(/Copyright \(c\) (?!<)/);
  });

  test('the Apache licence stands there whole, beside the notice of the package', () => {
    const text = compose([
      { name: 'x', version: '1.0.0', identifier: 'Apache-2.0', text: 'Copyright 2024 X' },
    ]);
    expect(text).toContain('Copyright 2024 X');
    expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  });

  test('comments that name a holder of rights are found, once', () => {
    const code =
      '/* plain */ /*\n** Copyright (c) 2015 Ada\n** MIT\n*/ /*\n** Copyright (c) 2015 Ada\n** MIT\n*/';
    expect(listNotices(code)).toEqual(['Copyright (c) 2015 Ada\nMIT']);
  });

  test.each([
    'better-sqlite3-multiple-ciphers',
    'SQLite ',
    'SQLite3 Multiple Ciphers',
    'react ',
    'electron-store',
    'drizzle-orm',
    'hunspell-wasm',
    'dictionary-en',
    'Indonesian dictionary for Hunspell',
    '@fontsource-variable/plus-jakarta-sans',
  ])('%s is among those of the built program', (name) => {
    const text = readFileSync(fromRoot('out', 'licences.txt'), 'utf8');
    expect(text).toContain(`\n${name}`);
    expect(text).not.toContain('No licence text came with it.');
  });
});
