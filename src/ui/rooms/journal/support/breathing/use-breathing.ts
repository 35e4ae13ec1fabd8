import { useCallback, useEffect, useState } from 'react';
import { type BreathMinutes, type BreathMoment, lengthMs, momentAt, type Rhythm } from './rhythms.ts';

interface BreathingOptions {
  rhythm: Rhythm;
  minutes: BreathMinutes;
  /** Once for each phase, with the first one. */
  onPhase: (kind: BreathMoment['kind']) => void;
  onOver: () => void;
}

/**
 * The exercise while it runs. Every phase is reckoned from the beginning, by a clock that nobody sets: a timer that came late makes the next one no later. It ends with
 * the component.
 */
export function useBreathing({ rhythm, minutes, onPhase, onOver }: BreathingOptions) {
  const [startedMs, setStartedMs] = useState<number | null>(null);
  const [moment, setMoment] = useState<BreathMoment | null>(null);

  const stop = useCallback(() => {
    setStartedMs(null);
    setMoment(null);
  }, []);

  useEffect(() => {
    if (startedMs === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      const elapsedMs = performance.now() - startedMs;
      if (elapsedMs >= lengthMs(rhythm, minutes)) {
        stop();
        onOver();
        return;
      }
      const now = momentAt(rhythm, elapsedMs);
      setMoment(now);
      timer = setTimeout(step, Math.ceil(now.leftMs));
    };
    step();
    return () => clearTimeout(timer);
  }, [startedMs, rhythm, minutes, stop, onOver]);

  const kind = moment?.kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: two phases of one kind are said twice, a timer that came early is not
  useEffect(() => {
    if (kind) onPhase(kind);
  }, [moment?.breath, moment?.phase, kind, onPhase]);

  return { moment, start: () => setStartedMs(performance.now()), stop };
}
