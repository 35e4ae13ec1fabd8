import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import type { BackupReason } from './backup-reasons.ts';
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
  /** What kind of backup is made before it, if this input asks for one. */
  precaution?: (input: unknown) => BackupReason | null;
}

const base = oc.$meta<ProcedureMeta>({ kind: 'read' }).errors(failureMap);

export function read<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return base.meta({ kind: 'read' }).input(input).output(output);
}

export interface CommandOptions<Input> {
  mergeKey?: (input: Input) => string;
  precaution?: (input: Input) => BackupReason | null;
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  { mergeKey, precaution }: CommandOptions<z.output<I>> = {},
) {
  const meta: ProcedureMeta = {
    kind: 'command',
    ...(mergeKey && { mergeKey: mergeKey as (input: unknown) => string }),
    ...(precaution && { precaution: precaution as (input: unknown) => BackupReason | null }),
  };
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

/** How far long work has come, of whatever it counts: only their relation means something. */
export const progress = z.object({ done: z.number(), total: z.number() });
export type Progress = z.infer<typeof progress>;

/** Long work: a stream of how far it has come, whose last value is the output. Leaving the stream calls the work off. */
export function task<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return base.meta({ kind: 'service' }).input(input).output(eventIterator(progress, output));
}
