import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyContractProcedure } from '@orpc/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureCodes, refusalReasons } from '#contract/failures.ts';
import { contract } from '#contract/index.ts';
import type { ProcedureMeta } from '#contract/procedures.ts';
import { languages } from '#contract/settings.ts';
import { type Catalogue, catalogues } from '#locales/index.ts';
import { createWords, systemLanguage } from '#ui/lib/language.ts';

/** Without those that only the core and the desktop speak. */
const namesForThePage = Object.keys(catalogues.en).filter((name) => !['menu', 'reminders'].includes(name));

describe.each(languages)('in %s', (language) => {
  const words = createWords(language);
  beforeAll(() => words.loadNamespaces(namesForThePage));
  const isThere = (key: string) => words.exists(key, { lng: language, fallbackLng: [] });

  test('each failure and each refusal has words', () => {
    const keys = [...failureCodes, 'UNREACHABLE', ...refusalReasons.map((reason) => `refusal.${reason}`)];
    expect(keys.filter((key) => !isThere(`failures:${key}`))).toEqual([]);
  });

  test('each step that can be undone has a name', () => {
    const nouns = Object.entries(contract as unknown as Record<string, Record<string, AnyContractProcedure>>);
    const commands = nouns.flatMap(([noun, procedures]) =>
      Object.entries(procedures)
        .filter(([, procedure]) => (procedure['~orpc'].meta as ProcedureMeta).kind === 'command')
        .map(([verb]) => `words:command.${noun}.${verb}`),
    );
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((key) => !isThere(key))).toEqual([]);
  });

  test('each sentence that the page asks for by name is there', () => {
    const asked = sourcesOfThePage().flatMap(keysAskedFor);
    expect(asked.length).toBeGreaterThan(100);
    const missing = asked.filter(({ key }) => !isThere(key) && !isThere(`${key}_other`));
    expect(missing.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
  });

  test('nobody is shouted at', () => {
    const sentences = Object.values(catalogues[language]).flatMap(leaves);
    expect(sentences.filter((sentence) => sentence.includes('!'))).toEqual([]);
  });
});

test('a key that is missing is noticed', () => {
  const source = {
    path: 'a.tsx',
    text: "const { t } = useTranslation('app');\nt('list.retry') + t('list.nothingSuch')",
  };
  const keys = keysAskedFor(source).map(({ key }) => key);
  expect(keys).toEqual(['app:list.retry', 'app:list.nothingSuch']);
  expect(createWords('en').exists('app:list.nothingSuch')).toBe(false);
});

test('the language of the system is taken where there is no choice yet', () => {
  expect(systemLanguage(['id-ID', 'en-US'])).toBe('id');
  expect(systemLanguage(['ms-MY'])).toBe('id');
  expect(systemLanguage(['de-DE', 'en-GB', 'id'])).toBe('en');
  expect(systemLanguage([])).toBe('en');
});

interface Source {
  path: string;
  text: string;
}

function sourcesOfThePage(): Source[] {
  const root = join(import.meta.dirname, '../../src/ui');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Keys written out in full; those put together at run time come from closed lists, which have tests of their own. */
function keysAskedFor({ path, text }: Source): { path: string; key: string }[] {
  const namespace = /useTranslation\(\[?'([\w-]+)'/.exec(text)?.[1] ?? 'app';
  const called = [...text.matchAll(/\bt\(\s*'([\w.:-]+)'/g)].map(([, key = '']) => key);
  const named = [...text.matchAll(/'([\w-]+:[\w.]+)'/g)]
    .map(([, key = '']) => key)
    .filter((key) => (key.split(':')[0] ?? '') in catalogues.en);
  const keys = called.map((key) => (key.includes(':') ? key : `${namespace}:${key}`));
  return [...new Set([...keys, ...named])].map((key) => ({ path, key }));
}

function leaves(catalogue: Catalogue | string): string[] {
  return typeof catalogue === 'string' ? [catalogue] : Object.values(catalogue).flatMap(leaves);
}
