import {
  IconBook2,
  IconBriefcase,
  IconBuilding,
  IconBulb,
  IconCertificate,
  IconTargetArrow,
  IconUser,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { useNavigate } from '@tanstack/react-router';
import type { SearchHit } from '#contract/search.ts';
import { hasPage } from './room-pages.ts';

export const iconOfNoun: Readonly<Record<SearchHit['noun'], TablerIcon>> = {
  application: IconBriefcase,
  company: IconBuilding,
  contact: IconUser,
  community: IconUsers,
  goal: IconTargetArrow,
  resource: IconBook2,
  certificate: IconCertificate,
  idea: IconBulb,
};

const pageOfNoun: Readonly<Record<SearchHit['noun'], string>> = {
  application: 'applications/applications-page.tsx',
  company: 'companies/company-page.tsx',
  contact: 'contacts/contacts-page.tsx',
  community: 'communities/communities-page.tsx',
  goal: 'learning/learning-page.tsx',
  resource: 'learning/learning-page.tsx',
  certificate: 'learning/learning-page.tsx',
  idea: 'ideas/ideas-page.tsx',
};

/** Only what has a page to go to is offered. */
export function isOpenable({ noun }: Pick<SearchHit, 'noun'>): boolean {
  return hasPage(pageOfNoun[noun]);
}

/** Goes to where a record that was found is shown. */
export function openHit(
  navigate: ReturnType<typeof useNavigate>,
  { noun, id }: Pick<SearchHit, 'noun' | 'id'>,
): Promise<void> {
  switch (noun) {
    case 'application':
      return navigate({ to: '/applications', search: { open: id } });
    case 'company':
      return navigate({ to: '/companies/$id', params: { id } });
    case 'contact':
      return navigate({ to: '/contacts', search: { open: id } });
    case 'community':
      return navigate({ to: '/communities', search: { open: id } });
    case 'goal':
      return navigate({ href: `/learning?open=${id}` });
    case 'resource':
      return navigate({ href: `/learning?view=resources&open=${id}` });
    case 'certificate':
      return navigate({ href: `/learning?view=certificates&open=${id}` });
    case 'idea':
      return navigate({ href: `/ideas?open=${id}` });
  }
}
