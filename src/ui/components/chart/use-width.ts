import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** What a chart is laid out for where nothing has a size: in tests, and in a page that is not painted. */
const usualWidth = 960;
/** Of the page, in pixels. */
const usualTextSize = 16;

/** How many times as large as usual texts are. */
const textScale = () =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / usualTextSize || 1;

/** How wide the element is, in whole pixels, before it is painted for the first time and after each change; `scale`: how many times as large as usual texts are. */
export function useWidth<Root extends HTMLElement>(): {
  ref: RefObject<Root | null>;
  width: number;
  scale: number;
} {
  const ref = useRef<Root>(null);
  const [width, setWidth] = useState(usualWidth);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const { current: root } = ref;
    if (!root) return;
    const measure = () => {
      setWidth(Math.floor(root.clientWidth) || usualWidth);
      setScale(textScale());
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    return () => observer.disconnect();
  }, []);
  return { ref, width, scale };
}
