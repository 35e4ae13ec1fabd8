import {
  IconBook2,
  IconBriefcase,
  IconBuilding,
  IconBulb,
  IconFileText,
  IconNotebook,
  IconSettings,
  IconSun,
  IconTrash,
  IconUser,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { hasPage } from '../room-pages.ts';

export interface RailRoom {
  to:
    | '/today'
    | '/applications'
    | '/companies'
    | '/contacts'
    | '/communities'
    | '/learning'
    | '/journal'
    | '/ideas'
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
    to: '/today',
    page: 'today/today-page.tsx',
    labelKey: 'app:rail.today',
    icon: IconSun,
    isLast: false,
  },
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
    to: '/journal',
    page: 'journal/journal-page.tsx',
    labelKey: 'app:rail.journal',
    icon: IconNotebook,
    isLast: false,
  },
  {
    to: '/ideas',
    page: 'ideas/ideas-page.tsx',
    labelKey: 'app:rail.ideas',
    icon: IconBulb,
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

/** The rooms in the order of the rail. */
export const rooms = all.filter(({ page }) => hasPage(page));

/** What leads to a room: its place in the rail as a number, and for the settings the sign that many programs have for them. */
export function keysOf(room: RailRoom): string | undefined {
  if (room.to === '/settings') return 'mod+,';
  const place = rooms.indexOf(room) + 1;
  return place <= 9 ? `mod+${place}` : undefined;
}
