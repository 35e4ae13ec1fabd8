import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Rehearsal } from '#contract/rehearsal.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFailureWords } from '#ui/lib/failure.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './second-place.module.css';

export interface RehearsalSettingsProps {
  last: Rehearsal | null;
  /** What is rehearsed with is the newest backup: without one there is nothing to do. */
  hasBackups: boolean;
  /** Whether the backup of the last one is still known to be no use. */
  isUnusable: boolean;
}

/** Whether going back would work: when that was last tried out, and how it went. */
export function RehearsalSettings({ last, hasBackups, isUnusable }: RehearsalSettingsProps) {
  const { t } = useTranslation('backups');
  const failureWords = useFailureWords();
  const { dateTime } = useFormatting();
  const client = useClient();
  const describe = ({ at, result }: Rehearsal, isBad = isUnusable) => {
    const when = dateTime(at);
    if (result === 'worked') return t('rehearsal.worked', { when });
    if (isBad) return t('rehearsal.failed', { when });
    return t('rehearsal.notHeld', { when, why: failureWords({ code: result }) });
  };
  const rehearse = useCommand(client.backups.rehearse, {
    undoable: false,
    announce: ({ result }) => (result === 'worked' ? t('rehearsal.done') : t('rehearsal.doneBadly')),
  });

  return (
    <section className={classes.root} aria-label={t('rehearsal.title')}>
      <h3 className={classes.title}>{t('rehearsal.title')}</h3>
      <p className={classes.text} data-muted>
        {t('rehearsal.explanation')}
      </p>
      {last?.result === 'worked' && <p className={classes.text}>{describe(last)}</p>}
      {last && last.result !== 'worked' && (
        <p role="alert" className={classes.notice}>
          {describe(last)}
        </p>
      )}
      {!last && <p className={classes.text}>{t('rehearsal.none')}</p>}
      <div className={classes.deeds}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlayerPlay size="1rem" aria-hidden="true" />}
          disabled={!hasBackups}
          loading={rehearse.isRunning}
          onClick={() => void rehearse.run({})}
        >
          {t('rehearsal.now')}
        </Button>
      </div>
    </section>
  );
}
