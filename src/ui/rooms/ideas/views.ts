import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { View } from './view-names.ts';
import type { IdeaViewProps } from './view-props.ts';

/** Each is read when it is first opened. */
const all: Readonly<Record<View, LazyExoticComponent<ComponentType<IdeaViewProps>>>> = {
  canvas: lazy(async () => ({ default: (await import('./canvas/canvas-view.tsx')).CanvasView })),
  assumptions: lazy(async () => ({
    default: (await import('./assumptions/assumptions-view.tsx')).AssumptionsView,
  })),
  versions: lazy(async () => ({ default: (await import('./versions/versions-view.tsx')).VersionsView })),
  money: lazy(async () => ({ default: (await import('./money/money-view.tsx')).MoneyView })),
  experiments: lazy(async () => ({
    default: (await import('./experiments/experiments-view.tsx')).ExperimentsView,
  })),
  promotion: lazy(async () => ({ default: (await import('./promotion/promotion-view.tsx')).PromotionView })),
  feedback: lazy(async () => ({ default: (await import('./feedback/feedback-view.tsx')).FeedbackView })),
};

export function viewOf(view: View): ComponentType<IdeaViewProps> {
  return all[view];
}
