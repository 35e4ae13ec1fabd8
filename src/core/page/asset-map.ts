import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { trustedTypesPath, trustedTypesScript } from './trusted-types.ts';

export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  /** The name holds a hash of the content: it never changes under this name. */
  immutable: boolean;
}

export interface AssetMap {
  /** The built `index.html`, before a nonce is put in. */
  page: string;
  /** By the exact path of the request, for example `/assets/index-BkTx0_3a.js`. */
  files: ReadonlyMap<string, Asset>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Reads the built UI once. What is not in the map does not exist: no path is joined when a request comes, links are not
 * followed, and files of other types (source maps) are left out. Throws when the folder has no `index.html`.
 */
export function buildAssetMap(folder: string): AssetMap {
  const files = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).replaceAll('\\', '/');
    files.set(path.startsWith('/') ? path : `/${path}`, {
      body: new Uint8Array(readFileSync(file)),
      type,
      immutable: /-[\w-]{8}\.\w+$/.test(entry.name),
    });
  }
  files.set(trustedTypesPath, {
    body: new TextEncoder().encode(trustedTypesScript),
    type: 'text/javascript; charset=utf-8',
    immutable: false,
  });
  return { page: readFileSync(join(folder, 'index.html'), 'utf8'), files };
}
