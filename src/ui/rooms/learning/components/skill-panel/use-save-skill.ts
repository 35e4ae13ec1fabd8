import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Skill, SkillChanges } from '#contract/skills.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useSaving } from '#ui/lib/save-field.ts';

/** Saves fields of one skill and shows the answer at once. */
export function useSaveSkill({ id }: Skill) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: SkillChanges, base: SkillChanges) => {
      const saved = await client.skills.change({ id, changes, base });
      queries.setQueryData(api.skills.get.queryKey({ input: { id } }), saved);
      return saved;
    },
    [api, client, queries, id],
  );
  return useSaving(change);
}
