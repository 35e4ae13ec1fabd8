import { TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useFieldWords } from '#ui/lib/save-field.ts';
import type { FieldsProps } from './use-save-field.ts';

const settleMs = 150;
const mostSuggestions = 8;

/** The skills a goal is to bring: those that are known are offered, others are simply typed. */
export function SkillsField({ goal, saving }: FieldsProps) {
  const { t } = useTranslation('learning');
  const api = useApi();
  const words = useFieldWords(saving.failures);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), settleMs);
  const names = goal.skills.map(({ name }) => name);
  const found = useQuery({
    ...api.skills.list.queryOptions({ input: { text, limit: mostSuggestions } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <TagsInput
      label={t('field.skills')}
      description={t('skillsHelp')}
      data={text === '' ? [] : (found.data?.rows ?? []).map(({ name }) => name)}
      // The core has found them, also by a synonym.
      filter={({ options }) => options}
      value={names}
      onChange={(next) => void saving.choose('skillNames', next, names)}
      searchValue={typed}
      onSearchChange={setTyped}
      maxTags={limits.skillsPerGoal}
      acceptValueOnBlur
      error={words('skillNames')}
    />
  );
}
