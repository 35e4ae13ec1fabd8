import { randomBytes } from 'node:crypto';
import type { AssetMap } from './asset-map.ts';
import { answerPage, securityHeaders } from './page.ts';
import { renderStoppedPage, type StoppedWords } from './stopped-page.ts';

export const scheme = 'langkah';
/** With the slash: the origin of a scheme like ours is "null" to Node, so that addresses are compared by their beginning. */
export const pageOrigin = `${scheme}://app/`;
export const printOrigin = `${scheme}://print/`;

/** Shown in place of a page that broke. */
export const stoppedUrl = `${pageOrigin}stopped`;

/** A document to be printed brings its styles, pictures and fonts inside itself. It runs nothing and reaches nothing. */
const printPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

const stoppedPolicy = (nonce: string) =>
  `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export interface RequestSources {
  assets: AssetMap;
  /** Documents that are being printed, by the unguessable name in their address. */
  documents: ReadonlyMap<string, string>;
  /** In the language of the person as it is now. */
  stoppedWords(): StoppedWords;
}

/** Answers every request to our scheme from memory. No path is joined and no file is opened, whatever the address says. */
export function createRequestHandler({
  assets,
  documents,
  stoppedWords,
}: RequestSources): (request: Request) => Response {
  return ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405);
    const parsed = URL.parse(url);
    if (parsed?.href.startsWith(printOrigin)) {
      const document = documents.get(parsed.pathname.slice(1));
      return document === undefined ? refuse(404) : answerDocument(document, printPolicy);
    }
    if (!parsed?.href.startsWith(pageOrigin)) return refuse(404);
    const nonce = randomBytes(16).toString('base64url');
    if (parsed.href === stoppedUrl) {
      return answerDocument(renderStoppedPage(stoppedWords(), nonce), stoppedPolicy(nonce));
    }
    const { status, headers, body } = answerPage(parsed.pathname, assets, { nonce });
    return new Response(body, { status, headers });
  };
}

function answerDocument(document: string, policy: string): Response {
  return new Response(document, {
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
    },
  });
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: { ...securityHeaders, 'Cache-Control': 'no-store' } });
}
