import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { EntryPreviewTable } from './entry-preview-table.tsx';
import classes from './import-page.module.css';
import { hasField } from './mapping.ts';
import { PreviewActions } from './preview-actions.tsx';
import { PreviewPages, pageSize } from './preview-pages.tsx';
import type { PreviewStepProps } from './preview-step.tsx';
import { StepTitle } from './step-title.tsx';

/** So many names are read; more of them are counted. */
const shownNames = 12;

/** What importing entries of the journal would do, row by row. */
export function EntryPreviewStep(props: PreviewStepProps) {
  const { part, entries: mapping } = props.plan;
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const api = useApi();
  const [page, setPage] = useState(1);
  const query = useQuery({
    ...api.imports.previewEntries.queryOptions({
      input: { importId: part.importId, mapping, offset: (page - 1) * pageSize, limit: pageSize },
    }),
    placeholderData: keepPreviousData,
    // What is there already changes with the entries.
    staleTime: 0,
    // What stands in a journal is not kept longer than it is looked at.
    gcTime: 0,
  });
  const preview = query.data;
  const counted = (count: number) => ({ count, shown: number(count) });
  const listed = (names: readonly string[]) => {
    const more = names.length - shownNames;
    return more <= 0 ? names : [...names.slice(0, shownNames), t('entries.more', counted(more))];
  };
  const isJournal = part.source === 'langkah_journal';
  const saysTimes = isJournal || hasField(mapping.columns, 'time');
  return (
    <>
      <StepTitle>{t('people.title', { file: part.name })}</StepTitle>
      <ListStates query={query} isEmpty={!preview} empty={null}>
        {preview && (
          <>
            <ul className={classes.counts}>
              <li>{t('entries.adds', counted(preview.addCount))}</li>
              {preview.fileCount > 0 && <li>{t('entries.files', counted(preview.fileCount))}</li>}
              {preview.newMarkNames.length > 0 && (
                <li>
                  {t('entries.newMarks', {
                    ...counted(preview.newMarkNames.length),
                    names: listed(preview.newMarkNames),
                  })}
                </li>
              )}
              {preview.ownWords.length > 0 && (
                <li>{t('entries.ownWords', { names: listed(preview.ownWords) })}</li>
              )}
              {preview.duplicateCount > 0 && (
                <li>{t('entries.duplicates', counted(preview.duplicateCount))}</li>
              )}
              {preview.errorCount > 0 && <li>{t('preview.errors', counted(preview.errorCount))}</li>}
              {preview.warningCount > 0 && <li>{t('entries.warnings', counted(preview.warningCount))}</li>}
            </ul>
            {!saysTimes && <p className={classes.muted}>{t('entries.noTime')}</p>}
            <p className={classes.muted}>{t('entries.private')}</p>
            <EntryPreviewTable rows={preview.rows} isJournal={isJournal} />
            <PreviewPages total={preview.total} page={page} onChange={setPage} />
          </>
        )}
      </ListStates>
      <PreviewActions {...props} isLoaded={preview !== undefined} count={preview?.addCount ?? 0} />
    </>
  );
}
