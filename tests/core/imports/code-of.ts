import { Failure, type FailureCode } from '#contract/failures.ts';

/** The code of the failure that a call ends with, null without one. Any other error goes on. */
export function codeOf(call: () => unknown): FailureCode | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
