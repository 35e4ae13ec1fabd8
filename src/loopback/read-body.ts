import type { IncomingMessage, ServerResponse } from 'node:http';
import { ReadableStream } from 'node:stream/web';

export class BodyTooLarge extends Error {}

/**
 * Reads a body as JSON or, when it takes a file, as a form. Throws `BodyTooLarge` once it is longer than `maxBytes`, whatever it
 * announced about its length, and other errors when it is no UTF-8, no JSON or no form.
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  { maxBytes, takesFile }: { maxBytes: number; takesFile: boolean },
): Promise<unknown> {
  if (request.headers.expect !== undefined) response.writeContinue();
  let isTooLarge = false;
  async function* readChunks(): AsyncGenerator<Buffer<ArrayBuffer>> {
    let bytes = 0;
    // Left open when the body is too long: the answer to it goes over the same connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<
      Buffer<ArrayBuffer>
    >) {
      bytes += chunk.byteLength;
      isTooLarge = bytes > maxBytes;
      if (isTooLarge) return;
      yield chunk;
    }
  }
  try {
    if (takesFile) return await readForm(readChunks(), request.headers['content-type'] ?? '');
    const chunks: Buffer<ArrayBuffer>[] = [];
    for await (const chunk of readChunks()) chunks.push(chunk);
    if (!isTooLarge) return parseJson(Buffer.concat(chunks));
  } catch (error) {
    // A form that is cut off is no form; what counts is why.
    if (!isTooLarge) throw error;
  }
  throw new BodyTooLarge();
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** As a stream: a whole copy less of a large file in memory. */
function readForm(chunks: AsyncGenerator<Buffer<ArrayBuffer>>, contentType: string): Promise<FormData> {
  // Node's and the browser's types of one and the same stream disagree.
  const body = ReadableStream.from(chunks) as unknown as ConstructorParameters<typeof Response>[0];
  return new Response(body, { headers: { 'Content-Type': contentType } }).formData();
}
