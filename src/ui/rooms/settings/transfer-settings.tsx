import { Button, Group } from '@mantine/core';
import { IconFileExport, IconFileImport, IconTableExport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordCounts } from '#contract/backups.ts';
import type { ExportKind, JournalCounts } from '#contract/transfers.ts';
import { ReceiveButton } from '#ui/components/restore/receive-button.tsx';
import { ReceivedDialog } from '#ui/components/restore/received-dialog.tsx';
import { TaskProgress } from '#ui/components/task-progress.tsx';
import { announce } from '#ui/lib/announce.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { downloadFile } from '#ui/lib/download-file.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useTask } from '#ui/lib/task.ts';
import { showToast } from '#ui/lib/toast.tsx';
import classes from './backup-settings.module.css';
import { ExportDialog } from './export-dialog.tsx';

/** What there is to leave, while the person is asked. */
interface Asked {
  kind: ExportKind;
  counts: RecordCounts;
  journal: JournalCounts;
}

/** Everything at once: out as a file, and in from one. */
export function TransferSettings() {
  const { t } = useTranslation('transfers');
  const { language } = useFormatting();
  const api = useApi();
  const client = useClient();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const { run, progress, stop } = useTask(client.transfers.export);
  const preview = useCommand(client.transfers.preview, { undoable: false });
  const [asked, setAsked] = useState<Asked | null>(null);
  const save = useCommand(client.transfers.save, { undoable: false });
  const fetch = useCommand(client.transfers.fetch, { undoable: false });

  /** The name it has now; undefined when the person decided against it. */
  async function hand(exportId: string): Promise<string | undefined> {
    if (abilities?.dialogs) return (await save.run({ exportId }))?.name ?? undefined;
    const found = await fetch.run({ exportId });
    return found && downloadFile(found.file).name;
  }

  async function ask(kind: ExportKind) {
    const found = await preview.run({});
    if (found) setAsked({ kind, ...found });
  }

  async function take(kind: ExportKind, withJournal: boolean) {
    setAsked(null);
    announce(t('writing'));
    const written = await run({ kind, language, withJournal });
    const name = written && (await hand(written.exportId));
    if (name === undefined) return;
    const text = t(withJournal ? 'exported' : 'exportedWithoutJournal', { name });
    announce(text);
    showToast(text);
  }

  function stopAndSay() {
    stop();
    announce(t('cancelled'));
    showToast(t('cancelled'));
  }

  return (
    <div className={classes.root}>
      <p className={classes.explanation}>{t('explanation')}</p>
      {progress ? (
        <TaskProgress label={t('writing')} of={progress.of} onStop={stopAndSay} />
      ) : (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconFileExport size="1rem" aria-hidden="true" />}
            onClick={() => void ask('bundle')}
          >
            {t('bundle')}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconTableExport size="1rem" aria-hidden="true" />}
            onClick={() => void ask('open')}
          >
            {t('open')}
          </Button>
          <ReceiveButton
            variant="default"
            size="compact-md"
            icon={<IconFileImport size="1rem" aria-hidden="true" />}
          >
            {t('restore')}
          </ReceiveButton>
        </Group>
      )}
      {asked && (
        <ExportDialog
          {...asked}
          onWrite={(withJournal) => void take(asked.kind, withJournal)}
          onClose={() => setAsked(null)}
        />
      )}
      <OpenedFile />
    </div>
  );
}

/** A file the person opened outside of the page: with a double click on it. */
function OpenedFile() {
  const api = useApi();
  const navigate = useNavigate({ from: '/settings' });
  const { received: receivedId = '' } = useSearch({ from: '/settings' });
  const { data } = useQuery({
    ...api.transfers.get.queryOptions({ input: { receivedId } }),
    enabled: receivedId !== '',
    gcTime: 0,
  });
  if (receivedId === '' || !data) return null;
  return <ReceivedDialog received={data} onClose={() => void navigate({ search: {} })} />;
}
