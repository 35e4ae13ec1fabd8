import { Button } from '@mantine/core';
import { IconFileText, IconPhoto } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '#contract/certificates.ts';
import { limits } from '#contract/limits.ts';
import type { StoredFile } from '#contract/stored-files.ts';
import { FileFacts } from '#ui/components/files/file-facts.tsx';
import { FileSection } from '#ui/components/files/file-section.tsx';
import { useAttach } from '#ui/components/files/use-attach.ts';
import { PickButton } from '#ui/components/pick-button.tsx';
import rows from '#ui/components/rows.module.css';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import { useFileSize } from '#ui/lib/use-file-size.ts';
import classes from './certificates.module.css';

/** The file of a certificate: chosen, or dropped anywhere while the certificate is open. */
export function CertificateFile({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation(['certificates', 'files']);
  const client = useClient();
  const size = useFileSize();
  const { attach, refuse, isRunning, problem } = useAttach(
    client.certificates.attach,
    certificate.id,
    ({ file }) => t('certificates:file.kept', { name: file?.name ?? '' }),
  );
  const { file } = certificate;
  const pick = (words: string) => (
    <PickButton
      kind="proof"
      size="compact-md"
      variant={file ? 'default' : 'light'}
      isReading={isRunning}
      onPick={(chosen) => void attach([chosen])}
      onFailure={refuse}
    >
      {words}
    </PickButton>
  );
  return (
    <FileSection
      title={t('certificates:section.file')}
      drop={t('certificates:file.drop')}
      problem={problem}
      onDrop={([first]) => first && void attach([first])}
    >
      {file && (
        <KeptFile certificateId={certificate.id} file={file} replace={pick(t('certificates:file.replace'))} />
      )}
      {!file && (
        <div className={rows.buttons}>
          {pick(t('files:choose'))}
          <span className={rows.muted}>{t('files:help', { size: size(limits.fileBytes) })}</span>
        </div>
      )}
    </FileSection>
  );
}

interface KeptFileProps {
  certificateId: string;
  file: StoredFile;
  replace: ReactNode;
}

function KeptFile({ certificateId: id, file, replace }: KeptFileProps) {
  const { t } = useTranslation(['files']);
  const client = useClient();
  const saveFile = useSaveFile();
  const [isReading, setIsReading] = useState(false);
  const get = useCommand(client.certificates.getFile, { undoable: false });
  const detach = useCommand(client.certificates.detach, {
    announce: () => t('files:takenOff', { name: file.name }),
  });
  const Icon = file.type === 'application/pdf' ? IconFileText : IconPhoto;

  async function saveCopy() {
    setIsReading(true);
    const found = await get.run({ id });
    if (found) await saveFile(found);
    setIsReading(false);
  }
  return (
    <>
      <div className={classes.kept}>
        <Icon size={28} stroke={1.4} aria-hidden="true" />
        <FileFacts file={file} />
      </div>
      <div className={rows.buttons}>
        <Button size="compact-md" variant="light" loading={isReading} onClick={() => void saveCopy()}>
          {t('files:saveCopy')}
        </Button>
        {replace}
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          disabled={detach.isRunning}
          onClick={() => void detach.run({ id })}
        >
          {t('files:takeOff')}
        </Button>
      </div>
    </>
  );
}
