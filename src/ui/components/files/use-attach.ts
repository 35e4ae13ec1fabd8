import type { Client as Procedure } from '@orpc/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { limits } from '#contract/limits.ts';
import { useCommand } from '#ui/lib/command.ts';
import type { SeenFailure } from '#ui/lib/failure.ts';
import { useFileSize } from '#ui/lib/use-file-size.ts';

interface AttachInput {
  id: string;
  fileId: string;
  file: File;
}

/** Keeps files with a record, one after the other, and says why one was not taken. */
export function useAttach<Output, Failed>(
  procedure: Procedure<Record<never, never>, AttachInput, Output, Failed>,
  id: string,
  announce: (output: Output) => string,
) {
  const { t } = useTranslation('files');
  const size = useFileSize();
  const [problem, setProblem] = useState<string>();
  const tooLarge = t('tooLarge', { size: size(limits.fileBytes) });

  function refuse({ code, data }: SeenFailure): boolean {
    if (code === 'IMPORT_UNSUPPORTED') setProblem(t('unsupported'));
    else if (code === 'INPUT_TOO_LARGE' || code === 'IMPORT_TOO_LARGE') setProblem(tooLarge);
    else if (data?.refusals?.some(({ reason }) => reason === 'TOO_MANY')) setProblem(t('tooMany'));
    else return false;
    return true;
  }
  const command = useCommand(procedure, { announce, onFailure: refuse });

  /** Why it is not even sent: a film dropped by mistake must not fill the memory. */
  function reasonAgainst(file: File): string | undefined {
    if (file.size > limits.fileBytes) return tooLarge;
    return file.size === 0 ? t('empty') : undefined;
  }
  return {
    problem,
    refuse,
    isRunning: command.isRunning,
    /** The first that is not taken ends it. */
    async attach(files: readonly File[]) {
      if (command.isRunning) return;
      setProblem(undefined);
      for (const file of files) {
        const reason = reasonAgainst(file);
        if (reason !== undefined) return setProblem(reason);
        if (!(await command.run({ id, fileId: newId(), file }))) return;
      }
    },
  };
}
