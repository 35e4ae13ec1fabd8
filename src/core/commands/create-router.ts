import { mapEventIterator } from '@orpc/client';
import { type AnyContractProcedure, ValidationError } from '@orpc/contract';
import { implement, ORPCError, type Router } from '@orpc/server';
import { v7 as newId } from 'uuid';
import {
  Failure,
  type FailureData,
  type RefusalReason,
  refusalReasons,
  statusOfFailure,
} from '#contract/failures.ts';
import { type Contract, contract } from '#contract/index.ts';
import type { ProcedureMeta } from '#contract/procedures.ts';
import { translateError } from '../database/translate-error.ts';
import type { Log } from '../ports.ts';
import type { Services } from './services.ts';

export interface RouterOptions {
  /** The services of the workspace that is open now; asked at every call, because it can be exchanged. */
  services: (noun: keyof Contract) => Partial<Services>;
  /** Runs one procedure as its kind asks: reads as they are, commands in a recorded transaction. */
  run: (name: string, meta: ProcedureMeta, input: unknown, work: () => unknown) => unknown;
  log: Log;
  /** Hears of every failure before it is named, whenever it comes. */
  onFailure?: (error: unknown) => void;
}

type Verb = (input: unknown, signal?: AbortSignal) => unknown;
type Untyped = Record<string, Record<string, AnyContractProcedure>>;

/**
 * The router over the whole contract. Which procedures exist is read off the contract; that each is implemented is checked
 * by the type `Services`. The casts here are the only ones: the loop cannot know the types of each pair.
 */
export function createRouter({ services, run, log, onFailure }: RouterOptions) {
  function toAnswer(error: unknown): Error {
    onFailure?.(error);
    const { code, data } = toFailure(error, log);
    return new ORPCError(code, { status: statusOfFailure(code), data, defined: true });
  }

  const builder = implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toAnswer(error);
    }
  });
  const handlers: Record<string, Record<string, unknown>> = {};
  for (const [noun, procedures] of Object.entries(contract as unknown as Untyped)) {
    const verbs: Record<string, unknown> = {};
    for (const [verb, procedure] of Object.entries(procedures)) {
      const meta = procedure['~orpc'].meta as ProcedureMeta;
      const implementer = builder[noun as keyof Contract] as unknown as Record<
        string,
        { handler(work: (options: { input: unknown; signal?: AbortSignal }) => unknown): unknown }
      >;
      verbs[verb] = implementer[verb]?.handler(({ input, signal }) => {
        const answer = run(`${noun}.${verb}`, meta, input, () => {
          const service = services(noun as keyof Contract)[noun as keyof Contract];
          return (service as Record<string, Verb>)[verb]?.(input, signal);
        });
        // What goes wrong while a stream is read has left the procedure behind that would name it.
        return isStream(answer)
          ? mapEventIterator(answer, { value: same, error: async (error) => toAnswer(error) })
          : answer;
      });
    }
    handlers[noun] = verbs;
  }
  return handlers as unknown as CoreRouter;
}

export type CoreRouter = Router<Contract, Record<never, never>>;

const same = async <T>(value: T): Promise<T> => value;

function isStream(answer: unknown): answer is AsyncIterator<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

/** Everything thrown becomes a code of the closed list; what nobody foresaw is logged under a reference, without its text. */
function toFailure(error: unknown, log: Log): Failure {
  // A refused output has the same cause, but is a mistake of ours and not of the person.
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return toRefusal(error.cause);
  }
  const known = translateError(error);
  if (known) return known;
  const reference = newId();
  const name = error instanceof Error ? error.name : typeof error;
  log.write({ event: 'unexpected', code: name, reference });
  return new Failure('UNEXPECTED', { reference }, error);
}

function toRefusal(error: ValidationError): Failure {
  const refusals: NonNullable<FailureData['refusals']> = error.issues.map((issue) => ({
    field: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    reason: reasonOf(issue),
  }));
  const tooLarge = error.issues.find(({ message }) => message === 'TOO_LONG' || message === 'TOO_MANY');
  if (!tooLarge) return new Failure('INVALID_INPUT', { refusals });
  const limit = limitOf(tooLarge);
  return new Failure('INPUT_TOO_LARGE', { refusals, ...(limit !== undefined && { limit }) });
}

/** The limit that zod names: its own checks as `maximum`, ours as a parameter. */
function limitOf(issue: object): number | undefined {
  const { maximum, params } = issue as { maximum?: unknown; params?: { limit?: unknown } };
  const limit = maximum ?? params?.limit;
  return typeof limit === 'number' ? limit : undefined;
}

function reasonOf(issue: { message: string }): RefusalReason {
  if (isReason(issue.message)) return issue.message;
  // How zod says that a field made required again was left out.
  return (issue as { expected?: unknown }).expected === 'nonoptional' ? 'REQUIRED' : 'INVALID';
}

function isReason(text: string): text is RefusalReason {
  return (refusalReasons as readonly string[]).includes(text);
}
