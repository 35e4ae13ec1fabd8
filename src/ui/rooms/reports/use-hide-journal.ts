import { skipToken, useQuery } from '@tanstack/react-query';
import { useApi } from '#ui/lib/api.tsx';
import { useHideOnBlur } from '#ui/lib/hide-on-blur.ts';

/** Whoever wants the Journal hidden from other windows wants that of its pages in a report too. */
export function useHideJournal(isShown: boolean): void {
  const api = useApi();
  const { data } = useQuery(api.support.getSettings.queryOptions({ input: isShown ? {} : skipToken }));
  useHideOnBlur(isShown && (data?.hidesOnBlur ?? false));
}
