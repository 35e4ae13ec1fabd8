import { IconBriefcase, IconBuilding, IconUser, IconUsers, type TablerIcon } from '@tabler/icons-react';
import type { useNavigate } from '@tanstack/react-router';
import type { SearchHit } from '#contract/search.ts';

export const iconOfNoun: Readonly<Record<SearchHit['noun'], TablerIcon>> = {
  application: IconBriefcase,
  company: IconBuilding,
  contact: IconUser,
  community: IconUsers,
};

/** Only what has a page to go to is offered. */
export function isOpenable({ noun }: Pick<SearchHit, 'noun'>): boolean {
  return noun === 'application' || noun === 'company';
}

/** Goes to where a record that was found is shown. */
export function openHit(
  navigate: ReturnType<typeof useNavigate>,
  { noun, id }: Pick<SearchHit, 'noun' | 'id'>,
): Promise<void> {
  return noun === 'company'
    ? navigate({ to: '/companies/$id', params: { id } })
    : navigate({ to: '/applications', search: { open: id } });
}
