import { Table } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillImportRow } from '#contract/import-learning.ts';
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

/** What importing skills would do, row by row. */
export function SkillPreviewStep(props: PreviewStepProps) {
  const { part, skills: mapping } = props.plan;
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const api = useApi();
  const [page, setPage] = useState(1);
  const query = useQuery({
    ...api.imports.previewSkills.queryOptions({
      input: { importId: part.importId, mapping, offset: (page - 1) * pageSize, limit: pageSize },
    }),
    placeholderData: keepPreviousData,
    // What is known changes with the skills.
    staleTime: 0,
  });
  const preview = query.data;
  const counted = (count: number) => ({ count, shown: number(count) });
  const count = (preview?.addCount ?? 0) + (preview?.changeCount ?? 0);
  return (
    <>
      <StepTitle>{t('people.title', { file: part.name })}</StepTitle>
      <ListStates query={query} isEmpty={!preview} empty={null}>
        {preview && (
          <>
            <ul className={classes.counts}>
              <li>{t('skills.adds', counted(preview.addCount))}</li>
              <li>{t('skills.changes', counted(preview.changeCount))}</li>
              {preview.errorCount > 0 && <li>{t('preview.errors', counted(preview.errorCount))}</li>}
              {preview.warningCount > 0 && <li>{t('skills.warnings', counted(preview.warningCount))}</li>}
            </ul>
            <SkillTable rows={preview.rows} />
            <PreviewPages total={preview.total} page={page} onChange={setPage} />
          </>
        )}
      </ListStates>
      <PreviewActions {...props} isLoaded={preview !== undefined} count={count} />
    </>
  );
}

function SkillTable({ rows }: { rows: readonly SkillImportRow[] }) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const problemWords = useProblemWords('skills');
  const isLeftOut = ({ status }: SkillImportRow) => status === 'error' || status === 'repeated';
  return (
    <PreviewFrame
      heads={[
        t('preview.line'),
        t('skillField.name'),
        t('skillField.level'),
        t('people.what'),
        t('preview.remarks'),
      ]}
    >
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.line} data-left-out={isLeftOut(row) || undefined}>
            <Table.Td className={classes.number}>{row.line}</Table.Td>
            <Table.Th scope="row">{row.name}</Table.Th>
            <Table.Td className={classes.number}>{row.level !== null && number(row.level)}</Table.Td>
            <Table.Td>{t(`skills.status.${row.status}`)}</Table.Td>
            <Table.Td>
              <Remarks problems={row.problems} problemWords={problemWords}>
                {row.skill && row.skill.name !== row.name && (
                  <li>{t('people.hereAs', { name: row.skill.name })}</li>
                )}
              </Remarks>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </PreviewFrame>
  );
}
