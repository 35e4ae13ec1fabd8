import { Button, Pagination, Radio } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportMapping } from '#contract/imports.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import { PreviewTable } from './preview-table.tsx';
import { StepTitle } from './step-title.tsx';

interface PreviewStepProps {
  importId: string;
  mapping: ImportMapping;
  isRunning: boolean;
  /** The line that stopped the last attempt. */
  refusedLine: number | null;
  onChange: (mapping: ImportMapping) => void;
  onRun: () => void;
  onBack: () => void;
}

const pageSize = 100;
/** So many take longer than a person waits without a word. */
const manyRows = 500;

/** The third step: what importing would do, row by row. */
export function PreviewStep(props: PreviewStepProps) {
  const { importId, mapping, isRunning, refusedLine, onChange, onRun, onBack } = props;
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const api = useApi();
  const [page, setPage] = useState(1);
  const query = useQuery({
    ...api.imports.preview.queryOptions({
      input: { importId, mapping, offset: (page - 1) * pageSize, limit: pageSize },
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
      <StepTitle>{t('preview.title')}</StepTitle>
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
                onChange={(value) => onChange({ ...mapping, duplicates: value === 'add' ? 'add' : 'skip' })}
              >
                <div className={classes.choices}>
                  <Radio value="skip" label={t('duplicates.skip')} />
                  <Radio value="add" label={t('duplicates.add')} />
                </div>
              </Radio.Group>
            )}
            <p className={classes.muted}>{t('preview.dates')}</p>
            <PreviewTable rows={preview.rows} skipsDuplicates={mapping.duplicates === 'skip'} />
            {preview.total > pageSize && (
              <Pagination
                className={classes.pages}
                total={Math.ceil(preview.total / pageSize)}
                value={page}
                onChange={setPage}
                getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
                getItemProps={(item) => ({ 'aria-label': t('pages.page', { page: item }) })}
              />
            )}
          </>
        )}
      </ListStates>
      {refusedLine !== null && (
        <p role="alert" className={classes.refusal}>
          {t('preview.refused', { line: number(refusedLine) })}
        </p>
      )}
      <div className={classes.actions}>
        <Button loading={isRunning} disabled={addCount === 0} onClick={onRun}>
          {t('preview.run', counted(addCount))}
        </Button>
        <Button variant="default" disabled={isRunning} onClick={onBack}>
          {t('preview.back')}
        </Button>
        <span role="status" className={classes.muted}>
          {isRunning && addCount >= manyRows && t('preview.running', counted(addCount))}
        </span>
      </div>
    </>
  );
}
