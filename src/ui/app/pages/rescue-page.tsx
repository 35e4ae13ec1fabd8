import { Button, Code, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '#contract/rescue.ts';
import { ConfirmDialog } from '#ui/components/confirm-dialog.tsx';
import { Illustration } from '#ui/components/illustration.tsx';
import { ReceiveButton } from '#ui/components/restore/receive-button.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFailureWords } from '#ui/lib/failure.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import type { Salvaging } from '../use-salvaging.ts';
import classes from './rescue-page.module.css';

export interface RescuePageProps {
  trouble: Trouble;
  salvaging: Pick<Salvaging, 'start' | 'isRunning'>;
}

/** In place of everything while the workspace cannot be opened: what happened, what is safe, and the ways on. */
export function RescuePage({ trouble, salvaging }: RescuePageProps) {
  const { t } = useTranslation(['rescue', 'app', 'transfers']);
  const failureWords = useFailureWords();
  const { dateTime, number, language } = useFormatting();
  const client = useClient();
  const { backups, canSalvage } = trouble;
  const [chosenId, setChosenId] = useState<string | null>(null);
  // Those in the second place come later than the page.
  const proposed = backups.find(({ isUsable }) => isUsable) ?? backups[0];
  const backupId = chosenId ?? proposed?.id ?? '';
  const [isAsking, setIsAsking] = useState(false);
  const retry = useCommand(client.rescue.retry, { undoable: false });
  const restore = useCommand(client.rescue.restore, {
    undoable: false,
    announce: () => t('rescue:restored'),
  });
  const look = useCommand(client.rescue.look, { undoable: false });
  const startEmpty = useCommand(client.rescue.startEmpty, { undoable: false });
  const openSample = useCommand(client.workspace.openSample, { undoable: false });
  const isBusy = [retry, restore, startEmpty, salvaging].some(({ isRunning }) => isRunning);

  return (
    <main className={classes.root}>
      <Illustration name="lamp" />
      <h1>{t('rescue:title')}</h1>
      <p role="alert">{failureWords({ code: trouble.code, ...(trouble.data && { data: trouble.data }) })}</p>
      <p className={classes.muted}>{t('rescue:safe')}</p>

      {backups.length > 0 && (
        <section className={classes.way} aria-label={t('rescue:backup.title')}>
          <h2>{t('rescue:backup.title')}</h2>
          <NativeSelect
            label={t('rescue:backup.which')}
            value={backupId}
            data={backups.map(({ id, madeAt, counts, isUsable }) => ({
              value: id,
              label: t(isUsable ? 'rescue:backup.option' : 'rescue:backup.unusable', {
                when: dateTime(madeAt),
                count: counts.applications,
                applications: number(counts.applications),
              }),
            }))}
            onChange={(event) => setChosenId(event.currentTarget.value)}
          />
          <Button
            loading={restore.isRunning}
            disabled={isBusy}
            onClick={() => void restore.run({ id: backupId })}
          >
            {t('rescue:backup.restore')}
          </Button>
        </section>
      )}

      {canSalvage && (
        <section className={classes.way} aria-label={t('rescue:salvage.title')}>
          <h2>{t('rescue:salvage.title')}</h2>
          <p className={classes.muted} role="status">
            {t(salvaging.isRunning ? 'rescue:salvage.running' : 'rescue:salvage.explanation')}
          </p>
          <Button
            variant={backups.length > 0 ? 'default' : 'filled'}
            loading={salvaging.isRunning}
            disabled={isBusy}
            onClick={() => salvaging.start(trouble)}
          >
            {t('rescue:salvage.start')}
          </Button>
        </section>
      )}

      <section className={classes.way} aria-label={t('rescue:again.title')}>
        <h2>{t('rescue:again.title')}</h2>
        <p className={classes.muted}>{t('rescue:again.explanation')}</p>
        <Code className={classes.path}>{trouble.folder}</Code>
        <Button
          variant={backups.length > 0 || canSalvage ? 'default' : 'filled'}
          loading={retry.isRunning}
          disabled={isBusy}
          onClick={() => void retry.run({})}
        >
          {t('rescue:again.retry')}
        </Button>
      </section>

      <section className={classes.others} aria-label={t('rescue:others')}>
        {(trouble.code === 'READ_ONLY' || trouble.code === 'DISK_FULL') && (
          <Button
            variant="subtle"
            loading={look.isRunning}
            disabled={isBusy}
            onClick={() => void look.run({})}
          >
            {t('rescue:look')}
          </Button>
        )}
        <ReceiveButton variant="subtle" disabled={isBusy}>
          {t('transfers:restore')}
        </ReceiveButton>
        <Button variant="subtle" disabled={isBusy} onClick={() => setIsAsking(true)}>
          {t('rescue:empty.start')}
        </Button>
        <Button variant="subtle" disabled={isBusy} onClick={() => void openSample.run({ language })}>
          {t('rescue:sample')}
        </Button>
      </section>
      <ConfirmDialog
        opened={isAsking}
        title={t('rescue:empty.question')}
        confirmLabel={t('rescue:empty.start')}
        isRunning={startEmpty.isRunning}
        isUndoable
        onConfirm={() => startEmpty.run({})}
        onClose={() => setIsAsking(false)}
      >
        <p>{t('rescue:empty.consequence')}</p>
      </ConfirmDialog>
    </main>
  );
}
