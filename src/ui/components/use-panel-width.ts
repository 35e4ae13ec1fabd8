import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useRememberedView } from '#ui/lib/remembered-view.ts';

const smallest = 360;
const largest = 900;
const usual = 480;
const step = 24;

const clamp = (width: number) => Math.min(largest, Math.max(smallest, Math.round(width)));
const readWidth = (value: unknown) => (typeof value === 'number' ? clamp(value) : null);

/** The width of the panel, and what its left edge needs to be dragged or moved with the arrow keys. */
export function usePanelWidth() {
  const [width, setWidth] = useRememberedView('panel', readWidth, usual);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? width;

  return {
    width: shown,
    separator: {
      'aria-valuemin': smallest,
      'aria-valuemax': largest,
      onPointerDown: (event: PointerEvent<HTMLElement>) =>
        event.currentTarget.setPointerCapture(event.pointerId),
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        setDragged(clamp(window.innerWidth - event.clientX));
      },
      onLostPointerCapture: () => {
        if (dragged !== null) setWidth(dragged);
        setDragged(null);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        setWidth(clamp(width + (event.key === 'ArrowLeft' ? step : -step)));
      },
    },
  } as const;
}
