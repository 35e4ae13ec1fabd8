/**
 * Reads parts of the program while nothing else is to do, so that they are there when they are asked for. One that cannot be
 * read now, because the core is away, is read when it is needed.
 */
export function loadWhenIdle(...loaders: readonly (() => Promise<unknown>)[]): void {
  window.requestIdleCallback?.(() => {
    for (const load of loaders) load().catch(() => {});
  });
}
