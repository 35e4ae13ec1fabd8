import type { Progress } from '#contract/procedures.ts';

/** The output of long work, once it is done. What it says on its way goes to `hear`. */
export async function finish<Output>(
  started: PromiseLike<AsyncIteratorObject<Progress, Output, void>>,
  hear: (progress: Progress) => void = () => {},
): Promise<Output> {
  const steps = await started;
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
    hear(value);
  }
}
