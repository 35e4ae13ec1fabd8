import { useState } from 'react';
import type { Salvaged, Trouble } from '#contract/rescue.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

export interface Salvaging {
  start: (trouble: Trouble) => void;
  isRunning: boolean;
  /** The trouble it began with, while it runs: the workspace opens before its report is here. */
  trouble: Trouble | null;
  /** What came of it, until the person has seen it. */
  salvaged: Salvaged | null;
  close: () => void;
}

/** Reads a damaged file, and keeps what came of it while everything around changes. */
export function useSalvaging(): Salvaging {
  const client = useClient();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [salvaged, setSalvaged] = useState<Salvaged | null>(null);
  const { run, isRunning } = useCommand(client.rescue.salvage, { undoable: false });

  async function start(found: Trouble): Promise<void> {
    setTrouble(found);
    setSalvaged((await run({})) ?? null);
    setTrouble(null);
  }

  return {
    start: (found) => void start(found),
    isRunning,
    trouble,
    salvaged,
    close: () => setSalvaged(null),
  };
}
