import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { GoalsView } from './goals/goals-view.tsx';
import type { LearningViewProps } from './view-props.ts';

/** Views beside the board and the table of goals; each is read when it is first opened. */
const others = {
  resources: lazy(async () => ({ default: (await import('./resources/resources-view.tsx')).ResourcesView })),
  time: lazy(async () => ({ default: (await import('./time/time-view.tsx')).TimeView })),
  certificates: lazy(async () => ({
    default: (await import('./certificates/certificates-view.tsx')).CertificatesView,
  })),
  skills: lazy(async () => ({ default: (await import('./skills/skills-view.tsx')).SkillsView })),
  gaps: lazy(async () => ({ default: (await import('./gaps/gaps-view.tsx')).GapsView })),
} satisfies Record<string, LazyExoticComponent<ComponentType<LearningViewProps>>>;

/** In the order of the header. */
export const views = ['board', 'table', ...(Object.keys(others) as (keyof typeof others)[])] as const;
export type View = (typeof views)[number];

export function viewOf(view: View): ComponentType<LearningViewProps> {
  return view === 'board' || view === 'table' ? GoalsView : others[view];
}
