import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { View } from './view-names.ts';
import type { JournalViewProps } from './view-props.ts';

/** Views beside the list of days; each is read when it is first opened. */
const others = {
  calendar: lazy(async () => ({ default: (await import('./calendar/calendar-view.tsx')).CalendarView })),
  year: lazy(async () => ({ default: (await import('./year/year-view.tsx')).YearView })),
  trends: lazy(async () => ({ default: (await import('./trends/trends-view.tsx')).TrendsView })),
  support: lazy(async () => ({ default: (await import('./support/support-view.tsx')).SupportView })),
} satisfies Record<Exclude<View, 'days'>, LazyExoticComponent<ComponentType<JournalViewProps>>>;

export function viewOf(view: Exclude<View, 'days'>): ComponentType<JournalViewProps> {
  return others[view];
}
