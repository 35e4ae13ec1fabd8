import { Table } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceImportRow } from '#contract/import-learning.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import { PreviewActions } from './preview-actions.tsx';
import { PreviewFrame, Remarks } from './preview-frame.tsx';
import { PreviewPages, pageSize } from './preview-pages.tsx';
import type { PreviewStepProps } from './preview-step.tsx';
import { StepTitle } from './step-title.tsx';
import { useProblemWords } from './use-problem-words.ts';

/** What importing resources would do, row by row. */
export function ResourcePreviewStep(props: PreviewStepProps) {
  const { part, resources: mapping } = props.plan;
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const api = useApi();
  const [page, setPage] = useState(1);
  const query = useQuery({
    ...api.imports.previewResources.queryOptions({
      input: { importId: part.importId, mapping, offset: (page - 1) * pageSize, limit: pageSize },
    }),
    placeholderData: keepPreviousData,
    // What repeats a resource changes with the resources.
    staleTime: 0,
  });
  const preview = query.data;
  const counted = (count: number) => ({ count, shown: number(count) });
  return (
    <>
      <StepTitle>{t('people.title', { file: part.name })}</StepTitle>
      <ListStates query={query} isEmpty={!preview} empty={null}>
        {preview && (
          <>
            <ul className={classes.counts}>
              <li>{t('resources.adds', counted(preview.addCount))}</li>
              {preview.duplicateCount > 0 && (
                <li>{t('resources.duplicates', counted(preview.duplicateCount))}</li>
              )}
              {preview.errorCount > 0 && <li>{t('preview.errors', counted(preview.errorCount))}</li>}
              {preview.warningCount > 0 && <li>{t('preview.warnings', counted(preview.warningCount))}</li>}
            </ul>
            <ResourceTable rows={preview.rows} />
            <PreviewPages total={preview.total} page={page} onChange={setPage} />
          </>
        )}
      </ListStates>
      <PreviewActions {...props} isLoaded={preview !== undefined} count={preview?.addCount ?? 0} />
    </>
  );
}

function ResourceTable({ rows }: { rows: readonly ResourceImportRow[] }) {
  const { t } = useTranslation(['import', 'words']);
  const { day } = useFormatting();
  const problemWords = useProblemWords('resources');
  const isLeftOut = ({ problems, duplicateOf }: ResourceImportRow) =>
    duplicateOf !== null || problems.some(({ severity }) => severity === 'error');
  return (
    <PreviewFrame
      heads={[
        t('preview.line'),
        t('resourceField.title'),
        t('resourceField.provider'),
        t('resourceField.kind'),
        t('resourceField.state'),
        t('resourceField.finishedOn'),
        t('preview.remarks'),
      ]}
    >
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.line} data-left-out={isLeftOut(row) || undefined}>
            <Table.Td className={classes.number}>{row.line}</Table.Td>
            <Table.Th scope="row">{row.title}</Table.Th>
            <Table.Td>{row.provider}</Table.Td>
            <Table.Td>{t(`words:resourceKind.${row.kind}`)}</Table.Td>
            <Table.Td>{t(`words:resourceState.${row.state}`)}</Table.Td>
            <Table.Td className={classes.number}>{row.finishedOn && day(row.finishedOn)}</Table.Td>
            <Table.Td>
              <Remarks isLeftOut={isLeftOut(row)} problems={row.problems} problemWords={problemWords}>
                {row.duplicateOf && <li>{t(`resources.duplicateOf.${row.duplicateOf}`)}</li>}
              </Remarks>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </PreviewFrame>
  );
}
