import { eventIterator, oc } from '@orpc/contract';
import type { z } from 'zod';
import { failureMap } from './failures.ts';

/**
 * `read` never writes. `command` runs in one immediate transaction, is announced on the change stream and can be undone.
 * `final` is a command that cannot be undone (purging, undoing itself). `service` touches no data of the person.
 */
export type ProcedureKind = 'read' | 'command' | 'final' | 'service';

export interface ProcedureMeta extends Record<string, unknown> {
  kind: ProcedureKind;
  /** Commands with the same key that follow each other closely are undone as one (typing in one field). */
  mergeKey?: (input: unknown) => string;
}

const base = oc.$meta<ProcedureMeta>({ kind: 'read' }).errors(failureMap);

export function read<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return base.meta({ kind: 'read' }).input(input).output(output);
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  mergeKey?: (input: z.output<I>) => string,
) {
  const meta: ProcedureMeta = mergeKey
    ? { kind: 'command', mergeKey: mergeKey as (input: unknown) => string }
    : { kind: 'command' };
  return base.meta(meta).input(input).output(output);
}

export function finalCommand<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return base.meta({ kind: 'final' }).input(input).output(output);
}

export function service<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return base.meta({ kind: 'service' }).input(input).output(output);
}

export function stream<I extends z.ZodType, E extends z.ZodType>(input: I, event: E) {
  return base.meta({ kind: 'service' }).input(input).output(eventIterator(event));
}
