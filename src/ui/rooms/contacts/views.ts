import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** Views beside the board and the table, which share their filter; each is read when it is first opened. */
const others = {
  slipping: lazy(async () => ({ default: (await import('./slipping/slipping-away.tsx')).SlippingAway })),
  introductions: lazy(async () => ({
    default: (await import('./introductions/introductions.tsx')).Introductions,
  })),
  duplicates: lazy(async () => ({ default: (await import('./duplicates/duplicates.tsx')).Duplicates })),
} satisfies Record<string, LazyExoticComponent<ComponentType>>;

/** In the order of the header. */
export const views = ['board', 'table', ...(Object.keys(others) as (keyof typeof others)[])] as const;
export type View = (typeof views)[number];

/** undefined: the board or the table. */
export function otherView(view: View): LazyExoticComponent<ComponentType> | undefined {
  return view === 'board' || view === 'table' ? undefined : others[view];
}
