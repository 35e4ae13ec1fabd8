import { IconBriefcase, IconBuilding, type TablerIcon } from '@tabler/icons-react';
import type { useNavigate } from '@tanstack/react-router';
import type { SearchHit } from '#contract/search.ts';

export const iconOfNoun: Readonly<Record<SearchHit['noun'], TablerIcon>> = {
  application: IconBriefcase,
  company: IconBuilding,
};

/** Goes to where a record that was found is shown. */
export function openHit(
  navigate: ReturnType<typeof useNavigate>,
  { noun, id }: Pick<SearchHit, 'noun' | 'id'>,
): Promise<void> {
  return noun === 'company'
    ? navigate({ to: '/companies/$id', params: { id } })
    : navigate({ to: '/applications', search: { open: id } });
}
