import { useTranslation } from 'react-i18next';
import type {
  ContactImportField,
  EntryImportField,
  ImportField,
  ImportTarget,
  ResourceImportField,
  SkillImportField,
} from '#contract/import-parts.ts';
import type { Field } from './mapping.ts';

/** What a field is called. Some are called otherwise with people than with applications. */
export function useFieldName(target: ImportTarget): (field: Field | 'links') => string {
  const { t } = useTranslation('import');
  // The form of a target asks for its own fields alone.
  return (field) => {
    if (target === 'contacts') return t(`contactField.${field as ContactImportField | 'links'}`);
    if (target === 'resources') return t(`resourceField.${field as ResourceImportField}`);
    if (target === 'entries') return t(`entryField.${field as EntryImportField}`);
    if (target === 'skills') return t(`skillField.${field as SkillImportField}`);
    return t(`field.${field as ImportField}`);
  };
}
