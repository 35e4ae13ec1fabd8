import { useTranslation } from 'react-i18next';
import { isOfJournal } from '#contract/journal-parts.ts';
import { announce } from './announce.ts';
import { useClient } from './api.tsx';
import { toFailure, useFailureWords } from './failure.ts';
import { isInPrivateRoom, rememberPlace } from './private-room.ts';
import { showFailureToast, showToast } from './toast.tsx';

/** Takes the newest step back, or brings it back again, and says which one it was; one of the Journal is named only in its room. */
export function useHistory(): { undo: () => Promise<void>; redo: () => Promise<void> } {
  const client = useClient();
  const { t } = useTranslation(['app', 'words']);
  const failureWords = useFailureWords();

  async function step(direction: 'undo' | 'redo'): Promise<void> {
    const opposite = direction === 'undo' ? 'redo' : 'undo';
    const mayBeTold = rememberPlace();
    try {
      const { command } = await client.history[direction]({});
      // The step is taken all the same; what it was is nobody's business outside the room.
      const isQuiet = isOfJournal(command) && !(isInPrivateRoom() && mayBeTold());
      const text = isQuiet
        ? t(`app:history.quiet.${direction}`)
        : t(`app:history.done.${direction}`, { command: t(`words:command.${command}`) });
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
