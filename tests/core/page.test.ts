import { afterAll, describe, expect, test } from 'vitest';
import { buildAssetMap } from '#core/page/asset-map.ts';
import { buildContentSecurityPolicy } from '#core/page/content-security-policy.ts';
import { answerPage } from '#core/page/page.ts';
import { makePage } from '#tests/loopback/test-server.ts';

const page = makePage();
afterAll(page.remove);
const assets = buildAssetMap(page.folder);
const nonce = 'bm9uY2Utb25seS1vbmNl';

test('the policy is the one of the safety rules, with a nonce for styles and nothing unsafe', () => {
  const policy = buildContentSecurityPolicy(nonce);
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]);
  expect(policy).not.toContain('unsafe');
});

describe('the page', () => {
  test('carries the nonce of its own policy before anything that runs', () => {
    for (const path of ['/', '/index.html']) {
      const { status, headers, body } = answerPage(path, assets, { nonce });
      expect(status).toBe(200);
      expect(headers['Content-Security-Policy']).toBe(buildContentSecurityPolicy(nonce));
      expect(headers['Cache-Control']).toBe('no-store');
      const inserted = `<head><meta property="csp-nonce" nonce="${nonce}"><script src="/trusted-types.js"></script>`;
      expect(body).toContain(inserted);
      expect(String(body).match(/<script/g)).toHaveLength(2);
    }
  });

  test('does not change the map: the next nonce stands alone', () => {
    answerPage('/', assets, { nonce: 'first' });
    expect(answerPage('/', assets, { nonce: 'second' }).body).not.toContain('first');
  });
});

describe('files', () => {
  test('a file named after its content may be kept for good, others are asked for again', () => {
    const hashed = answerPage('/assets/index-abcd1234.js', assets, { nonce });
    expect(hashed.headers['Cache-Control']).toBe('private, max-age=31536000, immutable');
    expect(hashed.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    const icon = answerPage('/icon.svg', assets, { nonce });
    expect([icon.headers['Cache-Control'], icon.headers['Content-Type']]).toEqual([
      'no-cache',
      'image/svg+xml',
    ]);
  });

  test('the map holds what the build made: no link, no source map, nothing from beside the folder', () => {
    expect([...assets.files.keys()].sort()).toEqual([
      '/assets/index-abcd1234.js',
      '/icon.svg',
      '/trusted-types.js',
    ]);
  });

  test('what is not in the map is not found, and says so without a path', () => {
    const { status, headers, body } = answerPage('/etc/passwd', assets, { nonce });
    expect([status, body]).toEqual([404, '{"code":"NOT_FOUND"}']);
    expect(headers['Content-Security-Policy']).toContain('sandbox');
  });

  test('every answer carries the headers that keep it in its place', () => {
    for (const path of ['/', '/icon.svg', '/nothing']) {
      expect(answerPage(path, assets, { nonce }).headers).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
    }
  });
});

test('a folder without a page is refused', () => {
  expect(() => buildAssetMap(`${page.folder}/assets`)).toThrow();
});
