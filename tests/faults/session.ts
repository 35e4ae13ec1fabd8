import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { createRandom } from './random.ts';
import { viewOf } from './view.ts';
import { doSomething } from './workload.ts';

const stepMs = 90_000;

/** One sitting at a workspace: opens it, does a number of things, and says after each what there is now. */
export async function work(
  own: TestCore,
  { seed, steps }: { seed: number; steps: number },
  onDone: (view: string, index: number) => void,
): Promise<void> {
  const random = createRandom(seed);
  onDone(await viewOf(own.client), 0);
  for (let index = 1; index <= steps; index += 1) {
    own.clock.advance(stepMs);
    await doSomething(own.client, random);
    onDone(await viewOf(own.client), index);
  }
}

/** The views of a sitting that nothing disturbs. */
export async function rehearse(path: string, seed: number, steps: number): Promise<string[]> {
  const views: string[] = [];
  const own = createTestCore({ path });
  try {
    await work(own, { seed, steps }, (view) => views.push(view));
  } finally {
    own.close();
  }
  return views;
}
