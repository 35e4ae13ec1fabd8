import { useTranslation } from 'react-i18next';
import type { EntryExportChoice, EntryExportFormat } from '#contract/entries.ts';
import { limits } from '#contract/limits.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFileSize } from '#ui/lib/use-file-size.ts';
import classes from './export-dialog.module.css';
import { exportParts, isAsked } from './export-parts.ts';
import type { ExportPreview } from './use-export-preview.ts';

interface ExportSummaryProps {
  choice: EntryExportChoice;
  format: EntryExportFormat;
  /** undefined: not known, or nothing to say. */
  preview: ExportPreview | undefined;
}

/** What would leave, in numbers, and what stays. It is read out whenever it changes. */
export function ExportSummary({ choice, format, preview }: ExportSummaryProps) {
  const { t } = useTranslation('journal');
  const { number, day } = useFormatting();
  const fileSize = useFileSize();
  const counted = (count: number) => ({ count, shown: number(count) });
  const staying = exportParts.filter((part) => !choice[part]).map((part) => t(`export.staying.${part}`));

  function sentences({ entryCount, dayCount, firstOn, lastOn, ...found }: ExportPreview): string[] {
    if (entryCount === 0) return [t('export.none')];
    const entries = t('export.entries', counted(entryCount));
    const days = t('export.days', counted(dayCount));
    const own = [
      ...(found.ownMoodWordCount > 0 ? [t('export.ownOf.moods')] : []),
      ...(found.ownCategoryCount > 0 && format === 'json' ? [t('export.ownOf.categories')] : []),
    ];
    const isOneDay = firstOn === lastOn;
    const period = { entries, days, from: day(firstOn ?? ''), to: day(lastOn ?? '') };
    return [
      isOneDay ? t('export.onDay', period) : t('export.onDays', period),
      ...(choice.moods ? [t('export.moods', counted(found.moodCount))] : []),
      ...(found.energyCount > 0 ? [t('export.energies', counted(found.energyCount))] : []),
      ...(choice.marks ? [t('export.marks', counted(found.markCount))] : []),
      ...(choice.texts ? [t('export.texts', counted(found.textCount))] : []),
      ...(choice.files
        ? [t('export.files', { ...counted(found.fileCount), size: fileSize(found.fileBytes) })]
        : []),
      ...(own.length > 0 ? [t('export.own', { parts: own })] : []),
    ];
  }
  const [first, ...parts] = preview ? sentences(preview) : [];
  const isTooMuch = preview !== undefined && preview.fileBytes > limits.entryExportBytes;
  return (
    <section className={classes.summary} aria-label={t('export.leaves')}>
      <h3 className={classes.legend}>{t('export.leaves')}</h3>
      <div role="status">
        {!isAsked(choice) && <p className={classes.line}>{t('export.nothing')}</p>}
        {first !== undefined && <p className={classes.line}>{first}</p>}
        {parts.length > 0 && (
          <ul className={classes.parts}>
            {parts.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {preview && preview.entryCount > 0 && staying.length > 0 && (
          <p className={classes.muted}>{t('export.stays', { parts: staying })}</p>
        )}
        {isTooMuch && <p className={classes.tooMuch}>{t('export.tooMuch')}</p>}
      </div>
    </section>
  );
}
