import {
  IconBook2,
  IconBriefcase,
  IconBuilding,
  IconFileText,
  IconSettings,
  IconTrash,
  IconUser,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { hasPage } from '../room-pages.ts';

export interface RailRoom {
  to:
    | '/applications'
    | '/companies'
    | '/contacts'
    | '/communities'
    | '/learning'
    | '/reports'
    | '/trash'
    | '/settings';
  page: string;
  labelKey: string;
  icon: TablerIcon;
  /** At the foot of the rail. */
  isLast: boolean;
}

const all: readonly RailRoom[] = [
  {
    to: '/applications',
    page: 'applications/applications-page.tsx',
    labelKey: 'app:rail.applications',
    icon: IconBriefcase,
    isLast: false,
  },
  {
    to: '/companies',
    page: 'companies/companies-page.tsx',
    labelKey: 'app:rail.companies',
    icon: IconBuilding,
    isLast: false,
  },
  {
    to: '/contacts',
    page: 'contacts/contacts-page.tsx',
    labelKey: 'app:rail.contacts',
    icon: IconUser,
    isLast: false,
  },
  {
    to: '/communities',
    page: 'communities/communities-page.tsx',
    labelKey: 'app:rail.communities',
    icon: IconUsers,
    isLast: false,
  },
  {
    to: '/learning',
    page: 'learning/learning-page.tsx',
    labelKey: 'app:rail.learning',
    icon: IconBook2,
    isLast: false,
  },
  {
    to: '/reports',
    page: 'reports/reports-page.tsx',
    labelKey: 'app:rail.reports',
    icon: IconFileText,
    isLast: false,
  },
  { to: '/trash', page: 'trash/trash-page.tsx', labelKey: 'app:rail.trash', icon: IconTrash, isLast: true },
  {
    to: '/settings',
    page: 'settings/settings-page.tsx',
    labelKey: 'app:rail.settings',
    icon: IconSettings,
    isLast: true,
  },
];

/** The rooms in the order of the rail; the place is also the number of the key that leads there. */
export const rooms = all.filter(({ page }) => hasPage(page));
