import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type ContractRouterClient, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { listRoutes } from '#loopback/routes.ts';
import { collect, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const list = { body: '{"json":{}}' };

test('SRV-01 listens on 127.0.0.1 only', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ address }) => address !== '127.0.0.1' && !address.startsWith('fe80'))
    .map(({ address }) => address);
  for (const address of [...others, '127.0.0.2', '::1']) {
    const outcome = await new Promise((resolve) => {
      const socket = connect(server.port, address, () => resolve('connected'));
      socket.once('error', () => resolve('refused'));
    });
    expect(outcome, address).toBe('refused');
  }
});

test('a page that exchanged its code can call', async () => {
  await server.logIn();
  const client = server.client();
  const id = newId();
  await client.applications.add({ id, fields: { company: 'Kopi Tenang', role: 'Barista' } });
  expect((await client.applications.get({ id })).role).toBe('Barista');
});

test('files travel both ways with their names, and a form that is too long is told so', async () => {
  const turn = oc.input(z.object({ file: z.file() })).output(z.file());
  const router = implement({ turn }).router({
    turn: implement(turn).handler(async ({ input }) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer()).reverse();
      return new File([bytes], `turned ${input.file.name}`, { type: 'text/csv' });
    }),
  });
  const own = await startTestServer({ own: { contract: { turn }, router } });
  await own.logIn();
  const client = own.client() as unknown as ContractRouterClient<{ turn: typeof turn }>;
  const turned = await client.turn({ file: new File(['é, ü'], 'lamaran ✓.csv') });
  expect([turned.name, turned.type]).toEqual(['turned lamaran ✓.csv', 'text/csv']);
  expect(new Uint8Array(await turned.arrayBuffer()).reverse()).toEqual(new TextEncoder().encode('é, ü'));

  const form = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const part = new TextEncoder().encode(
    '--x\r\nContent-Disposition: form-data; name="0"; filename="a"\r\n\r\n',
  );
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(part),
    pull: (controller) => controller.enqueue(new Uint8Array(1_048_576)),
  });
  const outcome = await own.call('/rpc/turn', { body: endless, headers: form }).then(
    ({ status }) => status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(outcome);
  await expect.poll(() => own.log).toEqual([{ event: 'refused.turn', code: '413' }]);
  await own.close();
});

test('SRV-02 without the token every route answers 401 with an empty body', async () => {
  for (const path of listRoutes(contract).keys()) {
    const response = await server.call(path, list);
    expect([response.status, await response.text()], path).toEqual([401, '']);
    if (server.log.length % 15 === 0) server.advance(60_000);
  }
});

test('SRV-02 the token of an earlier process is worth nothing', async () => {
  const earlier = await startTestServer();
  const token = await earlier.logIn();
  await earlier.close();
  await server.logIn();
  const response = await server.call('/rpc/stages/list', {
    ...list,
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(401);
});

test('SRV-03 a second Host, another Host and an absolute address on the wire', async () => {
  const close = 'Connection: close\r\n\r\n';
  const first = async (request: string) => (await server.sendRaw(request)).split('\r\n')[0];
  expect(await first(`GET / HTTP/1.1\r\nHost: ${server.host}\r\n${close}`)).toContain('200');
  expect(await first(`GET / HTTP/1.1\r\nHost: ${server.host}\r\nHost: evil.test\r\n${close}`)).toContain(
    '400',
  );
  expect(await first(`GET / HTTP/1.1\r\nHost: evil.test\r\n${close}`)).toContain('403');
  expect(await first(`GET / HTTP/1.1\r\n${close}`)).toContain('400');
  expect(await first(`GET / HTTP/1.0\r\n${close}`)).toContain('403');
  expect(await first(`GET http://${server.host}/ HTTP/1.1\r\nHost: ${server.host}\r\n${close}`)).toContain(
    '400',
  );
  expect(await first(`GET / HTTP/1.1\r\nHost : ${server.host}\r\n${close}`)).toContain('400');
  const forwarded = `GET / HTTP/1.1\r\nHost: evil.test\r\nX-Forwarded-Host: ${server.host}\r\n${close}`;
  expect(await first(forwarded)).toContain('403');
});

test('SRV-06 no answer allows another origin anything, and none sets a cookie', async () => {
  await server.logIn();
  const answers = [
    await server.call('/', { method: 'GET', headers: { Origin: null } }),
    await server.call('/rpc/stages/list', list),
    await server.call('/rpc/stages/list', { ...list, headers: { Origin: 'http://evil.test' } }),
    await server.call('/rpc/stages/list', {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' },
    }),
    await server.call('/assets/index-abcd1234.js', { method: 'GET' }),
    await server.call('/nothing', { method: 'GET' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 405, 200, 404]);
  for (const { headers } of answers) {
    expect(
      [...headers.keys()].filter((name) => /^access-control-|^set-cookie$|^location$/.test(name)),
    ).toEqual([]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
  expect(answers[1]?.headers.get('cache-control')).toBe('no-store');
  expect(answers[1]?.headers.get('content-type')).toBe('application/json');
});

test('failures of the core cross as code and data, without text, path or stack', async () => {
  await server.logIn();
  const response = await server.call('/rpc/applications/get', {
    body: '{"json":{"id":"01890a5d-ac96-774b-bcce-b302099a8057"}}',
  });
  const body = await response.text();
  expect(JSON.parse(body).json.code).toBe('NOT_FOUND');
  expect(body).not.toMatch(/at |\.ts|SELECT|\/home|node_modules/);
  expect(response.status).toBe(404);
  expect((await server.call('/rpc/applications/get', { body: '{"json":{"id":"x"}}' })).status).toBe(422);
});

describe('SRV-11 path tricks on files', () => {
  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/%2e%2e/index.html',
    '/%252e%252e/package.json',
    '/..%2frenderer-sibling/secret.js',
    '/..\\renderer-sibling\\secret.js',
    '/..%5crenderer-sibling%5csecret.js',
    '/renderer-sibling/secret.js',
    '/../renderer-sibling/secret.js',
    '/-sibling/secret.js',
    '/index.html.',
    '/index.html%00.js',
    '/INDEX.HTML',
    '/assets',
    '/assets/',
    '/assets/link.js',
    '/assets/index-abcd1234.js.map',
    '/assets//index-abcd1234.js',
    '/./assets/index-abcd1234.js',
    '/assets/index-abcd1234.js/',
    '/constructor',
    '/__proto__',
    '/C:/Windows/win.ini',
    '/file:///etc/passwd',
  ])('%s: 404', async (path) => {
    const answer = await server.sendRaw(
      `GET ${path} HTTP/1.1\r\nHost: ${server.host}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toMatch(/\{"code":"NOT_FOUND"\}$/);
    expect(answer).not.toContain('SECRET');
  });

  test('a NUL in the request line: 400', async () => {
    const answer = await server.sendRaw(`GET /index\0.html HTTP/1.1\r\nHost: ${server.host}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test('SRV-12 over the wire: used twice 401, no code 400, 20 wrong ones 429', async () => {
  const exchange = (body: string) => server.call('/session', { body });
  await server.logIn();
  expect((await exchange(JSON.stringify({ code: server.code }))).status).toBe(401);
  for (const body of ['{}', '[]', 'null', '{"code":1}', '{', ''])
    expect((await exchange(body)).status).toBe(400);
  for (let count = 1; count < 20; count += 1) expect((await exchange('{"code":"guess"}')).status).toBe(401);
  const blocked = await exchange('{"code":"guess"}');
  expect([blocked.status, await blocked.text()]).toEqual([429, '{"code":"FORBIDDEN"}']);
  expect((await server.call('/rpc/stages/list', list)).status).toBe(200);
});

test('SRV-13 the log knows routes and numbers, never a header, query, path or text', async () => {
  const token = await server.logIn();
  await server.call('/secret-path?token=secret-query', {
    method: 'GET',
    headers: { Referer: 'http://secret-page' },
  });
  await server.call('/rpc/applications/get?secret-query', { body: '{"json":{"id":"secret-id"}}' });
  await server.call('/session', { body: '{"code":"secret-code"}' });
  await server.call('/rpc/stages/list', { ...list, headers: { Authorization: 'Bearer secret' } });
  expect(server.log.map(({ event, code }) => `${event} ${code}`)).toEqual([
    'refused.session 401',
    'refused.refusal 401',
  ]);
  const written = JSON.stringify(server.log);
  for (const secret of ['secret', token, server.code]) expect(written).not.toContain(secret);
});

test('closing ends open streams and frees the port', async () => {
  await server.logIn();
  const response = await server.call('/rpc/workspace/watch', list);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const ended = response.text().catch(() => 'cut');
  const { port } = server;
  await server.close();
  await ended;
  const again = connect(port, '127.0.0.1');
  expect(await collect(again)).toBe('');
  server = await startTestServer();
});
