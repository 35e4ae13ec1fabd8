import { useTranslation } from 'react-i18next';
import type { ImportProblem, ImportTarget } from '#contract/import-parts.ts';
import { useFieldName } from './use-field-name.ts';

const selfSaying: ReadonlySet<ImportProblem['reason']> = new Set([
  'COMPANY_MISSING',
  'ROLE_MISSING',
  'NAME_MISSING',
  'TITLE_MISSING',
  'DAY_MISSING',
  'SAYS_NOTHING',
  'NOT_READABLE',
  'FILE_MISSING',
]);

export function useProblemWords(target: ImportTarget): (problem: ImportProblem) => string {
  const { t } = useTranslation('import');
  const fieldName = useFieldName(target);
  return ({ field, reason, text }) => {
    const words = t(`problem.${reason}`, { text });
    if (field === null || selfSaying.has(reason)) return words;
    return t('problem.of', { field: fieldName(field), words });
  };
}
