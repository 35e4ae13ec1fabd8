import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '#ui/components/confirm-dialog.tsx';
import { type HeardTimer, useElapsedMs } from '#ui/components/timer/use-timer.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { formatClock } from '#ui/lib/durations.ts';
import { useLostFocus } from '#ui/lib/lost-focus.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { FinishForm, noteKey } from './finish-form.tsx';
import classes from './focus-timer.module.css';
import type { useTimerCommands } from './timer-commands.ts';

const secondMs = 1_000;
const minuteMs = 60_000;

interface RunningTimerProps {
  timer: HeardTimer;
  commands: ReturnType<typeof useTimerCommands>;
}

/** The timer while it is on: running, or paused by whatever paused it. */
export function RunningTimer({ timer, commands }: RunningTimerProps) {
  const { t } = useTranslation('sessions');
  const client = useClient();
  const { minutes } = useDurations();
  const clock = useRef<HTMLDivElement>(null);
  const elapsedMs = useElapsedMs(timer, secondMs);
  const [finishing, setFinishing] = useState<{ wasRunning: boolean; field: 'minutes' | 'note' } | null>(null);
  const [isDiscarding, setIsDiscarding] = useState(false);
  useLostFocus(finishing !== null, () =>
    clock.current?.parentElement?.querySelector<HTMLElement>('[data-way-on]'),
  );
  const isRunning = timer.state === 'running';
  const wasInterrupted = timer.stoppedBy === 'sleep' || timer.stoppedBy === 'exit';
  // Rounded as the core does when it makes a session of it.
  const counted = Math.round(elapsedMs / minuteMs);

  async function finish(field: 'minutes' | 'note') {
    // What is seen while the form is filled in is what will be logged.
    if (isRunning && !(await commands.pause())) return;
    setFinishing({ wasRunning: isRunning, field });
  }
  function goBack() {
    if (finishing?.wasRunning) void commands.resume();
    setFinishing(null);
  }
  async function discard() {
    if (!(await commands.discard())) return;
    setIsDiscarding(false);
    await client.drafts.discard({ key: noteKey(timer.startedAt) }).catch(() => {});
  }
  return (
    <>
      <div ref={clock} className={classes.clock} data-running={isRunning || undefined}>
        <span className={classes.time} role="timer" aria-live="off" aria-label={t('timer.elapsed')}>
          {formatClock(elapsedMs)}
        </span>
        <span className={classes.muted}>{t(isRunning ? 'timer.running' : 'timer.paused')}</span>
      </div>
      <ForWhat timer={timer} />
      {wasInterrupted && !finishing && (
        <div className={classes.notice}>
          <p>{t(timer.stoppedBy === 'sleep' ? 'timer.slept' : 'timer.ended', { time: minutes(counted) })}</p>
          <p>{t('timer.wayOn')}</p>
        </div>
      )}
      {finishing ? (
        <FinishForm
          startedAt={timer.startedAt}
          counted={Math.max(1, counted)}
          startsAt={finishing.field}
          onBack={goBack}
        />
      ) : (
        <Group gap="sm">
          <WayOn timer={timer} commands={commands} />
          <Button variant="default" onClick={() => void finish('note')}>
            {t('timer.finish')}
          </Button>
          {wasInterrupted && (
            <Button variant="default" onClick={() => void finish('minutes')}>
              {t('timer.correct')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            onClick={() => (counted === 0 ? void discard() : setIsDiscarding(true))}
          >
            {t('timer.discard')}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={isDiscarding}
        title={t('timer.discardTitle')}
        confirmLabel={t('timer.discard')}
        isRunning={commands.isRunning}
        onConfirm={discard}
        onClose={() => setIsDiscarding(false)}
      >
        <p>{t('timer.discardText', { time: minutes(counted) })}</p>
      </ConfirmDialog>
    </>
  );
}

/** Pause while it runs, else go on. The focus stays on it when it changes what it does. */
function WayOn({ timer, commands }: RunningTimerProps) {
  const { t } = useTranslation('sessions');
  const isRunning = timer.state === 'running';
  return (
    <Button
      data-way-on
      variant={isRunning ? 'default' : 'filled'}
      onClick={() => void (isRunning ? commands.pause() : commands.resume())}
    >
      {t(isRunning ? 'timer.pause' : 'timer.resume')}
    </Button>
  );
}

function ForWhat({ timer }: { timer: HeardTimer }) {
  const { t } = useTranslation('sessions');
  const api = useApi();
  const { goalId, resourceId } = timer;
  const goal = useQuery({
    ...api.goals.get.queryOptions({ input: { id: goalId ?? '' } }),
    enabled: goalId !== null,
  });
  const resource = useQuery({
    ...api.resources.get.queryOptions({ input: { id: resourceId ?? '' } }),
    enabled: resourceId !== null,
  });
  const title = resource.data?.title ?? goal.data?.title;
  if (title === undefined) return null;
  return <p className={classes.about}>{t('timer.for', { title })}</p>;
}
