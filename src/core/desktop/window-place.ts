import { z } from 'zod';

/** A part of the desktop, in its pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const smallest = { width: 960, height: 640 };

export const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(smallest.width),
  height: z.int().min(smallest.height),
  isMaximized: z.boolean(),
});
/** Where the window was when it was closed, in pixels of the desktop. */
export type WindowState = z.infer<typeof windowState>;

const barHeight = 32;
const reachableWidth = 160;

/**
 * The remembered place, if its title bar can still be reached with a mouse on one of the displays (`workAreas`) as they are now. null
 * lets the system choose: the display it was on may be gone.
 */
export function fitBounds(state: WindowState | null, workAreas: readonly Rectangle[]): Rectangle | null {
  if (!state) return null;
  const { x, y, width, height } = state;
  const isReachable = workAreas.some((area) => {
    const overlap = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    return overlap >= reachableWidth && y >= area.y && y + barHeight <= area.y + area.height;
  });
  return isReachable ? { x, y, width, height } : null;
}
