import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useGoalChoice } from './use-goal-choice.ts';

interface Named {
  id: string;
  title: string;
}

/** What time is given to: a resource, a goal, both, or nothing in particular. */
export interface About {
  goal: Named | null;
  resource: Named | null;
}

export const aboutNothing: About = { goal: null, resource: null };

export function idsOf({ goal, resource }: About): { goalId: string | null; resourceId: string | null } {
  return { goalId: goal?.id ?? null, resourceId: resource?.id ?? null };
}

/** The nearer of the two: time for a resource counts for its goal by itself. */
export function titleOf({ goal, resource }: About): string | undefined {
  return resource?.title ?? goal?.title;
}

interface AboutPickerProps {
  label: string;
  value: About;
  onChange: (about: About) => void;
  disabled?: boolean;
}

/** One field for both: whoever logs an hour thinks of a course, or of a goal, and not of how the two belong together. */
export function AboutPicker({ label, value, onChange, disabled = false }: AboutPickerProps) {
  const { t } = useTranslation('sessions');
  const api = useApi();
  const goals = useGoalChoice(value.goal);
  const { data } = useQuery(
    api.resources.list.queryOptions({ input: { states: ['in_progress', 'to_start'], limit: limits.page } }),
  );
  const known = data?.rows ?? [];
  const { resource } = value;
  const isOffered = resource === null || known.some(({ id }) => id === resource.id);
  const resources: Named[] = isOffered ? known : [resource, ...known];

  function choose(id: string | null) {
    const chosen = known.find((one) => one.id === id);
    if (chosen) return onChange({ goal: chosen.goal, resource: chosen });
    const goal = goals.find((one) => one.value === id);
    onChange({ goal: goal ? { id: goal.value, title: goal.label } : null, resource: null });
  }
  return (
    <Select
      label={label}
      placeholder={t('log.aboutNone')}
      data={[
        {
          group: t('about.resources'),
          items: resources.map(({ id, title }) => ({ value: id, label: title })),
        },
        { group: t('about.goals'), items: goals },
      ]}
      value={value.resource?.id ?? value.goal?.id ?? null}
      onChange={choose}
      nothingFoundMessage={t('about.nothingFound')}
      disabled={disabled}
      allowDeselect={false}
      searchable
      clearable
    />
  );
}
