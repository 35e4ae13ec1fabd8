import { Checkbox, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#contract/backups.ts';
import { Waiting } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './holding-backups.module.css';

const mostShown = 4;

interface HoldingBackupsProps {
  holding: { data: { backups: Backup[]; aside: string[] } | undefined; error: unknown };
  /** Whether it is to be erased there as well. */
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  /** They are being written anew. */
  isRunning: boolean;
  /** No other is begun any more. */
  isStopping: boolean;
  /** Those in which it still is after an attempt. */
  failedIds: readonly string[];
}

/** Where else there still is what is about to be erased, and the choice to erase it there, too. */
export function HoldingBackups(props: HoldingBackupsProps) {
  const { holding, isChosen, onChoose, isRunning, isStopping, failedIds } = props;
  const { t } = useTranslation('trash');
  const { dateTime } = useFormatting();
  if (holding.error) return <p className={classes.aside}>{t('backups.unknown')}</p>;
  if (!holding.data) return <Waiting>{t('backups.looking')}</Waiting>;
  const { backups, aside } = holding.data;
  const failed = backups.filter(({ id }) => failedIds.includes(id));
  const more = backups.length - mostShown;

  return (
    <div className={classes.root}>
      {failed.length > 0 && !isRunning && (
        <p role="alert" className={classes.failure}>
          {t('backups.failed', {
            count: failed.length,
            when: failed.map(({ madeAt }) => dateTime(madeAt)).join('; '),
          })}
        </p>
      )}
      {backups.length === 0 ? (
        <p>{t('backups.none')}</p>
      ) : (
        <>
          <p id="holding-backups">{t('backups.holding', { count: backups.length })}</p>
          <ul aria-labelledby="holding-backups" className={classes.list}>
            {backups.slice(0, mostShown).map(({ id, madeAt }) => (
              <li key={id}>{dateTime(madeAt)}</li>
            ))}
            {more > 0 && <li>{t('backups.more', { count: more })}</li>}
          </ul>
          <Checkbox
            checked={isChosen}
            disabled={isRunning}
            onChange={(event) => onChoose(event.currentTarget.checked)}
            label={t('backups.also', { count: backups.length })}
            description={isRunning ? undefined : t('backups.later')}
            classNames={{ description: classes.later }}
          />
          {isRunning && <Course isStopping={isStopping} />}
        </>
      )}
      {aside.length > 0 && (
        <div className={classes.aside}>
          <p id="copies-aside">{t('backups.aside', { count: aside.length })}</p>
          <ul aria-labelledby="copies-aside" className={classes.list}>
            {aside.map((path) => (
              <li key={path} className={classes.path}>
                {path}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** How far it has come. */
function Course({ isStopping }: { isStopping: boolean }) {
  const { t } = useTranslation('trash');
  const api = useApi();
  const { data } = useQuery(api.backups.getState.queryOptions({ input: {} }));
  const { doneCount, totalCount } = data?.erasing ?? { doneCount: 0, totalCount: 0 };
  const told = t('backups.progress', { done: doneCount, total: totalCount });
  return (
    <div>
      <p role="status">{isStopping ? t('backups.stopping') : totalCount > 0 && told}</p>
      <Progress.Root mt={6}>
        <Progress.Section value={totalCount > 0 ? (doneCount / totalCount) * 100 : 0} aria-label={told} />
      </Progress.Root>
    </div>
  );
}
