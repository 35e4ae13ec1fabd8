import {
  IconBriefcase,
  IconBuilding,
  IconFileText,
  IconSettings,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';

export interface RailRoom {
  to: '/applications' | '/companies' | '/reports' | '/trash' | '/settings';
  labelKey: string;
  icon: TablerIcon;
  /** At the foot of the rail. */
  isLast: boolean;
}

/** The rooms in the order of the rail; the place is also the number of the key that leads there. */
export const rooms: readonly RailRoom[] = [
  { to: '/applications', labelKey: 'app:rail.applications', icon: IconBriefcase, isLast: false },
  { to: '/companies', labelKey: 'app:rail.companies', icon: IconBuilding, isLast: false },
  { to: '/reports', labelKey: 'app:rail.reports', icon: IconFileText, isLast: false },
  { to: '/trash', labelKey: 'app:rail.trash', icon: IconTrash, isLast: true },
  { to: '/settings', labelKey: 'app:rail.settings', icon: IconSettings, isLast: true },
];
