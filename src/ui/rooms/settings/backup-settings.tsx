import { Button, Table } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, ListedBackup } from '#contract/backups.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './backup-settings.module.css';
import { RehearsalSettings } from './rehearsal.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SecondPlaceSettings } from './second-place.tsx';

const fewest = 5;

/** What there is to go back to, and how to go back. */
export function BackupSettings() {
  const { t } = useTranslation('backups');
  const { dateTime, number } = useFormatting();
  const api = useApi();
  const client = useClient();
  const list = useQuery(api.backups.list.queryOptions({ input: {} }));
  const { data: state } = useQuery(api.backups.getState.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const make = useCommand(client.backups.make, { undoable: false, announce: () => t('made') });
  const verify = useCommand(client.backups.verify, { undoable: false, announce: () => t('verified') });
  const backups = list.data ?? [];
  const hasPlaces = state?.secondPlace != null;
  const shown = isWhole ? backups : backups.slice(0, fewest);

  return (
    <div className={classes.root}>
      <p className={classes.explanation}>{t('explanation')}</p>
      {state?.failedAt != null && (
        <p role="alert" className={classes.failure}>
          {t('failed', { when: dateTime(state.failedAt) })}
        </p>
      )}
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconShieldCheck size="1rem" aria-hidden="true" />}
          loading={make.isRunning}
          onClick={() => void make.run({})}
        >
          {t('make')}
        </Button>
        {state?.progress != null && (
          <span className={classes.progress}>
            {t('proving', { percent: number(Math.floor(state.progress * 100)) })}
          </span>
        )}
      </div>
      <ListStates
        query={list}
        isEmpty={backups.length === 0}
        empty={<p className={classes.explanation}>{t('empty')}</p>}
      >
        <Table className={classes.table} aria-label={t('title')} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.madeAt')}</Table.Th>
              <Table.Th>{t('column.reason')}</Table.Th>
              <Table.Th className={classes.number}>{t('noun.applications')}</Table.Th>
              <Table.Th className={classes.number}>{t('noun.contacts')}</Table.Th>
              <Table.Th className={classes.number}>{t('column.size')}</Table.Th>
              {hasPlaces && <Table.Th className={classes.place}>{t('column.place')}</Table.Th>}
              <Table.Th>
                <span className={classes.hidden}>{t('column.deeds')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((backup) => (
              <BackupRow
                key={backup.id}
                backup={backup}
                hasPlaces={hasPlaces}
                isVerifying={verify.isRunning}
                onVerify={() => void verify.run({ id: backup.id })}
                onRestore={() => setChosen(backup)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ListStates>
      {backups.length > fewest && (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => setIsWhole((whole) => !whole)}>
            {isWhole ? t('fewer') : t('all', { count: backups.length })}
          </Button>
        </div>
      )}
      {state && <p className={classes.explanation}>{t('folder', { folder: state.folder })}</p>}
      {state && <SecondPlaceSettings place={state.secondPlace} />}
      {state && (
        <RehearsalSettings
          last={state.rehearsal}
          hasBackups={backups.some(({ places }) => places.includes('first'))}
          isUnusable={backups.some(({ id, isUsable }) => id === state.rehearsal?.backupId && !isUsable)}
        />
      )}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

interface BackupRowProps {
  backup: ListedBackup;
  hasPlaces: boolean;
  isVerifying: boolean;
  onVerify: () => void;
  onRestore: () => void;
}

function BackupRow({ backup, hasPlaces, isVerifying, onVerify, onRestore }: BackupRowProps) {
  const { t, i18n } = useTranslation('backups');
  const { dateTime, number } = useFormatting();
  const size = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  const when = dateTime(backup.madeAt);
  return (
    <Table.Tr>
      <Table.Td>{when}</Table.Td>
      <Table.Td>
        {t(`reason.${backup.reason}`)}
        {backup.rewrittenAt !== null && (
          <span className={classes.detail}>{t('rewritten', { when: dateTime(backup.rewrittenAt) })}</span>
        )}
      </Table.Td>
      <Table.Td className={classes.number}>{number(backup.counts.applications)}</Table.Td>
      <Table.Td className={classes.number}>{number(backup.counts.contacts)}</Table.Td>
      <Table.Td className={classes.number}>{size.format(backup.bytes / 1_000_000)}</Table.Td>
      {hasPlaces && <Table.Td className={classes.place}>{t(`place.${placeOf(backup)}`)}</Table.Td>}
      <Table.Td className={classes.deeds}>
        {backup.isUsable ? (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={isVerifying}
              aria-label={t('verifyOf', { when })}
              onClick={onVerify}
            >
              {t('verify')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('restoreOf', { when })}
              onClick={onRestore}
            >
              {t('restore')}
            </Button>
          </>
        ) : (
          <span className={classes.unusable}>{t('unusable')}</span>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function placeOf({ places }: ListedBackup): 'first' | 'second' | 'both' {
  return places.length > 1 ? 'both' : (places[0] ?? 'first');
}
