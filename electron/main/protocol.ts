import { randomBytes } from 'node:crypto';
import type { CustomScheme } from 'electron';
import type { AssetMap } from '#core/page/asset-map.ts';
import { answerPage, securityHeaders } from '#core/page/page.ts';

export const scheme = 'langkah';
/** With the slash: the origin of a scheme like ours is "null" to Node, so that addresses are compared by their beginning. */
export const pageOrigin = `${scheme}://app/`;
export const printOrigin = `${scheme}://print/`;

/** Everything that is not named here stays off: above all no way around the content security policy, no service workers. */
export const schemePrivileges: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** A document to be printed brings its styles, pictures and fonts inside itself. It runs nothing and reaches nothing. */
const printPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

export interface ProtocolSources {
  assets: AssetMap;
  /** Documents that are being printed, by the unguessable name in their address. */
  documents: ReadonlyMap<string, string>;
}

/** Answers every request to our scheme from memory. No path is joined and no file is opened, whatever the address says. */
export function createProtocolHandler({
  assets,
  documents,
}: ProtocolSources): (request: Request) => Response {
  return ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405);
    const parsed = URL.parse(url);
    if (parsed?.href.startsWith(printOrigin)) {
      const document = documents.get(parsed.pathname.slice(1));
      return document === undefined ? refuse(404) : answerDocument(document);
    }
    if (!parsed?.href.startsWith(pageOrigin)) return refuse(404);
    const nonce = randomBytes(16).toString('base64url');
    const { status, headers, body } = answerPage(parsed.pathname, assets, { nonce });
    return new Response(body, { status, headers });
  };
}

function answerDocument(document: string): Response {
  return new Response(document, {
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': printPolicy,
    },
  });
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: { ...securityHeaders, 'Cache-Control': 'no-store' } });
}
