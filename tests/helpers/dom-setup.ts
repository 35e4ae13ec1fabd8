import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach } from 'vitest';

// What jsdom has not, as a browser has it: no media query matches, nothing has a size, nothing scrolls.
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => {
    const list = new EventTarget();
    return Object.assign(list, { matches: false, media: query, addListener() {}, removeListener() {} });
  },
});

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(window, { ResizeObserver: NoObserver, IntersectionObserver: NoObserver });
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = () => {};
window.scrollTo = () => {};
Element.prototype.setPointerCapture = () => {};
Element.prototype.hasPointerCapture = () => false;

// Rooms are loaded when they are opened, and two cores share all tests.
configure({ asyncUtilTimeout: 15_000 });

afterEach(cleanup);

// Nothing has a size here, so the library finds nothing to focus in a menu that opens; it says so with the whole tree of the page.
const isKnown = (said: unknown) => String(said).startsWith('[@mantine/hooks/use-focus-trap]');
const { warn } = console;
console.warn = (...said: unknown[]) => (isKnown(said[0]) ? undefined : warn(...said));
afterAll(() => {
  console.warn = warn;
  // The next file has the same document.
  document.body.replaceChildren();
});

// jsdom knows no fonts; fields that grow with their text wait for them.
if (!('fonts' in document)) {
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
}
