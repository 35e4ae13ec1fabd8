const firstDelayMs = 250;
const longestDelayMs = 4_000;

export interface StreamFollower<E> {
  open: (signal: AbortSignal) => Promise<AsyncGenerator<E, unknown, unknown>>;
  /** Each time the stream is open. `isFirst`: nothing can have been missed. */
  onOpen?: (isFirst: boolean) => unknown;
  onEvent: (event: E) => unknown;
  /** `true`: there is no use in trying again. */
  onBreak?: (error: unknown) => boolean;
  signal: AbortSignal;
}

/** Hears a stream of the core. When it breaks it is opened again, for as long as it takes. */
export async function followStream<E>({
  open,
  onOpen,
  onEvent,
  onBreak,
  signal,
}: StreamFollower<E>): Promise<void> {
  let delayMs = firstDelayMs;
  let isFirst = true;
  while (!signal.aborted) {
    try {
      const events = await open(signal);
      signal.addEventListener('abort', () => void events.return(undefined), { once: true });
      delayMs = firstDelayMs;
      await onOpen?.(isFirst);
      isFirst = false;
      for await (const event of events) await onEvent(event);
    } catch (error) {
      if (signal.aborted || onBreak?.(error)) return;
    }
    await pause(delayMs, signal);
    delayMs = Math.min(delayMs * 2, longestDelayMs);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
