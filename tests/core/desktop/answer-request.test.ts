import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRequestHandler } from '#core/page/answer-request.ts';
import { buildAssetMap } from '#core/page/asset-map.ts';
import { buildContentSecurityPolicy } from '#core/page/content-security-policy.ts';

let root: string;
let handle: (request: Request) => Response;
const documents = new Map([['0195a000', '<!doctype html><title>Laporan</title>']]);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'langkah-test-'));
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret'), 'secret');
  writeFileSync(join(root, 'secret.json'), '"secret"');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head><body>page</body></html>');
  writeFileSync(join(folder, 'assets', 'index-12345678.js'), 'void 0;');
  writeFileSync(join(folder, 'assets', 'index-12345678.js.map'), '{}');
  symlinkSync(join(root, 'secret.json'), join(folder, 'assets', 'link.json'));
  const stoppedWords = () => ({
    language: 'id' as const,
    title: 'Berhenti',
    text: 'Aman.',
    again: 'Buka lagi',
  });
  handle = createRequestHandler({ assets: buildAssetMap(folder), documents, stoppedWords });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A `Request` would tidy the address up; what Chromium hands over must be harmless as it is. */
const ask = (url: string, method = 'GET') => handle({ url, method } as Request);
const text = (url: string) => ask(url).text();

describe('what is there', () => {
  test.each([
    'langkah://app/',
    'langkah://app/index.html',
    'langkah://app/?x=1',
    'langkah://app/#/applications',
  ])('the page at %s', async (url) => {
    const answer = ask(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await answer.text();
    expect(page).toContain('page');
    const nonce = /nonce="([\w-]{22})"/.exec(page)?.[1] ?? '';
    expect(answer.headers.get('content-security-policy')).toBe(buildContentSecurityPolicy(nonce));
  });

  test('7: the policy is the one of both shells, with a nonce of its own each time', () => {
    const policies = [1, 2].map(() => ask('langkah://app/').headers.get('content-security-policy') ?? '');
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[0]?.replace(/nonce-[\w-]{22}/, 'nonce-N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
    );
  });

  test('an asset with its type, and never anything that was guessed', async () => {
    const answer = ask('langkah://app/assets/index-12345678.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe('void 0;');
  });
});

describe('what is not', () => {
  test.each([
    'langkah://app/../../secret',
    'langkah://app/../secret.json',
    'langkah://app/assets/../../secret',
    'langkah://app/%2e%2e/%2e%2e/secret',
    'langkah://app/%2e%2e%2fsecret',
    'langkah://app/%252e%252e/secret',
    'langkah://app/..%5csecret',
    'langkah://app/..\\..\\secret',
    'langkah://app/assets/index-12345678.js%00',
    'langkah://app/assets/index-12345678\u0000.js',
    'langkah://app/assets/index-12345678.js.',
    'langkah://app/assets/index-12345678.js/',
    'langkah://app/assets/index-12345678.js.map',
    'langkah://app/assets%2findex-12345678.js',
    'langkah://app/assets/INDEX-12345678.js',
    'langkah://app/assets/link.json',
    'langkah://app//assets/index-12345678.js',
    'langkah://app///etc/passwd',
    'langkah://app/C:/Windows/win.ini',
    'langkah://app/index.html/',
    'langkah://app/__proto__',
    'langkah://app/constructor',
    'langkah://app',
    'langkah:app/',
    'langkah:///index.html',
    'langkah://other/index.html',
    'langkah://app.example.org/',
    'langkah://app:80/',
    'langkah://user@app/',
    'langkah://app@other/',
    'langkah://other/langkah://app/index.html',
    'langkah://print/',
    'langkah://print/0195a001',
    'langkah://print/0195a000/x',
    'langkah://print/%30195a000',
    'langkah://app/0195a000',
    'https://app/index.html',
    'file:///etc/passwd',
    'nonsense',
    '',
  ])('%s', async (url) => {
    expect(ask(url).status).toBe(404);
    expect(await text(url)).not.toContain('secret');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])('no method but reading: %s', (method) => {
    expect(ask('langkah://app/', method).status).toBe(405);
  });

  test.each(['langkah://app/', 'langkah://app/none', 'langkah://print/0195a000', 'langkah://print/none'])(
    '%s may not be framed or guessed at',
    (url) => {
      const { headers } = ask(url);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});

test('a document to be printed runs and reaches nothing, and is gone when it is printed', async () => {
  const answer = ask('langkah://print/0195a000');
  expect(await answer.text()).toContain('Laporan');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/; sandbox$/);
  expect(policy).not.toMatch(/script-src|connect-src|https?:|'self'|allow-/);
  documents.clear();
  expect(ask('langkah://print/0195a000').status).toBe(404);
});

describe('the page in place of one that broke', () => {
  test('speaks the language of the person, leads back, and runs nothing', async () => {
    const answer = ask('langkah://app/stopped');
    const page = await answer.text();
    expect(page).toContain('<html lang="id">');
    expect(page).toContain('<a href="/">Buka lagi</a>');
    expect(page).not.toContain('<script');
    const nonce = /nonce="([\w-]{22})"/.exec(page)?.[1] ?? '';
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });
});
