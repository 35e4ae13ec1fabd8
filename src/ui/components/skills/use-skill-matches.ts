import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Skill } from '#contract/skills.ts';
import { useApi } from '#ui/lib/api.tsx';
import { findCalled, rankMatches } from './skill-word.ts';

const mostShown = 8;
/** Those that begin with the letters may stand far behind those that only hold them. */
const mostRead = 100;

/** Skills of the dictionary for a few typed letters, and the way to look one up that may not have been read yet. */
export function useSkillMatches(text: string, exceptIds: readonly string[]) {
  const api = useApi();
  const queries = useQueryClient();
  const optionsFor = (typed: string) =>
    api.skills.list.queryOptions({ input: { ...(typed && { text: typed }), limit: mostRead } });
  const { data, isPlaceholderData } = useQuery({ ...optionsFor(text), placeholderData: keepPreviousData });
  const isOffered = ({ id }: Skill) => !exceptIds.includes(id);
  return {
    matches: rankMatches(data?.rows ?? [], text)
      .filter(isOffered)
      .slice(0, mostShown),
    /** They were read for other letters than those that are typed. */
    isStale: isPlaceholderData || data === undefined,
    async lookUp(word: string): Promise<Skill | undefined> {
      const { rows } = await queries.fetchQuery(optionsFor(word));
      return findCalled(rows, word);
    },
  };
}
