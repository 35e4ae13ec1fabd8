import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGoalChoice } from './use-goal-choice.ts';

interface GoalPickerProps {
  value: { id: string; title: string } | null;
  onChange: (goalId: string | null) => void;
  error?: string | undefined;
}

/** The goal that something belongs to, or none. */
export function GoalPicker({ value, onChange, error }: GoalPickerProps) {
  const { t } = useTranslation('sessions');
  return (
    <Select
      label={t('goal.label')}
      placeholder={t('goal.none')}
      data={useGoalChoice(value)}
      value={value?.id ?? null}
      onChange={onChange}
      nothingFoundMessage={t('goal.nothingFound')}
      error={error}
      allowDeselect={false}
      searchable
      clearable
    />
  );
}
