import { useQuery } from '@tanstack/react-query';
import { useApi } from '#ui/lib/api.tsx';

/** Assumptions of an idea, the riskiest first. */
export function useAssumptions(ideaId: string) {
  const api = useApi();
  return useQuery(api.canvases.listRiskiest.queryOptions({ input: { ideaId } })).data ?? [];
}

/** What the notes of the canvas say: evidence may speak of a note that is no assumption any more. */
export function useNoteTexts(ideaId: string): ReadonlyMap<string, string> {
  const api = useApi();
  const { data } = useQuery(api.canvases.get.queryOptions({ input: { ideaId } }));
  return new Map(data?.notes.map(({ id, text }) => [id, text]));
}
