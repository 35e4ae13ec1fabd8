import { Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EntryExportChoice, type EntryExportFormat, entryExportFormats } from '#contract/entries.ts';
import { DayRange, isTurned } from '#ui/components/day-range.tsx';
import { SaveDialog, type SaveDialogPlace } from '#ui/components/files/save-dialog.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './export-dialog.module.css';
import { exportParts, isAsked, nothingAsked } from './export-parts.ts';
import { ExportSummary } from './export-summary.tsx';
import { useExportPreview } from './use-export-preview.ts';

/** Asks what of the journal is to leave, and says exactly what that is. Nothing is ticked at first, and no answer is kept for the next time. */
export function ExportDialog(place: SaveDialogPlace) {
  const { t } = useTranslation('journal');
  const { language } = useFormatting();
  const client = useClient();
  const { run, isRunning } = useCommand(client.entries.export, { undoable: false });
  const [format, setFormat] = useState<EntryExportFormat>('markdown');
  const [choice, setChoice] = useState<EntryExportChoice>(nothingAsked);
  const canAsk = place.opened && isAsked(choice) && !isTurned(choice.from, choice.to);
  const preview = useExportPreview(choice, canAsk);
  const change = (changes: Partial<EntryExportChoice>) => setChoice({ ...choice, ...changes });
  return (
    <SaveDialog
      {...place}
      words={{ title: t('export.title'), save: t('export.save') }}
      make={() => run({ format, choice, language })}
      isMaking={isRunning}
      canSave={preview.canLeave}
      isLarge
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
    </SaveDialog>
  );
}
