import { Box, Button, type ButtonProps, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Received } from '#contract/transfers.ts';
import { announce } from '#ui/lib/announce.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useTask } from '#ui/lib/task.ts';
import { showToast } from '#ui/lib/toast.tsx';
import { TaskProgress } from '../task-progress.tsx';
import { ReceivedDialog } from './received-dialog.tsx';

interface ReceiveButtonProps extends ButtonProps {
  children: string;
  onRestored?: () => void;
  icon?: ReactNode;
}

/** Asks for a file with everything in it, says what it holds, and puts it in the place of what is here if the person wants that. */
export function ReceiveButton({ children, onRestored, icon, ...look }: ReceiveButtonProps) {
  const { t } = useTranslation('transfers');
  const api = useApi();
  const client = useClient();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const [received, setReceived] = useState<Received | null>(null);
  const open = useTask(client.transfers.open);
  const receive = useTask(client.transfers.receive);

  async function pick() {
    setReceived((await open.run({}))?.received ?? null);
  }
  async function take(file: File | null) {
    if (file) setReceived((await receive.run({ file })) ?? null);
  }
  function stop() {
    open.stop();
    receive.stop();
    announce(t('notRead'));
    showToast(t('notRead'));
  }

  // While the person is choosing in the dialog of the system, nothing is being read yet.
  const reading = receive.progress ?? (open.progress?.of == null ? null : open.progress);
  if (reading) {
    return (
      <Box miw="18rem">
        <TaskProgress label={t('reading')} of={reading.of} onStop={stop} />
      </Box>
    );
  }
  const button = { ...look, leftSection: icon, loading: open.progress !== null };
  return (
    <>
      {abilities?.dialogs ? (
        <Button {...button} onClick={() => void pick()}>
          {children}
        </Button>
      ) : (
        <FileButton
          accept=".langkah-backup,.zip,.db"
          inputProps={{ 'aria-label': children }}
          onChange={(file) => void take(file)}
        >
          {(props) => (
            <Button {...button} {...props}>
              {children}
            </Button>
          )}
        </FileButton>
      )}
      {received && (
        <ReceivedDialog
          received={received}
          onClose={() => setReceived(null)}
          {...(onRestored && { onRestored })}
        />
      )}
    </>
  );
}
