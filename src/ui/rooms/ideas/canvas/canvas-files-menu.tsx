import { IconFileExport } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilesMenu } from '#ui/components/files-menu.tsx';
import { ExportDialog } from './export-dialog.tsx';

interface CanvasFilesMenuProps {
  ideaId: string;
  isReadOnly: boolean;
  button: RefObject<HTMLButtonElement | null>;
  onImport: () => void;
}

/** Takes the canvas out as a page, a picture or a text, and brings notes in. */
export function CanvasFilesMenu({ ideaId, isReadOnly, button, onImport }: CanvasFilesMenuProps) {
  const { t } = useTranslation('canvases');
  const [isTaking, setIsTaking] = useState(false);
  return (
    <>
      <FilesMenu
        button={button}
        label={t('files.label')}
        importLabel={t('files.import')}
        exports={[{ key: 'dialog', label: t('files.export'), icon: IconFileExport }]}
        take={async () => {
          setIsTaking(true);
          return undefined;
        }}
        isRunning={false}
        onImport={isReadOnly ? null : onImport}
      />
      <ExportDialog ideaId={ideaId} opened={isTaking} onClose={() => setIsTaking(false)} button={button} />
    </>
  );
}
