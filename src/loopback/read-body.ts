import type { IncomingMessage, ServerResponse } from 'node:http';

/** Reads the body of a request, at most `maxBytes`; null when it is longer. What it announces about its length is not believed. */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number,
): Promise<Buffer<ArrayBuffer> | null> {
  if (request.headers.expect !== undefined) response.writeContinue();
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Left open when the body is too long: the answer to it goes over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Throws when the bytes are not UTF-8 or not JSON. */
export function parseJson(body: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
}

/** Throws when the bytes are not a form. */
export function parseForm(body: Buffer<ArrayBuffer>, contentType: string): Promise<FormData> {
  return new Response(body, { headers: { 'Content-Type': contentType } }).formData();
}
