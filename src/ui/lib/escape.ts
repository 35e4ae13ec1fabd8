import type { KeyboardEvent } from 'react';

/** Whether Esc closes what this was pressed in. Then nothing around it is closed as well; lists and calendars that hang open at a field take it for themselves. */
export function takesEscape(event: KeyboardEvent): boolean {
  const isTakenInside = (event.target as HTMLElement).closest('[aria-expanded="true"]') !== null;
  if (event.key !== 'Escape' || event.defaultPrevented || isTakenInside) return false;
  event.preventDefault();
  return true;
}
