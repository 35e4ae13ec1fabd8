import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '#contract/stored-files.ts';
import { useCommand } from '#ui/lib/command.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import type { FileVerbs } from './file-verbs.ts';

const PhotoDialog = lazy(async () => ({ default: (await import('./photo-dialog.tsx')).PhotoDialog }));

interface OpenFileProps {
  /** Id of what keeps it. */
  ownerId: string;
  file: StoredFile;
  getFile: FileVerbs['getFile'];
  className: string | undefined;
  children: ReactNode;
}

/** A button by which a picture is looked at, and anything else is saved to be opened. */
export function OpenFile({ ownerId: id, file, getFile, className, children }: OpenFileProps) {
  const { t } = useTranslation('files');
  const saveFile = useSaveFile();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { name, id: fileId } = file;
  const get = useCommand(getFile, { undoable: false });
  const read = useCallback(() => getFile({ id, fileId }), [getFile, id, fileId]);
  const isPicture = file.type !== 'application/pdf';
  const label = t(isPicture ? 'look' : 'saveCopyOf', { name });

  async function saveCopy() {
    const found = await get.run({ id, fileId });
    if (found) await saveFile(found);
  }
  function close() {
    setIsOpen(false);
    opener.current?.focus();
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        disabled={get.isRunning}
        onClick={() => (isPicture ? setIsOpen(true) : void saveCopy())}
      >
        {children}
      </button>
      <Suspense>
        {isOpen && <PhotoDialog name={name} read={read} onSave={saveFile} onClose={close} />}
      </Suspense>
    </>
  );
}
