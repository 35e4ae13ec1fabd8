import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import { limits } from '#contract/limits.ts';
import type { Skill } from '#contract/skills.ts';
import { findCalled } from '#ui/components/skills/skill-word.ts';
import { useClient } from '#ui/lib/api.tsx';

export interface Taken {
  word: string;
  owner: Skill;
}

/** Whose a word is that could not be given to a skill. A dispute over two texts has the same code and no owner. */
export function useTaken({ id }: Skill) {
  const client = useClient();
  const [taken, setTaken] = useState<Taken>();
  return {
    taken,
    clear: () => setTaken(undefined),
    /** true: another skill is called so. */
    async look(word: string): Promise<boolean> {
      const { rows } = await client.skills.list({ text: word, limit: limits.page });
      const owner = findCalled(rows, word);
      if (!owner || owner.id === id) return false;
      setTaken({ word, owner });
      return true;
    },
  };
}

/** For a field that saves itself: refused, and not to be tried again as it is. */
export function refusal(field: string): Error {
  return new ORPCError('INVALID_INPUT', {
    defined: true,
    data: { refusals: [{ field, reason: 'INVALID' }] },
  });
}
