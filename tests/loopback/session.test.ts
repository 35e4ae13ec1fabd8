import { expect, test } from 'vitest';
import { createSession } from '#loopback/session.ts';

function makeSession() {
  let now = 0;
  let exchangedCount = 0;
  const session = createSession({
    now: () => now,
    onExchanged: () => {
      exchangedCount += 1;
    },
  });
  return {
    session,
    exchangedCount: () => exchangedCount,
    advance: (ms: number) => {
      now += ms;
    },
  };
}

test('code and token are 32 random bytes, new in each process', () => {
  const { session } = makeSession();
  const exchange = session.exchange(session.code);
  expect(exchange).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) });
  expect(session.code).toMatch(/^[\w-]{43}$/);
  expect(makeSession().session.code).not.toBe(session.code);
});

test('SRV-12 a code works once', () => {
  const { session, exchangedCount } = makeSession();
  const exchange = session.exchange(session.code) as { token: string };
  expect(session.checkToken(exchange.token)).toBe('VALID');
  expect(session.exchange(session.code)).toBe('WRONG');
  expect(session.checkToken(exchange.token)).toBe('VALID');
  expect(exchangedCount()).toBe(1);
});

test('SRV-12 a code works for 60 s', () => {
  const early = makeSession();
  early.advance(59_999);
  expect(early.session.exchange(early.session.code)).toHaveProperty('token');
  const late = makeSession();
  late.advance(60_000);
  expect(late.session.isLaunching()).toBe(false);
  expect(late.session.exchange(late.session.code)).toBe('WRONG');
});

test('SRV-12 after 20 wrong codes the right one has to wait too, for 60 s', () => {
  const { session, advance } = makeSession();
  for (let count = 0; count < 20; count += 1) expect(session.exchange('guess')).toBe('WRONG');
  expect(session.exchange(session.code)).toBe('BLOCKED');
  expect(session.exchange('guess')).toBe('BLOCKED');
  advance(60_000);
  expect(session.exchange('guess')).toBe('WRONG');
});

test('20 failures count only within one minute', () => {
  const { session, advance } = makeSession();
  session.exchange('guess');
  advance(59_000);
  for (let count = 0; count < 18; count += 1) session.exchange('guess');
  advance(1_000);
  expect(session.exchange('guess')).toBe('WRONG');
  expect(session.exchange('guess')).toBe('WRONG');
  expect(session.exchange('guess')).toBe('BLOCKED');
});

test('guessing tokens is blocked, and never blocks the one who has the token or the code', () => {
  const { session } = makeSession();
  for (let count = 0; count < 20; count += 1) expect(session.checkToken('guess')).toBe('WRONG');
  expect(session.checkToken(null)).toBe('BLOCKED');
  const { token } = session.exchange(session.code) as { token: string };
  expect(session.checkToken(token)).toBe('VALID');
});

test('before the exchange no token is valid, least of all none', () => {
  const { session } = makeSession();
  expect(session.checkToken(null)).toBe('WRONG');
  expect(session.checkToken('')).toBe('WRONG');
  expect(session.checkToken(session.code)).toBe('WRONG');
});
