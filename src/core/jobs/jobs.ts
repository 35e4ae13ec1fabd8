import { checkCopy } from './check-copy.ts';

/** Work that is done in a process of its own: it takes long, or reads what others wrote. Each gets and returns what can be cloned. */
export const jobs = { checkCopy } as const;

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;

/** What the process is told, and what it answers. */
export interface JobOrder {
  name: JobName;
  input: unknown;
}
export type JobAnswer = { output: unknown } | { failure: { code: string; message: string } };

/** Does a job in this process. Never throws. */
export async function doJob({ name, input }: JobOrder): Promise<JobAnswer> {
  try {
    return { output: await (jobs[name] as (given: unknown) => unknown)(input) };
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return { failure: { code: code ?? 'UNEXPECTED', message: message ?? String(error) } };
  }
}
