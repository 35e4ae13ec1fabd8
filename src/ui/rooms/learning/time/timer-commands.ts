import { useTranslation } from 'react-i18next';
import type { Timer } from '#contract/sessions.ts';
import { announce } from '#ui/lib/announce.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** What can be done with the timer. `keep` shows the answer at once; nothing of it can be undone, and all of it can be seen. */
export function useTimerCommands(keep: (timer: Timer) => unknown) {
  const { t } = useTranslation('sessions');
  const client = useClient();
  const start = useCommand(client.sessions.startTimer);
  const pause = useCommand(client.sessions.pauseTimer);
  const resume = useCommand(client.sessions.resumeTimer);
  const discard = useCommand(client.sessions.discardTimer);

  async function tell(done: Promise<Timer | undefined>, sentence: string): Promise<boolean> {
    const timer = await done;
    if (!timer) return false;
    keep(timer);
    announce(sentence);
    return true;
  }
  return {
    isRunning: [start, pause, resume, discard].some((command) => command.isRunning),
    start: (about: { goalId: string | null; resourceId: string | null }) =>
      tell(start.run(about), t('timer.started')),
    pause: () => tell(pause.run({}), t('timer.stopped')),
    resume: () => tell(resume.run({}), t('timer.goesOn')),
    discard: () => tell(discard.run({}), t('timer.discarded')),
  };
}
