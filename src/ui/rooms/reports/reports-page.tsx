import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileTypePdf, IconTable } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#contract/settings.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import { ReportPreview } from './report-preview.tsx';
import classes from './reports-page.module.css';
import { defaultReportsView, optionsOf, reportsView } from './reports-view.ts';
import { WorkSearchOptionsForm } from './work-search-options-form.tsx';

const settleMs = 250;

/** The work-search record: what it holds at the left, the very page that is printed at the right. */
export function ReportsPage() {
  const { t, i18n } = useTranslation('reports');
  const api = useApi();
  const client = useClient();
  const { settings } = useSettings();
  const today = todayOf(new Date());
  const [view, setView] = useRememberedView('reports', reportsView, defaultReportsView(today));
  const language: Language = i18n.language === 'id' ? 'id' : 'en';
  const options = optionsOf(view, today, language, settings.name);
  const isComplete = options.columns.length > 0 && options.from <= options.to;
  const [settled] = useDebouncedValue(options, settleMs);
  const frame = useRef<HTMLIFrameElement>(null);
  const abilities = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const preview = useQuery({
    ...api.reports.previewWorkSearch.queryOptions({ input: settled }),
    enabled: settled.columns.length > 0 && settled.from <= settled.to,
    placeholderData: keepPreviousData,
  });
  const saveFile = useSaveFile();
  const print = useCommand(client.reports.printWorkSearch, { undoable: false });
  const exportCsv = useCommand(client.reports.exportWorkSearch, { undoable: false });
  const canPrint = abilities.data?.pdf !== false;

  async function savePdf() {
    if (!canPrint) return frame.current?.contentWindow?.print();
    const file = await print.run(options);
    if (file) await saveFile(file);
  }
  async function saveCsv() {
    const file = await exportCsv.run({ options, bom: view.bom });
    if (file) await saveFile(file);
  }
  const entryCount = preview.data?.entryCount ?? 0;
  return (
    <>
      <RoomHeader
        title={t('workSearch.title')}
        detail={preview.data ? t('room.count', { count: entryCount }) : undefined}
      >
        <Button
          variant="default"
          leftSection={<IconTable size="1rem" aria-hidden="true" />}
          loading={exportCsv.isRunning}
          disabled={!isComplete}
          onClick={() => void saveCsv()}
        >
          {t('room.saveCsv')}
        </Button>
        <Button
          leftSection={<IconFileTypePdf size="1rem" aria-hidden="true" />}
          loading={print.isRunning}
          disabled={!isComplete}
          onClick={() => void savePdf()}
        >
          {t(canPrint ? 'room.savePdf' : 'room.print')}
        </Button>
      </RoomHeader>
      <div className={classes.root}>
        <div className={classes.options}>
          <p className={classes.muted}>{t('room.description')}</p>
          {!canPrint && <p className={classes.muted}>{t('room.printHelp')}</p>}
          <WorkSearchOptionsForm
            view={view}
            options={options}
            onChange={(changes) => setView((current) => ({ ...current, ...changes }))}
          />
        </div>
        <div className={classes.preview}>
          <ListStates query={preview} isEmpty={!preview.data} empty={null}>
            {preview.data && entryCount === 0 && <p className={classes.none}>{t('room.empty')}</p>}
            {preview.data && <ReportPreview ref={frame} html={preview.data.html} title={t('room.preview')} />}
          </ListStates>
        </div>
      </div>
    </>
  );
}
