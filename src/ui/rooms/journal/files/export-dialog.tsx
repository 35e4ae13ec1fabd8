import { Button, Checkbox, Group, Modal, Radio } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EntryExportChoice, type EntryExportFormat, entryExportFormats } from '#contract/entries.ts';
import { DayRange, isTurned } from '#ui/components/day-range.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import classes from './export-dialog.module.css';
import { exportParts, isAsked, nothingAsked } from './export-parts.ts';
import { ExportSummary } from './export-summary.tsx';
import { useExportPreview } from './use-export-preview.ts';

interface ExportDialogProps {
  opened: boolean;
  onClose: () => void;
  /** It is out of sight: the keyboard goes on from where it was opened. */
  onClosed: () => void;
}

/** Asks what of the journal is to leave, and says exactly what that is. Nothing is ticked at first, and no answer is kept for the next time. */
export function ExportDialog({ opened, onClose, onClosed }: ExportDialogProps) {
  const { t } = useTranslation(['journal', 'app']);
  const { language } = useFormatting();
  const client = useClient();
  const saveFile = useSaveFile();
  const { run, isRunning } = useCommand(client.entries.export, { undoable: false });
  const [format, setFormat] = useState<EntryExportFormat>('markdown');
  const [choice, setChoice] = useState<EntryExportChoice>(nothingAsked);
  const canAsk = opened && isAsked(choice) && !isTurned(choice.from, choice.to);
  const preview = useExportPreview(choice, canAsk);
  const change = (changes: Partial<EntryExportChoice>) => setChoice({ ...choice, ...changes });

  // What is ready only after it was cancelled, or after the room was left, is not wanted any more: from the moment on in which it is out of sight.
  const endedCount = useRef(0);
  useLayoutEffect(() => {
    if (!opened) return;
    return () => {
      endedCount.current += 1;
    };
  }, [opened]);

  async function save() {
    const began = endedCount.current;
    const isWanted = () => endedCount.current === began;
    const file = await run({ format, choice, language });
    if (!file || !isWanted()) return;
    await saveFile(file);
    if (isWanted()) onClose();
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={onClosed}
      returnFocus={false}
      size="lg"
      yOffset="4vh"
      title={t('export.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <div className={classes.root}>
        <fieldset className={classes.group}>
          <legend className={classes.legend}>{t('export.what')}</legend>
          {exportParts.map((part) => (
            <Checkbox
              key={part}
              label={t(`export.part.${part}`)}
              checked={choice[part]}
              onChange={({ currentTarget }) => change({ [part]: currentTarget.checked })}
            />
          ))}
        </fieldset>
        <div className={classes.period}>
          <DayRange
            words={{ from: t('export.from'), to: t('export.to') }}
            isPast
            from={choice.from ?? null}
            to={choice.to ?? null}
            onFrom={(day) => change({ from: day ?? undefined })}
            onTo={(day) => change({ to: day ?? undefined })}
          />
        </div>
        <Radio.Group
          label={t('export.as')}
          value={format}
          onChange={(value) => setFormat(value as EntryExportFormat)}
        >
          <div className={classes.formats}>
            {entryExportFormats.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`export.format.${each}.name`)}
                description={t(`export.format.${each}.use`)}
              />
            ))}
          </div>
        </Radio.Group>
        <ExportSummary choice={choice} format={format} preview={preview.data} />
        <p className={classes.warning}>{t('export.notSealed')}</p>
      </div>
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button loading={isRunning} disabled={!preview.canLeave} onClick={() => void save()}>
          {t('export.save')}
        </Button>
      </Group>
    </Modal>
  );
}
