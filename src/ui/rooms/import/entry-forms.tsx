import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryMapping } from '#contract/import-entries.ts';
import { limits } from '#contract/limits.ts';
import classes from './import-page.module.css';
import { hasField } from './mapping.ts';
import { MoodWordsForm } from './mood-words-form.tsx';
import type { FoundMoodWords } from './use-found-mood-words.ts';

interface EntryFormsProps {
  found: FoundMoodWords;
  mapping: EntryMapping;
  onChange: (mapping: EntryMapping) => void;
}

/** What only a table of journal entries has to be asked: its words for moods, and where its factors go. */
export function EntryForms({ found, mapping, onChange }: EntryFormsProps) {
  const { t } = useTranslation('import');
  const hasMarks = hasField(mapping.columns, 'factors') || hasField(mapping.columns, 'feelings');
  return (
    <>
      <MoodWordsForm found={found} mapping={mapping} onChange={onChange} />
      {hasMarks && (
        <TextInput
          className={classes.category}
          label={t('entries.newCategory')}
          description={t('entries.newCategoryHelp')}
          maxLength={limits.markName}
          defaultValue={mapping.category}
          onBlur={({ currentTarget }) => {
            const category = currentTarget.value.trim() || mapping.category;
            currentTarget.value = category;
            onChange({ ...mapping, category });
          }}
        />
      )}
    </>
  );
}
