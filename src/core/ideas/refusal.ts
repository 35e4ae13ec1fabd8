import { Failure, type RefusalReason } from '#contract/failures.ts';

/** INVALID_INPUT for one field. */
export function refusal(field: string, reason: RefusalReason): Failure {
  return new Failure('INVALID_INPUT', { refusals: [{ field, reason }] });
}
