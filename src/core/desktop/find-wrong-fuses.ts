import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import fuses from '#resources/fuses.json';

/** Names of the switches of a packaged Electron that are not as packaging set them. `program`: path to it. */
export async function findWrongFuses(program: string): Promise<string[]> {
  const wire = (await getCurrentFuseWire(program)) as unknown as Record<number, FuseState>;
  return Object.entries(fuses).flatMap(([name, isOn]) => {
    const found = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
    return found === (isOn ? FuseState.ENABLE : FuseState.DISABLE) ? [] : [name];
  });
}
