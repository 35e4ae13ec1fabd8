import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportOptions } from '#contract/report-kinds.ts';
import { announce } from '#ui/lib/announce.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import { useTask } from '#ui/lib/task.ts';

/** The ways in which a report leaves. */
export function useSaveReport(options: ReportOptions | null) {
  const { t } = useTranslation('reports');
  const api = useApi();
  const client = useClient();
  const abilities = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const saveFile = useSaveFile();
  const print = useTask(client.reports.print);
  const fetch = useCommand(client.reports.fetch, { undoable: false });
  const table = useCommand(client.reports.exportTable, { undoable: false });

  return {
    canPrint: abilities.data?.pdf !== false,
    printing: print.progress,
    async savePdf() {
      if (!options || print.progress) return;
      announce(t('room.printing'));
      const printed = await print.run(options);
      const file = printed && (await fetch.run(printed));
      if (file) await saveFile(file);
    },
    stop() {
      print.stop();
      announce(t('room.stopped'));
    },
    async saveTable(bom: boolean) {
      const file = options && !table.isRunning && (await table.run({ options, bom }));
      if (file) await saveFile(file);
    },
  };
}
