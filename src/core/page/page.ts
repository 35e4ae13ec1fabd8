import type { AssetMap } from './asset-map.ts';
import { buildContentSecurityPolicy, documentlessPolicy } from './content-security-policy.ts';
import { trustedTypesPath } from './trusted-types.ts';

export interface PageAnswer {
  status: 200 | 404;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
}

/** On every answer of both shells, whatever it is. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), display-capture=(), clipboard-read=()',
};

/**
 * Answers one path of our page: `/` and `/index.html` with the page, anything else from the map or with 404. Pure: `nonce` must be
 * new for each call. The page finds it as `document.querySelector('meta[property="csp-nonce"]').nonce`.
 */
export function answerPage(path: string, assets: AssetMap, { nonce }: { nonce: string }): PageAnswer {
  if (path === '/' || path === '/index.html') {
    return {
      status: 200,
      headers: {
        ...securityHeaders,
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': buildContentSecurityPolicy(nonce),
      },
      body: insertNonce(assets.page, nonce),
    };
  }
  const asset = assets.files.get(path);
  if (!asset) {
    return {
      status: 404,
      headers: {
        ...securityHeaders,
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': documentlessPolicy,
      },
      body: '{"code":"NOT_FOUND"}',
    };
  }
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'Content-Type': asset.type,
      'Cache-Control': asset.immutable ? 'private, max-age=31536000, immutable' : 'no-cache',
      // The script of a worker brings its own policy, so that this one must let it reach the core.
      'Content-Security-Policy': buildContentSecurityPolicy(nonce),
    },
    body: asset.body,
  };
}

/** Into the head, before anything that could run. Vite's own loader reads the same `meta`. */
function insertNonce(page: string, nonce: string): string {
  const head = /<head[^>]*>/i.exec(page);
  if (!head) throw new Error('The page has no <head>.');
  const end = head.index + head[0].length;
  const inserted = `<meta property="csp-nonce" nonce="${nonce}"><script src="${trustedTypesPath}"></script>`;
  return page.slice(0, end) + inserted + page.slice(end);
}
