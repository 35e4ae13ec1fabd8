import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createThrottle } from './throttle.ts';

export type Exchange = { token: string } | 'WRONG' | 'BLOCKED';
export type TokenCheck = 'VALID' | 'WRONG' | 'BLOCKED';

export interface Session {
  /** The one-time code, for the launch page and the terminal. */
  readonly code: string;
  /** True until the code is used or too old: only then may a page elsewhere lead here. */
  isLaunching(): boolean;
  exchange(code: string): Exchange;
  checkToken(token: string | null): TokenCheck;
}

export interface SessionOptions {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** The code has been used. */
  onExchanged?(): void;
}

const codeLifeMs = 60_000;
const limitOfFailures = { limit: 20, windowMs: 60_000, blockMs: 60_000 };

/** One code, one token, both 32 random bytes and kept as digests in memory only: they die with the process. */
export function createSession({ now, onExchanged }: SessionOptions): Session {
  const code = randomBytes(32).toString('base64url');
  const codeDigest = digest(code);
  const issuedAt = now();
  // Counted apart: a tab of an earlier start that keeps asking with its old token must not block the new code.
  const codeFailures = createThrottle({ ...limitOfFailures, now });
  const tokenFailures = createThrottle({ ...limitOfFailures, now });
  let isUsed = false;
  let tokenDigest = randomBytes(32);

  const isLaunching = () => !isUsed && now() - issuedAt < codeLifeMs;
  return {
    code,
    isLaunching,
    exchange(given) {
      const matches = timingSafeEqual(digest(given), codeDigest);
      if (codeFailures.isBlocked()) return 'BLOCKED';
      if (!matches || !isLaunching()) {
        codeFailures.countFailure();
        return 'WRONG';
      }
      isUsed = true;
      const token = randomBytes(32).toString('base64url');
      tokenDigest = digest(token);
      onExchanged?.();
      return { token };
    },
    checkToken(given) {
      // The right token is never blocked: others on this machine could lock the person out by guessing.
      if (timingSafeEqual(digest(given ?? ''), tokenDigest)) return 'VALID';
      if (tokenFailures.isBlocked()) return 'BLOCKED';
      tokenFailures.countFailure();
      return 'WRONG';
    },
  };
}

function digest(text: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(text).digest();
}
