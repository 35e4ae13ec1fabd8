import { Button, Group } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimer } from '#ui/components/timer/use-timer.ts';
import { useLostFocus } from '#ui/lib/lost-focus.ts';
import { type About, AboutPicker, aboutNothing, idsOf } from '../components/about-picker.tsx';
import classes from './focus-timer.module.css';
import { RunningTimer } from './running-timer.tsx';
import { useTimerCommands } from './timer-commands.ts';

/** Counts while one learns, over reloads and restarts; what it counted becomes a session. */
export function FocusTimer() {
  const { t } = useTranslation('sessions');
  const { timer, keep } = useTimer();
  const commands = useTimerCommands(keep);
  const [about, setAbout] = useState<About>(aboutNothing);
  const root = useRef<HTMLElement>(null);
  // What begins and ends it is gone by that.
  useLostFocus(timer && timer.state !== 'off', () =>
    root.current?.querySelector<HTMLElement>('[data-way-on]'),
  );
  return (
    <section ref={root} className={classes.root} aria-label={t('timer.title')}>
      <h2 className={classes.title}>{t('timer.title')}</h2>
      {timer && timer.state !== 'off' && (
        <RunningTimer key={timer.startedAt} timer={timer} commands={commands} />
      )}
      {timer?.state === 'off' && (
        <>
          <AboutPicker label={t('timer.about')} value={about} onChange={setAbout} />
          <Group gap="sm">
            <Button
              data-way-on
              leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
              disabled={commands.isRunning}
              onClick={() => void commands.start(idsOf(about))}
            >
              {t('timer.start')}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}
