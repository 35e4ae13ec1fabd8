import { useTranslation } from 'react-i18next';
import type { ContactImportField, ImportField, ImportTarget } from '#contract/import-parts.ts';

/** What a field is called. Some are called otherwise with people than with applications. */
export function useFieldName(
  target: ImportTarget,
): (field: ImportField | ContactImportField | 'links') => string {
  const { t } = useTranslation('import');
  return (field) => t(target === 'contacts' ? `contactField.${field}` : `field.${field}`);
}
