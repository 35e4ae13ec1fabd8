import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { saveEverything } from '#ui/lib/unsaved.ts';
import classes from './bands.module.css';

/** While nothing is saved: why, and the ways on. What is being written stays in its field, where it can be copied. */
export function HaltBand() {
  const { t } = useTranslation('app');
  const api = useApi();
  const client = useClient();
  const navigate = useNavigate();
  const { data } = useQuery(api.workspace.get.queryOptions({ input: {} }));
  const putBack = useCommand(client.workspace.putBack, {
    undoable: false,
    announce: () => t('halted.putBackDone'),
  });
  const letGo = useCommand(client.workspace.letGo, { undoable: false });
  const retry = useCommand(client.rescue.retry, { undoable: false });
  const halted = data?.halted ?? null;
  useSaveAfter(halted !== null);
  if (halted === null) return null;

  async function openAgain() {
    if (await letGo.run({})) await retry.run({});
  }
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <section className={classes.root} data-kind="warning" aria-label={t('halted.label')}>
      <span role="alert">{t(`halted.${halted}`)}</span>
      {halted === 'DATABASE_MOVED' && (
        <Button {...small} loading={putBack.isRunning} onClick={() => void putBack.run({})}>
          {t('halted.putBack')}
        </Button>
      )}
      {halted === 'READ_ONLY' && (
        <Button {...small} loading={letGo.isRunning || retry.isRunning} onClick={() => void openAgain()}>
          {t('halted.retry')}
        </Button>
      )}
      {halted === 'DATABASE_DAMAGED' ? (
        <Button {...small} loading={letGo.isRunning} onClick={() => void letGo.run({})}>
          {t('halted.waysOn')}
        </Button>
      ) : (
        <Button {...small} variant="subtle" onClick={() => void navigate({ to: '/settings' })}>
          {t('halted.export')}
        </Button>
      )}
    </section>
  );
}

/** The disk fills up: said before it hurts. */
export function SpaceBand() {
  const { t } = useTranslation('app');
  const api = useApi();
  const { data } = useQuery(api.workspace.get.queryOptions({ input: {} }));
  useSaveAfter(data?.space === 'full');
  if (!data || data.space === 'enough' || data.sample) return null;
  return (
    <section className={classes.root} data-kind="warning" aria-label={t('space.label')}>
      {t(`space.${data.space}`)}
    </section>
  );
}

/** A folder that is not this computer's alone: said once at each start. */
export function FolderBand() {
  const { t } = useTranslation('app');
  const api = useApi();
  const [isRead, setIsRead] = useState(false);
  const { data } = useQuery(api.workspace.get.queryOptions({ input: {} }));
  if (!data || data.folderKind === 'ordinary' || isRead) return null;
  return (
    <section className={classes.root} data-kind="warning" aria-label={t('folder.label')}>
      <span>{t(`folder.${data.folderKind}`)}</span>
      <Button size="compact-sm" variant="subtle" onClick={() => setIsRead(true)}>
        {t('folder.dismiss')}
      </Button>
    </section>
  );
}

/** What could not be saved meanwhile is saved as soon as it can be. */
function useSaveAfter(isObstructed: boolean): void {
  const wasObstructed = useRef(false);
  useEffect(() => {
    if (wasObstructed.current && !isObstructed) void saveEverything();
    wasObstructed.current = isObstructed;
  }, [isObstructed]);
}
