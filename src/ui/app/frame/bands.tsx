import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#ui/lib/announce.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useConnection } from '#ui/lib/connection.ts';
import classes from './bands.module.css';
import { FolderBand, HaltBand, SpaceBand } from './halt-band.tsx';

/** Quiet lines over the room, each only while it is true. */
export function Bands() {
  const { ref, height } = useElementSize();
  // What opens over the room leaves them to be seen: they matter most to whoever is writing.
  useEffect(() => document.documentElement.style.setProperty('--langkah-bands', `${height}px`), [height]);
  return (
    <div ref={ref}>
      <ConnectionBand />
      <SampleBand />
      <LossBand />
      <HaltBand />
      <SpaceBand />
      <FolderBand />
    </div>
  );
}

function ConnectionBand() {
  const { t } = useTranslation('app');
  const connection = useConnection();
  const wasLost = useRef(false);
  useEffect(() => {
    if (connection === 'open' && wasLost.current) announce(t('connection.back'));
    wasLost.current = connection === 'lost';
  }, [connection, t]);
  if (connection === 'open') return null;
  return (
    <div role="alert" className={classes.root} data-kind="warning">
      {t(`connection.${connection}`)}
    </div>
  );
}

/** Something took records away behind our back, such as an older copy that was put in place of the file. */
function LossBand() {
  const { t } = useTranslation('app');
  const api = useApi();
  const navigate = useNavigate();
  const [isRead, setIsRead] = useState(false);
  const { data } = useQuery(api.workspace.get.queryOptions({ input: {} }));
  if (!data?.shrunk || isRead) return null;
  return (
    <section className={classes.root} data-kind="warning" aria-label={t('loss.label')}>
      <span>{t('loss.band', data.shrunk)}</span>
      <Button size="compact-sm" variant="default" onClick={() => void navigate({ to: '/settings' })}>
        {t('loss.backups')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setIsRead(true)}>
        {t('loss.dismiss')}
      </Button>
    </section>
  );
}

function SampleBand() {
  const { t } = useTranslation('app');
  const api = useApi();
  const client = useClient();
  const navigate = useNavigate();
  const { data } = useQuery(api.workspace.get.queryOptions({ input: {} }));
  const { run, isRunning } = useCommand(client.workspace.leaveSample);
  if (!data?.sample) return null;

  async function leave() {
    // What is open in the sample exists nowhere else.
    if (await run({})) await navigate({ to: '/applications', replace: true });
  }

  return (
    <section className={classes.root} aria-label={t('sample.label')}>
      <span>{t('sample.band')}</span>
      <Button size="compact-sm" variant="default" loading={isRunning} onClick={() => void leave()}>
        {t('sample.leave')}
      </Button>
    </section>
  );
}
