import { UnstyledButton } from '@mantine/core';
import { IconPlayerPause, IconStopwatch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatHours } from '#ui/lib/durations.ts';
import { type HeardTimer, useElapsedMs, useTimer } from './use-timer.ts';

const minuteMs = 60_000;

interface TimerSignProps {
  /** Those of the place it stands in: `item` and `word`. */
  classes: Readonly<Record<string, string>>;
}

/** That the focus timer is on, wherever one is; leads back to it. Nothing while it is off. */
export function TimerSign({ classes }: TimerSignProps) {
  const { timer } = useTimer();
  if (!timer || timer.state === 'off') return null;
  return <Sign timer={timer} classes={classes} />;
}

function Sign({ timer, classes }: TimerSignProps & { timer: HeardTimer }) {
  const { t } = useTranslation('sessions');
  const navigate = useNavigate();
  const elapsedMs = useElapsedMs(timer, minuteMs);
  const isRunning = timer.state === 'running';
  const time = formatHours(Math.floor(elapsedMs / minuteMs));
  const words = t(isRunning ? 'timer.sign.running' : 'timer.sign.paused', { time });
  const Icon = isRunning ? IconStopwatch : IconPlayerPause;
  return (
    <UnstyledButton
      className={classes.item ?? ''}
      title={words}
      aria-label={t('timer.sign.name', { words })}
      onClick={() => void navigate({ to: '/learning', search: { view: 'time' } })}
    >
      <Icon size="1.25rem" stroke={1.6} aria-hidden="true" />
      <span className={classes.word ?? ''}>{words}</span>
    </UnstyledButton>
  );
}
