import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from './announce.ts';
import { useApi, useClient } from './api.tsx';
import { downloadFile } from './download-file.ts';
import { toFailure, useFailureWords } from './failure.ts';
import { whileAsking } from './file-dialog.ts';
import { showFailureToast, showToast } from './toast.tsx';

/** Gives a file to the person: through the dialog of the system where the shell has one, else as a download of the browser. */
export function useSaveFile(): (file: File) => Promise<void> {
  const { t } = useTranslation('app');
  const api = useApi();
  const client = useClient();
  const failureWords = useFailureWords();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));

  return async (file) => {
    try {
      const { name } = abilities?.dialogs
        ? await whileAsking(() => client.shell.saveFile({ file }))
        : downloadFile(file);
      if (name === null) return;
      const text = t('fileSaved', { name });
      showToast(text);
      announce(text);
    } catch (error) {
      showFailureToast(failureWords(toFailure(error)));
    }
  };
}
