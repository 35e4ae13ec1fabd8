import { z } from 'zod';

/** Everything that can go wrong, as the person may hear it. Words for each code live in `locales/<language>/failures.json`. */
export const failureCodes = [
  'NOT_FOUND',
  'INVALID_INPUT',
  'INPUT_TOO_LARGE',
  'CONFLICT',
  'IN_USE',
  'LOCKED',
  'READ_ONLY',
  'DISK_FULL',
  'SAVE_UNKNOWN',
  'DATABASE_MISSING',
  'DATABASE_EMPTY',
  'DATABASE_FOREIGN',
  'DATABASE_DAMAGED',
  'DATABASE_NEWER',
  'DATABASE_MOVED',
  'MIGRATION_FAILED',
  'BACKUP_FAILED',
  'BACKUP_INVALID',
  'IMPORT_UNSUPPORTED',
  'IMPORT_MALFORMED',
  'IMPORT_TOO_LARGE',
  'IMPORT_TIMEOUT',
  'IMPORT_NEWER',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
  'NOT_AVAILABLE',
  'PRINT_FAILED',
  'FORBIDDEN',
  'UNEXPECTED',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** What HTTP says of a failure, for whoever watches the connection: the page goes by the code alone. Any other is a 422. */
const statuses: Partial<Record<FailureCode, number>> = {
  NOT_FOUND: 404,
  INPUT_TOO_LARGE: 413,
  IMPORT_TOO_LARGE: 413,
  CONFLICT: 409,
  NOTHING_TO_UNDO: 409,
  NOTHING_TO_REDO: 409,
  IN_USE: 423,
  LOCKED: 423,
  FORBIDDEN: 403,
  DISK_FULL: 507,
  READ_ONLY: 503,
  SAVE_UNKNOWN: 500,
  UNEXPECTED: 500,
};
export function statusOfFailure(code: FailureCode): number {
  return statuses[code] ?? 422;
}

/** Why one field was refused. Schemas use these as their messages; words live in the same catalogues. */
export const refusalReasons = [
  'REQUIRED',
  'TOO_LONG',
  'TOO_MANY',
  'NOT_A_DAY',
  'NOT_A_LINK',
  'FORBIDDEN_CHARACTER',
  'OUT_OF_RANGE',
  'INVALID',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/**
 * What travels with a failure. Never a sentence, path, SQL or stack.
 * `refusals`: one per refused field (`field` is a dotted path into the input).
 * `conflicts`: fields whose stored value is no longer the one the person started from, with both texts.
 * `reference`: the number under which the log knows an UNEXPECTED failure.
 * `backups`: ids of those that BACKUP_FAILED speaks of.
 * `holder`: who holds a workspace that is IN_USE. `limit`: the limit that was passed, in the unit of its field.
 */
export const failureData = z.object({
  refusals: z.array(z.object({ field: z.string(), reason: z.enum(refusalReasons) })).optional(),
  conflicts: z.array(z.object({ field: z.string(), mine: z.unknown(), theirs: z.unknown() })).optional(),
  reference: z.string().optional(),
  holder: z.object({ pid: z.number(), kind: z.string(), since: z.number() }).optional(),
  limit: z.number().optional(),
  backups: z.array(z.string()).optional(),
  version: z.object({ found: z.number(), supported: z.number() }).optional(),
});
export type FailureData = z.infer<typeof failureData>;

/** Every procedure may fail with every code: oRPC's error map, built from the one list. */
export const failureMap = Object.fromEntries(
  failureCodes.map((code) => [code, { status: statusOfFailure(code), data: failureData.optional() }]),
) as unknown as Record<FailureCode, { data: z.ZodOptional<typeof failureData> }>;

/** A failure inside the core. Crosses the boundary as its code and data only. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly data: FailureData | undefined;

  constructor(code: FailureCode, data?: FailureData, cause?: unknown) {
    super(code, { cause });
    this.name = 'Failure';
    this.code = code;
    this.data = data;
  }
}
