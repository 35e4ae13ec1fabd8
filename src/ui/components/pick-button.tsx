import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { openableFiles } from '#contract/shell.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

const accept = [
  ...openableFiles.table.map((ending) => `.${ending}`),
  'text/csv',
  'text/plain',
  'text/vcard',
  'application/zip',
].join();

interface PickButtonProps {
  isReading: boolean;
  onPick: (file: File) => void;
}

/** Asks for a file: through the shell, which remembers the folder, or through the browser. */
export function PickButton({ isReading, onPick }: PickButtonProps) {
  const { t } = useTranslation('import');
  const api = useApi();
  const client = useClient();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const open = useCommand(client.shell.openFile);

  async function pick() {
    const found = await open.run({ kind: 'table' });
    if (found?.file) onPick(found.file);
  }
  if (abilities?.dialogs) {
    return (
      <Button loading={isReading || open.isRunning} onClick={() => void pick()}>
        {t('pick.button')}
      </Button>
    );
  }
  return (
    <FileButton
      accept={accept}
      inputProps={{ 'aria-label': t('pick.button') }}
      onChange={(file) => file && onPick(file)}
    >
      {(props) => (
        <Button {...props} loading={isReading}>
          {t('pick.button')}
        </Button>
      )}
    </FileButton>
  );
}
