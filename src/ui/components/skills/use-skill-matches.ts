import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { limits } from '#contract/limits.ts';
import type { Skill } from '#contract/skills.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { findCalled, rankMatches } from './skill-word.ts';

const mostShown = 8;
/** Skills of the dictionary for a few typed letters, and the way to look one up that may not have been read yet. */
export function useSkillMatches(text: string, exceptIds: readonly string[]) {
  const api = useApi();
  const client = useClient();
  // What is called so may stand, by name, far behind what only holds the letters.
  const { data, isPlaceholderData } = useQuery({
    ...api.skills.list.queryOptions({ input: { ...(text && { text }), limit: limits.page } }),
    placeholderData: keepPreviousData,
  });
  const isOffered = ({ id }: Skill) => !exceptIds.includes(id);
  return {
    matches: rankMatches(data?.rows ?? [], text)
      .filter(isOffered)
      .slice(0, mostShown),
    /** They were read for other letters than those that are typed. */
    isStale: isPlaceholderData || data === undefined,
    /** What is called so, and what would be offered first. */
    async lookUp(word: string): Promise<{ called: Skill | undefined; first: Skill | undefined }> {
      // Not through what was read: as soon as the field is empty, nobody waits for that any more, and it is called off.
      const { rows } = await client.skills.list({ text: word, limit: limits.page });
      return { called: findCalled(rows, word), first: rankMatches(rows, word).find(isOffered) };
    },
  };
}
