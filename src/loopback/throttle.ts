export interface ThrottleOptions {
  limit: number;
  windowMs: number;
  blockMs: number;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

export interface Throttle {
  isBlocked(): boolean;
  countFailure(): void;
}

/** After `limit` failures within `windowMs` everything is blocked for `blockMs`. Keeps at most `limit` numbers. */
export function createThrottle({ limit, windowMs, blockMs, now }: ThrottleOptions): Throttle {
  let failures: number[] = [];
  let blockedUntil = Number.NEGATIVE_INFINITY;
  return {
    isBlocked: () => now() < blockedUntil,
    countFailure() {
      const at = now();
      failures = [...failures.filter((failure) => at - failure < windowMs), at];
      if (failures.length < limit) return;
      blockedUntil = at + blockMs;
      failures = [];
    },
  };
}
