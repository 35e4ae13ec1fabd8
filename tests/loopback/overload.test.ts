import { gzipSync } from 'node:zlib';
import { eventIterator, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { v7 as newId } from 'uuid';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { bodyLimits } from '#loopback/guard.ts';
import { collect, startTestServer, type TestServer, type TestServerOptions } from './test-server.ts';

const open: TestServer[] = [];
async function start(options?: TestServerOptions): Promise<TestServer> {
  const server = await startTestServer(options);
  open.push(server);
  return server;
}
afterEach(async () => {
  vi.useRealTimers();
  for (const server of open.splice(0)) await server.close();
});

const list = { body: '{"json":{}}' };

function head(server: TestServer, path: string, token: string, more: string): string {
  return `POST ${path} HTTP/1.1\r\nHost: ${server.host}\r\nOrigin: ${server.origin}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n${more}\r\n`;
}

describe('SRV-09 event streams', () => {
  test('four at once, the fifth is refused until one has gone', async () => {
    const server = await start();
    await server.logIn();
    const stopping = Array.from({ length: 4 }, () => new AbortController());
    for (const { signal } of stopping) {
      expect((await server.call('/rpc/workspace/watch', { ...list, signal })).status).toBe(200);
    }
    const refused = await server.call('/rpc/workspace/watch', list);
    expect([refused.status, await refused.text()]).toEqual([429, '{"code":"FORBIDDEN"}']);
    stopping[0]?.abort();
    await expect.poll(async () => (await server.call('/rpc/workspace/watch', list)).status).toBe(200);
  });

  test('100 connections that reconnect at once leave at most four streams and a server that answers', async () => {
    const server = await start();
    await server.logIn();
    const stopping = new AbortController();
    const statuses = await Promise.all(
      Array.from({ length: 100 }, () =>
        server.call('/rpc/workspace/watch', { ...list, signal: stopping.signal }).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(4);
    expect((await server.call('/rpc/stages/list', list)).status).toBe(200);
    stopping.abort();
    await expect.poll(async () => (await server.call('/rpc/workspace/watch', list)).status).toBe(200);
  });

  test('a stream tells of a commit, and of being alive every 15 s', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const server = await start();
    await server.logIn();
    const response = await server.call('/rpc/workspace/watch', list);
    const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>)
      .pipeThrough(new TextDecoderStream())
      .getReader();
    const first = (await reader.read()).value;
    vi.advanceTimersByTime(15_000);
    expect((await reader.read()).value).toBe(first);
    const fields = { company: 'Kopi Tenang', role: 'Barista' };
    await server.client().applications.add({ id: newId(), fields });
    expect((await reader.read()).value).toContain('"nouns":');
    await reader.cancel();
  });

  test('a reader that does not read makes the server stop, not swell', async () => {
    let producedCount = 0;
    const own = oc.input(z.object({})).output(eventIterator(z.string()));
    const router = implement({ flood: own }).router({
      flood: implement(own).handler(async function* () {
        for (;;) {
          producedCount += 1;
          yield 'x'.repeat(65_536);
        }
      }),
    });
    const server = await start({ own: { contract: { flood: own }, router } });
    const token = await server.logIn();
    const socket = await server.openSocket();
    socket.pause();
    socket.write(head(server, '/rpc/flood', token, `Content-Length: ${list.body.length}\r\n`) + list.body);
    await expect.poll(() => producedCount).toBeGreaterThan(1);
    let before = 0;
    await expect
      .poll(
        () => {
          const isSteady = producedCount === before;
          before = producedCount;
          return isSteady;
        },
        { interval: 100 },
      )
      .toBe(true);
    // What the kernel keeps for both ends of a connection, about 6 MB; never without an end.
    expect(producedCount).toBeLessThan(300);
    expect((await server.call('/', { method: 'GET' })).status).toBe(200);
    socket.destroy();
  });
});

describe('SRV-10 too slow, too much, too odd', () => {
  test('60 connections that never finish their headers: others are served, and they are closed', async () => {
    const server = await start({ timeouts: { headersMs: 200, requestMs: 400, checkEveryMs: 50 } });
    const slow = await Promise.all(Array.from({ length: 60 }, () => server.openSocket()));
    const answers = slow.map((socket) => collect(socket));
    for (const socket of slow) socket.write(`GET / HTTP/1.1\r\nHost: ${server.host}\r\nX-Slow: `);
    expect((await server.call('/', { method: 'GET' })).status).toBe(200);
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('a body that never ends is cut off after the time for a request', async () => {
    const server = await start({ timeouts: { headersMs: 200, requestMs: 400, checkEveryMs: 50 } });
    const token = await server.logIn();
    const answer = await server.sendRaw(
      `${head(server, '/rpc/stages/list', token, 'Content-Length: 100\r\n')}{"json"`,
    );
    expect(answer).not.toContain('200');
  });

  test('no more than 64 connections at a time', async () => {
    const server = await start();
    const sockets = await Promise.all(Array.from({ length: 70 }, () => server.openSocket()));
    await expect
      .poll(() => sockets.filter(({ destroyed, readableEnded }) => destroyed || readableEnded).length)
      .toBe(6);
    for (const socket of sockets) socket.destroy();
    await expect
      .poll(() =>
        server.call('/', { method: 'GET' }).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
  });

  test('more than 16 KiB of headers: 431', async () => {
    const server = await start();
    const socket = await server.openSocket();
    const answer = collect(socket);
    socket.write(`GET / HTTP/1.1\r\nHost: ${server.host}\r\nX-Long: ${'x'.repeat(20_000)}`);
    expect(await answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('a body said to be 2 GB: 413 before a byte of it is asked for', async () => {
    const server = await start();
    const token = await server.logIn();
    const more = 'Content-Length: 2147483648\r\nExpect: 100-continue\r\n';
    const answer = await server.sendRaw(head(server, '/rpc/stages/list', token, more));
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*\{"code":"INPUT_TOO_LARGE"\}$/);
  });

  test('chunks without end: stopped at the limit', async () => {
    const server = await start();
    const token = await server.logIn();
    const socket = await server.openSocket();
    const closed = collect(socket);
    let sentBytes = 0;
    const chunk = 'x'.repeat(65_536);
    const send = () => {
      while (!socket.destroyed && socket.write(`10000\r\n${chunk}\r\n`)) sentBytes += chunk.length;
      sentBytes += chunk.length;
    };
    socket.on('drain', send);
    socket.write(head(server, '/rpc/stages/list', token, 'Transfer-Encoding: chunked\r\n'));
    send();
    await closed;
    expect(sentBytes).toBeGreaterThan(bodyLimits.procedure - 1_048_576);
    expect(sentBytes).toBeLessThan(3 * bodyLimits.procedure);
    expect((await server.call('/rpc/stages/list', list)).status).toBe(200);
  });

  test('chunks without end that nobody has a token for: stopped at 1 KiB, and told so', async () => {
    const server = await start();
    const answer = await server.sendRaw(
      `POST /session HTTP/1.1\r\nHost: ${server.host}\r\nOrigin: ${server.origin}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n${'x'.repeat(2_048)}\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*\{"code":"INPUT_TOO_LARGE"\}$/);
  });

  test('a note of 1 MiB travels with the text it was made from', async () => {
    const server = await start();
    await server.logIn();
    // Each of these takes six bytes as JSON.
    const text = '\u0001'.repeat(1_048_576);
    const response = await server.call('/rpc/stages/list', { body: JSON.stringify({ json: { text } }) });
    expect(response.status).toBe(200);
  });

  test('a body that is no UTF-8, no JSON, no object or compressed never reaches the core', async () => {
    const server = await start();
    await server.logIn();
    const bodies = [new Uint8Array([0x22, 0xff, 0xfe, 0x22]), '{', '', 'null', '1', '"text"'];
    for (const body of bodies) {
      const response = await server.call('/rpc/stages/list', { body });
      expect([response.status, await response.text()]).toEqual([400, '{"code":"INVALID_INPUT"}']);
    }
    const zipped = await server.call('/rpc/stages/list', {
      body: new Uint8Array(gzipSync(list.body)),
      headers: { 'Content-Encoding': 'gzip' },
    });
    expect(zipped.status).toBe(415);
  });

  test('a call whose meta points into prototypes changes nothing', async () => {
    const server = await start();
    await server.logIn();
    for (const path of [
      ['__proto__', 'polluted'],
      ['constructor', 'prototype', 'polluted'],
    ]) {
      await server.call('/rpc/stages/list', { body: JSON.stringify({ json: {}, meta: [[0, ...path]] }) });
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((await server.call('/rpc/stages/list', list)).status).toBe(200);
  });

  test('a form that is none: 400', async () => {
    const server = await start();
    await server.logIn();
    const response = await server.call('/rpc/imports/inspect', {
      body: 'no form',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    });
    expect(response.status).toBe(400);
  });

  test('requests in a row on one connection are answered in their order', async () => {
    const server = await start();
    const get = (path: string, last = '') => `GET ${path} HTTP/1.1\r\nHost: ${server.host}\r\n${last}\r\n`;
    const answer = await server.sendRaw(get('/') + get('/icon.svg') + get('/', 'Connection: close\r\n'));
    expect(answer.match(/HTTP\/1\.1 200 /g)).toHaveLength(3);
    expect(answer.indexOf('<svg')).toBeGreaterThan(answer.indexOf('<html'));
    expect(answer.lastIndexOf('<html')).toBeGreaterThan(answer.indexOf('<svg'));
  });

  test('a refused request takes what is smuggled behind it along', async () => {
    const server = await start();
    const smuggled = `GET /icon.svg HTTP/1.1\r\nHost: ${server.host}\r\n\r\n`;
    const answer = await server.sendRaw(
      `POST /rpc/stages/list HTTP/1.1\r\nHost: evil.test\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
    );
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  test.each([
    ['length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd'],
    ['unknown encoding', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
    ['folded header', 'X-A: 1\r\n 2\r\nContent-Length: 0\r\n\r\n'],
    ['bare LF', 'Content-Length: 0\nX: y\r\n\r\n'],
  ])('smuggling by %s: 400', async (_, rest) => {
    const server = await start();
    const answer = await server.sendRaw(`POST /session HTTP/1.1\r\nHost: ${server.host}\r\n${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});
