import { type KeyboardEvent, useState } from 'react';

const marked = 'data-roving';
const steps: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowRight: (place, count) => (place + 1) % count,
  ArrowDown: (place, count) => (place + 1) % count,
  ArrowLeft: (place, count) => (place - 1 + count) % count,
  ArrowUp: (place, count) => (place - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Makes one stop of the Tab key out of many things that stand together: the arrow keys, Home and End go through them, and Tab comes back to the one that had
 * the focus last. `keys` name them in their order.
 */
export function useRovingFocus(keys: readonly string[]) {
  const [last, setLast] = useState<string>();
  const reachable = last !== undefined && keys.includes(last) ? last : keys[0];
  return {
    /** For what holds them. */
    onKeyDown(event: KeyboardEvent<HTMLElement>): void {
      const step = steps[event.key];
      if (!step || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
        return;
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${marked}]`)];
      const place = all.indexOf(event.target as HTMLElement);
      if (place === -1) return;
      event.preventDefault();
      all[step(place, all.length)]?.focus();
    },
    /** For each of them. */
    itemProps: (key: string) => ({
      [marked]: key,
      tabIndex: key === reachable ? 0 : -1,
      onFocus: () => setLast(key),
    }),
  };
}
