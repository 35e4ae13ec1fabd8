import { expect } from 'vitest';
import { createMemoryCore, type MemoryCore } from './memory-core.ts';
import { dumpTables, expectSound } from './read-back.ts';

/** Something a person does with what there is. */
export type Act<World> = (world: World) => Promise<unknown>;

const refusals = [
  ...['NOT_FOUND', 'CONFLICT', 'INVALID_INPUT', 'NOT_AVAILABLE'],
  ...['NOTHING_TO_UNDO', 'NOTHING_TO_REDO'],
];

/**
 * Does all of it in an empty workspace: after each act everything is sound, an act that is refused leaves no trace, and undoing all leads back to the start and redoing all to the
 * end. `look` says what there is; `check` holds after each act as well.
 */
export async function runActs<World>(
  sequence: readonly Act<World>[],
  look: (test: MemoryCore) => Promise<World>,
  check: (test: MemoryCore) => Promise<void> = async () => {},
): Promise<void> {
  const test = createMemoryCore('2026-03-10');
  try {
    const start = dumpTables(test.raw);
    for (const act of sequence) {
      test.clock.advance(60_000);
      const before = dumpTables(test.raw);
      const code = await act(await look(test)).then(
        () => null,
        (error: { code: string }) => error.code,
      );
      if (code !== null) {
        expect(refusals).toContain(code);
        expect(dumpTables(test.raw)).toEqual(before);
      }
      expectSound(test.raw);
      await check(test);
    }
    const end = dumpTables(test.raw);
    let steps = 0;
    for (; (await test.client.history.get({})).undo; steps += 1) await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(start);
    expectSound(test.raw);
    for (; steps > 0; steps -= 1) await test.client.history.redo({});
    expect(dumpTables(test.raw)).toEqual(end);
  } finally {
    test.close();
  }
}
