import type { Clock } from '../ports.ts';
import type { WorkspaceKeeper } from '../workspace/workspace-keeper.ts';
import { setAside } from './set-aside.ts';

export interface OpenInsteadOptions {
  workspacePath: string;
  keeper: WorkspaceKeeper;
  clock: Clock;
}

/** Sets aside what is there, and opens what `replacement` is, or a new workspace, in its place. Returns the folder of what was there. */
export type OpenInstead = (replacement?: string) => string | null;

/** When what is new cannot be opened, what was there has its place again. */
export function createOpenInstead({ workspacePath, keeper, clock }: OpenInsteadOptions): OpenInstead {
  return (replacement) => {
    const { place, putBack } = setAside(workspacePath, clock.now(), replacement);
    try {
      keeper.openOwn();
    } catch (error) {
      putBack();
      try {
        keeper.openOwn();
      } catch {
        // As before.
      }
      throw error;
    }
    return place;
  };
}
