import { useQuery } from '@tanstack/react-query';
import type { Template } from '#contract/templates.ts';
import { useApi } from '#ui/lib/api.tsx';

const none: Template[] = [];

/** Templates of one's own, by name. */
export function useTemplates(): Template[] {
  const api = useApi();
  return useQuery(api.templates.list.queryOptions({ input: {} })).data ?? none;
}
