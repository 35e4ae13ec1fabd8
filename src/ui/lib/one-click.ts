import type { MouseEvent } from 'react';

/** For what every click does once more: the second of a double click is no second wish. */
export function once(run: () => unknown): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail <= 1) run();
  };
}
