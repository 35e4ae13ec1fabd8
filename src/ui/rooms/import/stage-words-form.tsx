import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportMapping, ImportPart } from '#contract/imports.ts';
import { type StageMeaning, stageMeanings } from '#contract/stages.ts';
import { useApi } from '#ui/lib/api.tsx';
import classes from './import-page.module.css';
import { columnOf, hasField } from './mapping.ts';
import { useStageName } from './use-stage-name.ts';

interface StageWordsFormProps {
  part: ImportPart;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}

/** What the words of the file mean: those that no list knows are asked for first, the others can be corrected. */
export function StageWordsForm({ part, mapping, onChange }: StageWordsFormProps) {
  const { t } = useTranslation('import');
  const stageName = useStageName();
  const { mapping: suggestion } = part.applications;
  const api = useApi();
  // Asked without the person's answers, so that a word does not leave the form when it gets its answer.
  const unanswered = { ...mapping, stageWords: suggestion.stageWords };
  const query = useQuery({
    ...api.imports.previewApplications.queryOptions({
      input: { importId: part.importId, mapping: unanswered, limit: 1 },
    }),
    enabled: hasField(mapping.columns, 'stage'),
    placeholderData: keepPreviousData,
  });
  if (!hasField(mapping.columns, 'stage')) return null;
  const unknown = query.data?.unknownStageWords ?? [];
  // Another column than the suggested one has other words; of those only the unknown ones are told.
  const isSuggested = columnOf(mapping.columns, 'stage') === columnOf(suggestion.columns, 'stage');
  const known = isSuggested ? Object.keys(suggestion.stageWords) : [];
  if (unknown.length + known.length === 0) return null;
  const options = stageMeanings.map((value) => ({ value, label: stageName(value) }));

  function answer(word: string, meaning: StageMeaning | null) {
    const { [word]: _, ...others } = mapping.stageWords;
    onChange({ ...mapping, stageWords: meaning === null ? others : { ...others, [word]: meaning } });
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('stageWords.title')}</legend>
      <p className={classes.muted}>{t(unknown.length > 0 ? 'stageWords.help' : 'stageWords.check')}</p>
      <div className={classes.grid}>
        {[...unknown, ...known].map((word) => (
          <Select
            key={word}
            label={t('stageWords.word', { word })}
            placeholder={t('stageWords.open')}
            data={options}
            value={mapping.stageWords[word] ?? null}
            onChange={(value) => answer(word, value as StageMeaning | null)}
            // A recognised word stays recognised without an answer: it can only mean something else.
            clearable={unknown.includes(word)}
            allowDeselect={unknown.includes(word)}
          />
        ))}
      </div>
    </fieldset>
  );
}
