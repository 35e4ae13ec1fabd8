import { Button, Radio } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import type { Plan } from './plan.ts';
import { PreviewPages, pageSize } from './preview-pages.tsx';
import { PreviewTable } from './preview-table.tsx';
import { StepTitle } from './step-title.tsx';

export interface PreviewStepProps {
  plan: Plan;
  /** The file whose preview comes next; null: importing does. */
  nextName: string | null;
  /** Other tables of the file come in with this one. */
  hasOthers: boolean;
  isRunning: boolean;
  /** The line that stopped the last attempt. */
  refusedLine: number | null;
  /** Something has changed since the preview was made. */
  isStale: boolean;
  onChange: (plan: Plan) => void;
  onNext: (revision?: number) => void;
  onBack: () => void;
}

/** So many take longer than a person waits without a word. */
const manyRows = 500;

/** What importing applications would do, row by row. */
export function PreviewStep(props: PreviewStepProps) {
  const { plan, nextName, hasOthers, isRunning, onChange, onNext, onBack } = props;
  const { applications: mapping, part } = plan;
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const api = useApi();
  const [page, setPage] = useState(1);
  const query = useQuery({
    ...api.imports.previewApplications.queryOptions({
      input: { importId: part.importId, mapping, offset: (page - 1) * pageSize, limit: pageSize },
    }),
    placeholderData: keepPreviousData,
    // What repeats an application changes with the applications.
    staleTime: 0,
  });
  const preview = query.data;
  const counted = (count: number) => ({ count, shown: number(count) });
  const addCount = preview?.addCount ?? 0;
  return (
    <>
      <StepTitle>{hasOthers ? t('preview.titleOf', { file: part.name }) : t('preview.title')}</StepTitle>
      <ListStates query={query} isEmpty={!preview} empty={null}>
        {preview && (
          <>
            <ul className={classes.counts}>
              <li>{t('preview.adds', counted(addCount))}</li>
              {preview.duplicateCount > 0 && (
                <li>{t('preview.duplicates', counted(preview.duplicateCount))}</li>
              )}
              {preview.errorCount > 0 && <li>{t('preview.errors', counted(preview.errorCount))}</li>}
              {preview.warningCount > 0 && <li>{t('preview.warnings', counted(preview.warningCount))}</li>}
            </ul>
            {preview.duplicateCount > 0 && (
              <Radio.Group
                className={classes.group}
                label={t('duplicates.title')}
                value={mapping.duplicates}
                onChange={(value) =>
                  onChange({
                    ...plan,
                    applications: { ...mapping, duplicates: value === 'add' ? 'add' : 'skip' },
                  })
                }
              >
                <div className={classes.choices}>
                  <Radio value="skip" label={t('duplicates.skip')} />
                  <Radio value="add" label={t('duplicates.add')} />
                </div>
              </Radio.Group>
            )}
            <p className={classes.muted}>{t('preview.dates')}</p>
            <PreviewTable rows={preview.rows} skipsDuplicates={mapping.duplicates === 'skip'} />
            <PreviewPages total={preview.total} page={page} onChange={setPage} />
          </>
        )}
      </ListStates>
      <PreviewRefusal {...props} />
      <div className={classes.actions}>
        <Button
          loading={isRunning}
          disabled={!preview || (addCount === 0 && !hasOthers)}
          onClick={() => onNext()}
        >
          {nextName !== null
            ? t('preview.nextFile', { file: nextName })
            : hasOthers
              ? t('people.run')
              : t('preview.run', counted(addCount))}
        </Button>
        <Button variant="default" disabled={isRunning} onClick={onBack}>
          {t('back')}
        </Button>
        <RunningWords isRunning={isRunning} count={addCount} />
      </div>
    </>
  );
}

/** Why the last attempt brought in nothing. */
export function PreviewRefusal({ refusedLine, isStale }: PreviewStepProps) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  if (refusedLine === null && !isStale) return null;
  return (
    <p role="alert" className={classes.refusal}>
      {refusedLine === null ? t('preview.stale') : t('preview.refused', { line: number(refusedLine) })}
    </p>
  );
}

export function RunningWords({ isRunning, count }: { isRunning: boolean; count: number }) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  return (
    <span role="status" className={classes.muted}>
      {isRunning && count >= manyRows && t('preview.running', { count, shown: number(count) })}
    </span>
  );
}
