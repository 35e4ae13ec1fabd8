import { ORPCError } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import { type FailureCode, type FailureData, failureCodes, type RefusalReason } from '#contract/failures.ts';
import type english from '#locales/en/failures.json';
import type indonesian from '#locales/id/failures.json';

/** `UNREACHABLE` is the one failure the core cannot report: it is not running. */
export type SeenCode = FailureCode | 'UNREACHABLE';

export interface SeenFailure {
  code: SeenCode;
  data?: FailureData | undefined;
}

type Complete<Words extends Record<SeenCode, string> & { refusal: Record<RefusalReason, string> }> = Words;
/** A code without words in one of the languages does not compile. */
export type FailureWords = Complete<typeof english> & Complete<typeof indonesian>;

/** Refusals of the server itself carry no code of ours when they come before the core was asked. */
const codesOfStatuses: Readonly<Record<number, FailureCode>> = {
  400: 'INVALID_INPUT',
  401: 'FORBIDDEN',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'INPUT_TOO_LARGE',
  429: 'NOT_AVAILABLE',
};

/** What a thrown value means to the person. Anything unknown is UNEXPECTED; a connection that broke is UNREACHABLE. */
export function toFailure(error: unknown): SeenFailure {
  if (!(error instanceof ORPCError))
    return { code: isBrokenConnection(error) ? 'UNREACHABLE' : 'UNEXPECTED' };
  if (error.defined && isFailureCode(error.code)) {
    return { code: error.code, data: error.data as FailureData | undefined };
  }
  return { code: codesOfStatuses[error.status] ?? 'UNEXPECTED' };
}

/** `fetch` reports a dead server as TypeError; a message port that closed ends its calls with AbortError. */
export function isBrokenConnection(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TypeError' || error.name === 'AbortError');
}

function isFailureCode(code: string): code is FailureCode {
  return (failureCodes as readonly string[]).includes(code);
}

/** Why a field was refused, if it was. `field` is the dotted path into the input. */
export function refusalOf(failure: SeenFailure, field: string): RefusalReason | undefined {
  return failure.data?.refusals?.find((refusal) => refusal.field === field)?.reason;
}

export function useFailureWords(): (failure: SeenFailure) => string {
  const { t } = useTranslation('failures');
  return ({ code, data }) =>
    code === 'UNEXPECTED' && data?.reference
      ? t('unexpectedWithReference', { reference: data.reference })
      : t(code);
}

export function useRefusalWords(): (reason: RefusalReason) => string {
  const { t } = useTranslation('failures');
  return (reason) => t(`refusal.${reason}`);
}
