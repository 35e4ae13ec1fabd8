import { Button } from '@mantine/core';
import { IconFileText, IconPhoto } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate, StoredFile } from '#contract/certificates.ts';
import { limits } from '#contract/limits.ts';
import details from '#ui/components/details/details.module.css';
import { PickButton } from '#ui/components/pick-button.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useDroppedFile } from '#ui/lib/dropped-file.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import classes from './certificates.module.css';
import { useAttach } from './use-attach.ts';
import { useFileSize } from './use-file-size.ts';

/** The file of a certificate: chosen, or dropped anywhere while the certificate is open. */
export function CertificateFile({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const size = useFileSize();
  const { attach, refuse, isRunning, problem } = useAttach(certificate.id);
  const isOver = useDroppedFile((file) => void attach(file));
  const { file } = certificate;
  const pick = (words: string) => (
    <PickButton
      kind="proof"
      size="compact-md"
      variant={file ? 'default' : 'light'}
      isReading={isRunning}
      onPick={(chosen) => void attach(chosen)}
      onFailure={refuse}
    >
      {words}
    </PickButton>
  );
  return (
    <section
      className={`${details.section} ${classes.file}`}
      aria-label={t('section.file')}
      data-over={isOver || undefined}
    >
      <h3>{t('section.file')}</h3>
      {file && <KeptFile certificateId={certificate.id} file={file} replace={pick(t('file.replace'))} />}
      {!file && (
        <div className={classes.buttons}>
          {pick(t('file.choose'))}
          <span className={classes.muted}>{t('file.help', { size: size(limits.fileBytes) })}</span>
        </div>
      )}
      {isOver && <p className={classes.drop}>{t('file.drop')}</p>}
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </section>
  );
}

interface KeptFileProps {
  certificateId: string;
  file: StoredFile;
  replace: ReactNode;
}

function KeptFile({ certificateId: id, file, replace }: KeptFileProps) {
  const { t } = useTranslation('certificates');
  const client = useClient();
  const size = useFileSize();
  const saveFile = useSaveFile();
  const [isReading, setIsReading] = useState(false);
  const get = useCommand(client.certificates.getFile, { undoable: false });
  const detach = useCommand(client.certificates.detach, {
    announce: () => t('file.takenOff', { name: file.name }),
  });
  const isPdf = file.type === 'application/pdf';
  const Icon = isPdf ? IconFileText : IconPhoto;

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
        <span className={classes.what}>
          <span className={classes.fileName}>{file.name}</span>
          <span className={classes.muted}>
            {t(`file.kind.${kindOf(file)}`)} · {size(file.byteCount)}
          </span>
        </span>
      </div>
      <div className={classes.buttons}>
        <Button size="compact-md" variant="light" loading={isReading} onClick={() => void saveCopy()}>
          {t('file.saveCopy')}
        </Button>
        {replace}
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          disabled={detach.isRunning}
          onClick={() => void detach.run({ id })}
        >
          {t('file.takeOff')}
        </Button>
      </div>
    </>
  );
}

/** `image/png` is `png`. */
function kindOf({ type }: StoredFile): string {
  return type.split('/')[1] ?? type;
}
