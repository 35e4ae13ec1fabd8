import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type OpenableFile, openableFiles } from '#contract/shell.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import type { SeenFailure } from '#ui/lib/failure.ts';
import { whileAsking } from '#ui/lib/file-dialog.ts';

/** Names of kinds beside the endings: some systems know files by one, some by the other. */
const types: Readonly<Record<OpenableFile, readonly string[]>> = {
  table: ['text/csv', 'text/plain', 'text/vcard', 'application/zip', 'application/json'],
  proof: ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'],
  canvas: ['application/json', 'text/markdown', 'text/plain'],
  answers: ['application/json'],
};

interface PickButtonProps extends ButtonProps {
  kind: OpenableFile;
  children: string;
  isReading: boolean;
  onPick: (file: File) => void;
  /** true: the caller has dealt with it. */
  onFailure?: (failure: SeenFailure) => boolean;
}

/** Asks for a file: through the shell, which remembers the folder, or through the browser. */
export function PickButton({ kind, children, isReading, onPick, onFailure, ...look }: PickButtonProps) {
  const api = useApi();
  const client = useClient();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const reset = useRef<() => void>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = useCommand(client.shell.openFile, { ...(onFailure && { onFailure }) });

  // A button out of use loses the focus, and whatever opens then has nothing to give it back to.
  const isBusy = isReading || open.isRunning;
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !isBusy && document.activeElement === document.body) button.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);

  async function pick() {
    const found = await whileAsking(() => open.run({ kind }));
    if (found?.file) onPick(found.file);
  }
  if (abilities?.dialogs) {
    return (
      <Button ref={button} {...look} loading={isBusy} onClick={() => void pick()}>
        {children}
      </Button>
    );
  }
  const accept = [...openableFiles[kind].map((ending) => `.${ending}`), ...types[kind]].join();
  return (
    <FileButton
      accept={accept}
      inputProps={{ 'aria-label': children }}
      resetRef={reset}
      onChange={(file) => {
        // A browser says nothing of a file that it holds already, even if there is something else in it by now.
        reset.current?.();
        if (file) onPick(file);
      }}
    >
      {(props) => (
        <Button ref={button} {...look} {...props} loading={isReading}>
          {children}
        </Button>
      )}
    </FileButton>
  );
}
