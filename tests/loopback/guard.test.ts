import { describe, expect, test } from 'vitest';
import { contract } from '#contract/index.ts';
import { limits } from '#contract/limits.ts';
import { bodyLimits, type GuardContext, type GuardedRequest, judge } from '#loopback/guard.ts';
import { listRoutes } from '#loopback/routes.ts';

const host = '127.0.0.1:4000';
const token = 'a'.repeat(43);
const routes = listRoutes(contract);
const context: GuardContext = {
  host,
  routes,
  isLaunching: () => false,
  checkToken: (given) => (given === token ? 'VALID' : 'WRONG'),
};

/** A request that passes; each attack changes one thing of it. null leaves a header out. */
function ask(
  change: { method?: string; target?: string; headers?: Record<string, string | null>; more?: string[] } = {},
): GuardedRequest {
  const headers = {
    Host: host,
    Origin: `http://${host}`,
    'Sec-Fetch-Site': 'same-origin',
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': '2',
    ...change.headers,
  };
  return {
    method: change.method ?? 'POST',
    target: change.target ?? '/rpc/stages/list',
    rawHeaders: [
      ...Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [name, value])),
      ...(change.more ?? []),
    ],
  };
}

function statusOf(request: GuardedRequest, changes: Partial<GuardContext> = {}): number {
  const verdict = judge(request, { ...context, ...changes });
  return verdict.kind === 'refusal' ? verdict.status : 200;
}

test('a call of our own page passes', () => {
  expect(judge(ask(), context)).toEqual({
    kind: 'procedure',
    route: { name: 'stages.list', isStream: false, takesFile: false, maxFileBytes: null },
    maxBytes: bodyLimits.procedure,
  });
  expect(judge(ask({ target: '/session', headers: { Authorization: null } }), context)).toEqual({
    kind: 'session',
    maxBytes: bodyLimits.session,
  });
});

describe('SRV-02 the token, on every route of the contract', () => {
  const wrongTokens: [string, { headers: Record<string, string | null>; query?: string }][] = [
    ['none', { headers: { Authorization: null } }],
    ['wrong', { headers: { Authorization: `Bearer ${'b'.repeat(43)}` } }],
    ['truncated', { headers: { Authorization: `Bearer ${token.slice(0, 42)}` } }],
    ['longer', { headers: { Authorization: `Bearer ${token}a` } }],
    ['another scheme', { headers: { Authorization: `Basic ${token}` } }],
    ['in the query', { headers: { Authorization: null }, query: `?token=${token}` }],
    ['in a cookie', { headers: { Authorization: null, Cookie: `token=${token}` } }],
  ];
  test.each(wrongTokens)(
    '%s: 401 before anything else is said about the request',
    (_, { headers, query }) => {
      for (const path of [...routes.keys(), '/rpc', '/rpc/', '/rpc/no/such']) {
        const request = ask({
          target: `${path}${query ?? ''}`,
          headers: { 'Content-Type': null, ...headers },
        });
        expect(statusOf(request), path).toBe(401);
      }
    },
  );

  test('the right token opens no address outside the contract', () => {
    for (const path of [
      '/rpc',
      '/rpc/',
      '/rpc/stages',
      '/rpc/stages/list/',
      '/rpc/stages%2Flist',
      '/rpc/constructor',
    ]) {
      expect(statusOf(ask({ target: path })), path).toBe(404);
    }
  });

  test('two Authorization headers are refused, whichever is right', () => {
    expect(statusOf(ask({ more: ['authorization', 'Bearer x'] }))).toBe(400);
  });

  test('while guessing is blocked: 429', () => {
    expect(statusOf(ask(), { checkToken: () => 'BLOCKED' })).toBe(429);
  });
});

describe('SRV-03 the name we are called by', () => {
  test.each([
    'evil.test',
    'evil.test:4000',
    '127.0.0.1.evil.test:4000',
    'localhost:4000',
    'localhost.:4000',
    'LOCALHOST:4000',
    '127.0.0.1',
    '127.0.0.1:4001',
    '127.0.0.1:04000',
    '127.0.0.1:4000.',
    '[::1]:4000',
    '[::ffff:127.0.0.1]:4000',
    '2130706433:4000',
    '0x7f.1:4000',
    '0.0.0.0:4000',
    '',
  ])('Host: %s is refused, for the page too', (name) => {
    expect(statusOf(ask({ headers: { Host: name } }))).toBe(403);
    expect(statusOf(ask({ method: 'GET', target: '/', headers: { Host: name } }))).toBe(403);
  });

  test('no Host, two Hosts and an absolute address are refused before routing', () => {
    expect(statusOf(ask({ headers: { Host: null } }))).toBe(403);
    expect(statusOf(ask({ more: ['host', 'evil.test'] }))).toBe(400);
    expect(statusOf(ask({ target: `http://${host}/rpc/stages/list` }))).toBe(400);
    expect(statusOf(ask({ target: '//evil.test/rpc/stages/list' }))).toBe(400);
    expect(statusOf(ask({ target: '*', method: 'OPTIONS' }))).toBe(400);
  });

  test.each(['X-Forwarded-Host', 'X-Forwarded-For', 'Forwarded', 'X-Original-URL', 'X-HTTP-Method-Override'])(
    '%s changes nothing',
    (name) => {
      expect(statusOf(ask({ more: [name, host], headers: { Host: 'evil.test' } }))).toBe(403);
      expect(statusOf(ask({ more: [name, 'evil.test'] }))).toBe(200);
    },
  );
});

describe('SRV-05 where a request comes from', () => {
  test.each([
    'null',
    `https://${host}`,
    'http://127.0.0.1:4001',
    'http://127.0.0.1',
    'http://localhost:4000',
    `http://${host}/`,
    `http://${host}.evil.test`,
    'http://evil.test',
    `HTTP://${host}`,
    '',
  ])('Origin: %s is refused for calls and for the page', (origin) => {
    expect(statusOf(ask({ headers: { Origin: origin } }))).toBe(403);
    expect(statusOf(ask({ method: 'GET', target: '/', headers: { Origin: origin } }))).toBe(403);
  });

  test('a write without an Origin is refused, a page without one is answered', () => {
    expect(statusOf(ask({ headers: { Origin: null } }))).toBe(403);
    expect(statusOf(ask({ target: '/session', headers: { Origin: null } }))).toBe(403);
    expect(statusOf(ask({ method: 'GET', target: '/', headers: { Origin: null } }))).toBe(200);
  });

  test.each(['cross-site', 'same-site', 'none', 'Same-Origin', 'same-origin, cross-site'])(
    'Sec-Fetch-Site: %s may not call',
    (site) => {
      expect(statusOf(ask({ headers: { 'Sec-Fetch-Site': site } }))).toBe(403);
    },
  );

  test('another page may lead here only as a whole page, and only while the launch code is unused', () => {
    const visit = (site: string, headers: Record<string, string> = {}) =>
      ask({
        method: 'GET',
        target: '/',
        headers: {
          Origin: null,
          'Sec-Fetch-Site': site,
          'Sec-Fetch-Mode': 'navigate',
          'Sec-Fetch-Dest': 'document',
          ...headers,
        },
      });
    const launching = { isLaunching: () => true };
    expect(statusOf(visit('none'))).toBe(200);
    expect(statusOf(visit('cross-site'))).toBe(403);
    expect(statusOf(visit('cross-site'), launching)).toBe(200);
    expect(statusOf(visit('cross-site', { 'Sec-Fetch-Dest': 'iframe' }), launching)).toBe(403);
    expect(statusOf(visit('cross-site', { 'Sec-Fetch-Mode': 'no-cors' }), launching)).toBe(403);
    expect(statusOf(visit('cross-site', { 'Sec-Fetch-Dest': 'script' }), launching)).toBe(403);
  });
});

describe('SRV-06 methods and kinds of body', () => {
  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'post', 'QUERY'])(
    '%s is no way to call a procedure or to exchange the code',
    (method) => {
      expect(statusOf(ask({ method }))).toBe(405);
      expect(statusOf(ask({ method, target: '/session' }))).toBe(405);
    },
  );
  test.each(['POST', 'PUT', 'OPTIONS', 'DELETE', 'TRACE'])('%s is no way to read the page', (method) => {
    expect(statusOf(ask({ method, target: '/' }))).toBe(405);
  });

  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain; application/json',
    'application/json-patch+json',
    'text/event-stream',
    null,
  ])('Content-Type %s is refused: 415', (type) => {
    expect(statusOf(ask({ headers: { 'Content-Type': type } }))).toBe(415);
    expect(statusOf(ask({ target: '/session', headers: { 'Content-Type': type } }))).toBe(415);
  });

  test('a compressed body is refused', () => {
    expect(statusOf(ask({ headers: { 'Content-Encoding': 'gzip' } }))).toBe(415);
  });

  test('only what takes a file takes a form, and only it may be large', () => {
    const form = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect(statusOf(ask({ target: '/rpc/imports/inspect', headers: form }))).toBe(200);
    expect(statusOf(ask({ target: '/rpc/imports/inspect' }))).toBe(415);
    expect([...routes.values()].filter(({ takesFile }) => takesFile).map(({ name }) => name)).toEqual([
      'activities.attachFile',
      'canvases.attachFile',
      'canvases.inspectFile',
      'certificates.attach',
      'entries.attach',
      'feedback.inspectAnswers',
      'imports.inspect',
      'shell.saveFile',
      'transfers.receive',
    ]);
  });

  test('a body that says it is too long is refused before it is read', () => {
    const of = (bytes: number) => ({ 'Content-Length': String(bytes) });
    expect(statusOf(ask({ headers: of(bodyLimits.procedure) }))).toBe(200);
    expect(statusOf(ask({ headers: of(bodyLimits.procedure + 1) }))).toBe(413);
    expect(statusOf(ask({ target: '/session', headers: of(bodyLimits.session + 1) }))).toBe(413);
    const form = (bytes: number) => ({ 'Content-Type': 'multipart/form-data; boundary=x', ...of(bytes) });
    const large = bodyLimits.file + 1;
    expect(statusOf(ask({ target: '/rpc/certificates/attach', headers: form(large) }))).toBe(413);
    // An archive may be larger than a table.
    expect(statusOf(ask({ target: '/rpc/imports/inspect', headers: form(large) }))).toBe(200);
    expect(statusOf(ask({ target: '/rpc/transfers/receive', headers: form(large) }))).toBe(200);
    expect(statusOf(ask({ target: '/rpc/transfers/receive', headers: form(2 * limits.bundleBytes) }))).toBe(
      413,
    );
  });
});
