import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { limits } from '#contract/limits.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import type { SeenFailure } from '#ui/lib/failure.ts';
import { useFileSize } from './use-file-size.ts';

/** Keeps a file with a certificate, and says why one was not taken. */
export function useAttach(id: string) {
  const { t } = useTranslation('certificates');
  const client = useClient();
  const size = useFileSize();
  const [problem, setProblem] = useState<string>();
  const tooLarge = t('file.tooLarge', { size: size(limits.fileBytes) });

  function refuse({ code }: SeenFailure): boolean {
    if (code === 'IMPORT_UNSUPPORTED') setProblem(t('file.unsupported'));
    else if (code === 'INPUT_TOO_LARGE' || code === 'IMPORT_TOO_LARGE') setProblem(tooLarge);
    else return false;
    return true;
  }
  const command = useCommand(client.certificates.attach, {
    announce: ({ file }) => t('file.kept', { name: file?.name ?? '' }),
    onFailure: refuse,
  });
  return {
    problem,
    refuse,
    isRunning: command.isRunning,
    async attach(file: File) {
      if (command.isRunning) return;
      // Before it is sent: a film dropped by mistake must not fill the memory.
      if (file.size > limits.fileBytes) return setProblem(tooLarge);
      if (file.size === 0) return setProblem(t('file.empty'));
      setProblem(undefined);
      await command.run({ id, fileId: newId(), file });
    },
  };
}
