import type { Client as Procedure } from '@orpc/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce.ts';
import { type SeenFailure, toFailure, useFailureWords } from './failure.ts';
import { useHistory } from './history.ts';
import { rememberPlace } from './private-room.ts';
import { hideToast, showFailureToast, showToast } from './toast.tsx';

export interface CommandOptions<Input, Output> {
  /** What happened, in the person's words; shown with "Undo" and read out. Without it success is silent. */
  announce?: (output: Output, input: Input) => string;
  /** false for what cannot be taken back: the toast then has no "Undo". */
  undoable?: boolean;
  /** true: the caller has dealt with it, nothing is shown. */
  onFailure?: (failure: SeenFailure) => boolean;
}

export interface Command<Input, Output> {
  /** Resolves with the output, or undefined after a failure. Never rejects. */
  run: (input: Input) => Promise<Output | undefined>;
  isRunning: boolean;
}

/** Carries out one command of the person: `useCommand(client.applications.trash, { announce: … })`. */
export function useCommand<Input, Output, Failed>(
  procedure: Procedure<Record<never, never>, Input, Output, Failed>,
  options: CommandOptions<Input, Output> = {},
): Command<Input, Output> {
  const { t } = useTranslation('app');
  const { undo } = useHistory();
  const failureWords = useFailureWords();
  const [runningCount, setRunningCount] = useState(0);
  const current = { procedure, options, undo, failureWords, undoLabel: t('history.undo') };
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });

  const run = useCallback(async (input: Input) => {
    setRunningCount((count) => count + 1);
    const mayBeTold = rememberPlace();
    try {
      const output = await (latest.current.procedure as (given: Input) => Promise<Output>)(input);
      // "Undo" takes back the newest step: it must not stand under the words of an older one.
      hideToast();
      const { options: now, undo: takeBack, undoLabel } = latest.current;
      const text = now.announce?.(output, input);
      if (text !== undefined && mayBeTold()) {
        announce(text);
        showToast(text, ...(now.undoable === false ? [] : [{ label: undoLabel, run: takeBack }]));
      }
      return output;
    } catch (error) {
      const failure = toFailure(error);
      const isHandled = latest.current.options.onFailure?.(failure) === true;
      // A core that does not answer is told once, by the band of the frame.
      if (!isHandled && failure.code !== 'UNREACHABLE')
        showFailureToast(latest.current.failureWords(failure));
      return undefined;
    } finally {
      setRunningCount((count) => count - 1);
    }
  }, []);

  return { run, isRunning: runningCount > 0 };
}
