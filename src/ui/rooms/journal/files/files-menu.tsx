import { IconFileExport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilesMenu as Files } from '#ui/components/files-menu.tsx';
import { ExportDialog } from './export-dialog.tsx';

/** Brings a journal in from a file, and takes out of this one what the person chooses each time. */
export function FilesMenu() {
  const { t } = useTranslation('journal');
  const [opened, setOpened] = useState(false);
  const [time, setTime] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Files
        label={t('export.menu')}
        importLabel={t('export.import')}
        exports={[{ key: 'dialog', label: t('export.export'), icon: IconFileExport }]}
        take={async () => {
          setTime(time + 1);
          setOpened(true);
          return undefined;
        }}
        isRunning={false}
        button={button}
      />
      {/* Asked anew each time: nothing of the last answers stays. */}
      <ExportDialog key={time} opened={opened} onClose={() => setOpened(false)} button={button} />
    </>
  );
}
