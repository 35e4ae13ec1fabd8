import { stat } from 'node:fs/promises';
import { Failure } from '#contract/failures.ts';

const longestMs = 5_000;

/** Asks for a folder that may lie on a stick in a drawer, or on a share that hangs and answers nobody. Cheap, and without another process. Throws NOT_FOUND. */
export async function requireThere(folder: string): Promise<void> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer')), longestMs);
  try {
    await Promise.race([stat(folder), tooLate]);
  } catch (error) {
    throw new Failure('NOT_FOUND', undefined, error);
  } finally {
    clearTimeout(timer);
  }
}
