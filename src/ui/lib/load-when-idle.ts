/** A page that waits for its first answer is idle too, but what it waits for comes first. */
const firstSightMs = 500;

/**
 * Reads parts of the program while nothing else is to do, so that they are there when they are asked for. One that cannot be
 * read now, because the core is away, is read when it is needed.
 */
export function loadWhenIdle(...loaders: readonly (() => Promise<unknown>)[]): void {
  const loadAll = () => {
    for (const load of loaders) load().catch(() => {});
  };
  setTimeout(() => globalThis.requestIdleCallback?.(loadAll), firstSightMs);
}
