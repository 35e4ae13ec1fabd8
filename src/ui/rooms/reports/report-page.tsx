import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileTypePdf, IconTable } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportKind, reportFacts } from '#contract/report-kinds.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { TaskProgress } from '#ui/components/task-progress.tsx';
import { useBeginHere } from '#ui/lib/begin-here.ts';
import { toFailure } from '#ui/lib/failure.ts';
import { whileAsking } from '#ui/lib/file-dialog.ts';
import { Agreement } from './agreement.tsx';
import { OptionsForm } from './options-form.tsx';
import { PresetMenu } from './preset-menu.tsx';
import { kindOf } from './report-kinds.ts';
import { ReportPreview } from './report-preview.tsx';
import classes from './reports-page.module.css';
import { ReportsPage } from './reports-page.tsx';
import { useHideJournal } from './use-hide-journal.ts';
import { useReport } from './use-report.ts';
import { useSaveReport } from './use-save-report.ts';

/** One report: what it holds at the left, the very pages that are printed at the right. */
export function ReportPage() {
  const { report } = useParams({ from: '/reports/$report' });
  const kind = kindOf(report);
  return kind ? <Shown key={kind} kind={kind} /> : <ReportsPage />;
}

function Shown({ kind }: { kind: ReportKind }) {
  const { t } = useTranslation('reports');
  const { about } = useSearch({ from: '/reports/$report' });
  const report = useReport(kind, about);
  const { setup, change, options, preview, toAgree, agree } = report;
  const save = useSaveReport(options);
  const button = useRef<HTMLButtonElement>(null);
  useBeginHere();
  useHideJournal(report.showsJournal);
  const frame = useRef<HTMLIFrameElement>(null);
  // What it is about may have gone meanwhile: the sheet of yesterday would be shown, and could not be saved.
  const isGone = preview.error !== null && toFailure(preview.error).code === 'NOT_FOUND';
  const shown = options && !isGone ? preview.data : undefined;
  const needed = about === undefined ? reportFacts[kind].about : undefined;
  const missing = needed ? (`room.choose.${needed}` as const) : 'room.incomplete';
  const printHere = () => whileAsking(async () => frame.current?.contentWindow?.print());
  function stop() {
    save.stop();
    // The button that was pressed goes with the work.
    button.current?.focus();
  }
  return (
    <>
      <RoomHeader
        title={t(`report.${kind}.title`)}
        detail={shown ? t(`count.${kind}`, { count: shown.count }) : undefined}
      >
        <Button
          variant="default"
          component={Link}
          to="/reports"
          // It leads away from here: it is not the page that is shown.
          activeOptions={{ exact: true }}
          leftSection={<IconArrowLeft size="1rem" aria-hidden="true" />}
        >
          {t('room.all')}
        </Button>
        <PresetMenu kind={kind} setup={setup} onChoose={change} />
        {shown?.hasTable && (
          <Button
            variant="default"
            leftSection={<IconTable size="1rem" aria-hidden="true" />}
            onClick={() => void save.saveTable(setup.bom)}
          >
            {t('room.saveCsv')}
          </Button>
        )}
        <Button
          ref={button}
          leftSection={<IconFileTypePdf size="1rem" aria-hidden="true" />}
          disabled={!options}
          // What is disabled loses the keyboard.
          {...(save.printing && { 'aria-disabled': true, 'data-disabled': true })}
          onClick={() => void (save.canPrint ? save.savePdf() : printHere())}
        >
          {t(save.canPrint ? 'room.savePdf' : 'room.print')}
        </Button>
      </RoomHeader>
      <div className={classes.root}>
        <div className={classes.options}>
          <p className={classes.muted}>{t(`report.${kind}.detail`)}</p>
          {!save.canPrint && <p className={classes.muted}>{t('room.printHelp')}</p>}
          <OptionsForm kind={kind} report={report} hasTable={shown?.hasTable ?? false} />
        </div>
        <div className={classes.preview}>
          {save.printing && (
            <div className={classes.progress}>
              <TaskProgress label={t('room.printing')} of={save.printing.of} onStop={stop} />
            </div>
          )}
          {options ? (
            <ListStates query={preview} isEmpty={!shown} empty={null}>
              {shown?.count === 0 && <p className={classes.none}>{t(`empty.${kind}`)}</p>}
              {shown && <ReportPreview ref={frame} html={shown.html} title={t('room.preview')} />}
            </ListStates>
          ) : toAgree ? (
            <Agreement choice={toAgree} isWhole={kind === 'archive'} onAgree={agree} />
          ) : (
            <EmptyState illustration="path" sentence={t(missing)} />
          )}
        </div>
      </div>
    </>
  );
}
