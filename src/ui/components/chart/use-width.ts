import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** What a chart is laid out for where nothing has a size: in tests, and in a page that is not painted. */
const usualWidth = 960;

/** How wide the element is, in whole pixels, before it is painted for the first time and after each change. */
export function useWidth<Root extends HTMLElement>(): { ref: RefObject<Root | null>; width: number } {
  const ref = useRef<Root>(null);
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const { current: root } = ref;
    if (!root) return;
    const measure = () => setWidth(Math.floor(root.clientWidth) || usualWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
