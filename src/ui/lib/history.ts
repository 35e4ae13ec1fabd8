import { useTranslation } from 'react-i18next';
import { announce } from './announce.ts';
import { useClient } from './api.tsx';
import { toFailure, useFailureWords } from './failure.ts';
import { showFailureToast, showToast } from './toast.tsx';

/** Takes the newest step back, or brings it back again, and says which one it was. */
export function useHistory(): { undo: () => Promise<void>; redo: () => Promise<void> } {
  const client = useClient();
  const { t } = useTranslation(['app', 'words']);
  const failureWords = useFailureWords();

  async function step(direction: 'undo' | 'redo'): Promise<void> {
    const opposite = direction === 'undo' ? 'redo' : 'undo';
    try {
      const { command } = await client.history[direction]({});
      const text = t(`app:history.done.${direction}`, { command: t(`words:command.${command}`) });
      showToast(text, { label: t(`app:history.${opposite}`), run: () => step(opposite) });
      announce(text);
    } catch (error) {
      const failure = toFailure(error);
      const isEnd = failure.code === 'NOTHING_TO_UNDO' || failure.code === 'NOTHING_TO_REDO';
      // Not a failure to the person: there is simply nothing more.
      if (isEnd) showToast(failureWords(failure));
      else showFailureToast(failureWords(failure));
      if (isEnd) announce(failureWords(failure));
    }
  }

  return { undo: () => step('undo'), redo: () => step('redo') };
}
