import type { ServerResponse } from 'node:http';
import { documentlessPolicy } from '#core/page/content-security-policy.ts';
import { securityHeaders } from '#core/page/page.ts';
import type { Refusal } from './guard.ts';

/** For every answer that is not a file of the page. */
export const apiHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Content-Security-Policy': documentlessPolicy,
  'Cache-Control': 'no-store',
};

/** A refused request is not read to its end: the connection closes behind the answer. */
export function sendRefusal(response: ServerResponse, { status, code }: Refusal): void {
  if (response.headersSent || response.destroyed) return;
  // Whoever has no token learns nothing, not even which answers exist.
  const body = status === 401 ? '' : JSON.stringify({ code });
  response.writeHead(status, {
    ...apiHeaders,
    ...(body && { 'Content-Type': 'application/json' }),
    ...(status === 405 && { Allow: 'GET, HEAD, POST' }),
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  });
  response.end(body);
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...apiHeaders, 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
}

const statusesOfErrors: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** For what is not even a request: there is no response object yet, only the connection. `errorCode` is Node's. */
export function malformedAnswer(errorCode = ''): string {
  const headers = Object.entries({ ...apiHeaders, 'Content-Length': '0', Connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${statusesOfErrors[errorCode] ?? '400 Bad Request'}\r\n${lines}\r\n`;
}
