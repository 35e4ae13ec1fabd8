import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Received } from '#contract/transfers.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { ReceivedDialog } from './received-dialog.tsx';

interface ReceiveButtonProps extends ButtonProps {
  children: string;
  onRestored?: () => void;
  icon?: ReactNode;
}

/** Asks for a file with everything in it, says what it holds, and puts it in the place of what is here if the person wants that. */
export function ReceiveButton({ children, onRestored, icon, ...look }: ReceiveButtonProps) {
  const api = useApi();
  const client = useClient();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const [received, setReceived] = useState<Received | null>(null);
  const open = useCommand(client.transfers.open, { undoable: false });
  const receive = useCommand(client.transfers.receive, { undoable: false });

  async function pick() {
    setReceived((await open.run({}))?.received ?? null);
  }
  async function take(file: File | null) {
    if (file) setReceived((await receive.run({ file })) ?? null);
  }
  const button = { ...look, leftSection: icon, loading: open.isRunning || receive.isRunning };
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
